import type { FileContext, FileStatement } from '../engine/rule';

const grouped = new WeakMap<readonly FileStatement[], readonly (readonly FileStatement[])[]>();

/**
 * The statements of a file by the transaction they share, in order. What stands alone is in none of
 * them. Worked out once for all rules.
 */
export function transactionsOf({ statements }: FileContext): readonly (readonly FileStatement[])[] {
  const known = grouped.get(statements);
  if (known) return known;
  const groups: FileStatement[][] = [];
  let number = -1;
  for (const statement of statements) {
    const { transaction } = statement;
    if (transaction.openedBy === 'none') continue;
    // Numbers only grow.
    if (transaction.number === number) groups.at(-1)?.push(statement);
    else groups.push([statement]);
    number = transaction.number;
  }
  grouped.set(statements, groups);
  return groups;
}
