import { defineRule, type FileContext } from './engine/rule';
import { relationName } from './engine/wording';
import { transactionsOf } from './shared/file-transactions';

export default defineRule({
  id: 'wide-lock-window',
  summary: 'One transaction holds ACCESS EXCLUSIVE on several tables.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [156],
  effect:
    'The first table stays locked while the statement waits for the second: all traffic of both stops for the longer of the two waits. A transaction of the application that uses both in the other order deadlocks with it (40P01), and one of the two is rolled back.',
  workaround: 'One table a transaction, and so as a rule one table a migration.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; ALTER TABLE customers ADD COLUMN note text; COMMIT;',
      good: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; COMMIT; BEGIN; ALTER TABLE customers ADD COLUMN note text; COMMIT;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  onFile(context) {
    for (const group of transactionsOf(context)) {
      let first: string | undefined;
      for (const { strongLocks, index, parsed } of group) {
        const exclusive = strongLocks.filter((l) => l.mode === 'AccessExclusiveLock').map((l) => rootOf(l.relation, context));
        const second: string | undefined = first === undefined ? undefined : exclusive.find((r) => r !== first);
        first ??= exclusive[0];
        if (first === undefined || second === undefined) continue;
        const at = parsed.changes[0]?.span;
        context.report(index, {
          ...(at && { at }),
          message: `ACCESS EXCLUSIVE on ${relationName(second)} is requested while the transaction holds ACCESS EXCLUSIVE on ${relationName(first)}: reads and writes of ${relationName(first)} wait for this lock too, and who uses both in the other order deadlocks. One table a transaction.`,
        });
        break;
      }
    }
  },
});

/** A partition is part of its table. */
function rootOf(relation: string, context: FileContext): string {
  let key = relation;
  // A tree of partitions is not as deep as that: no loop in a broken catalog.
  for (let depth = 0; depth < 8; depth++) {
    const parent = context.catalog.table(key)?.partitionOf?.parent;
    if (parent === undefined) return key;
    key = parent;
  }
  return key;
}
