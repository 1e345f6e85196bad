import type { FileContext, FileStatement } from './rule';

export interface TransactionStatement extends FileStatement {
  /** Its place in the file. */
  readonly index: number;
}

/** The statements of a file by the transaction they share, in order. What stands alone is in none of them. */
export function transactionsOf({ statements }: FileContext): TransactionStatement[][] {
  const groups = new Map<number, TransactionStatement[]>();
  statements.forEach((statement, index) => {
    const { number, openedBy } = statement.transaction;
    if (openedBy === 'none') return;
    const group = groups.get(number);
    if (group) group.push({ ...statement, index });
    else groups.set(number, [{ ...statement, index }]);
  });
  return [...groups.values()];
}
