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
    'The first table stays locked while the transaction waits for the lock on the second. ' +
    'Reads and writes of both tables wait during that time. ' +
    'A transaction of the application that uses both tables in the other order can deadlock with it (40P01), ' +
    'and one of the two is rolled back.',
  workaround: 'Change one table per transaction. In practice that means one table per migration.',
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
  messages: {
    holdsFirst: [
      'Holds {first} under ACCESS EXCLUSIVE while it waits for {second}.',
      'Reads and writes of {first} wait for the lock on {second} too.',
      'A transaction that uses both tables in the other order can deadlock (40P01).',
      'Change one table per transaction.',
    ],
  },
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
          messageId: 'holdsFirst',
          data: { first: relationName(first), second: relationName(second) },
          ...(at && { at }),
        });
        break;
      }
    }
  },
});

/** A partition is part of its table. */
function rootOf(relation: string, context: FileContext): string {
  let key = relation;
  // Partitions are not nested as deep as that. The limit prevents an endless loop in a broken
  // catalog.
  for (let depth = 0; depth < 8; depth++) {
    const parent = context.catalog.table(key)?.partitionOf?.parent;
    if (parent === undefined) return key;
    key = parent;
  }
  return key;
}
