import type { ParsedStatement } from '../../syntax/statement';

/**
 * The grammar knows ALTER TYPE ... DROP VALUE only to refuse it (gram.y, AlterEnumStmt): a separate
 * rule reports it.
 */
export function isDropValue({ error }: ParsedStatement): boolean {
  return error?.message === 'dropping an enum value is not implemented';
}
