import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { transactionsOf } from './shared/file-transactions';

export default defineRule({
  id: 'multi-ddl-transaction',
  summary: 'Several statements with strong locks in one transaction.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [157],
  effect: 'Every statement of the transaction lengthens the time the first lock is held. Locks are released at COMMIT, all at once.',
  workaround: 'One statement a migration: each lock is held for that statement alone, and what fails can be tried again by itself.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; CREATE INDEX orders_quantity_idx ON orders (quantity); COMMIT;',
      good: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; COMMIT; CREATE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);',
      claim: { lock: 'AccessExclusiveLock', indexBuild: true },
    },
  ],
  onFile(context) {
    for (const group of transactionsOf(context)) {
      const [first, second] = group.filter((s) => s.strongLocks.length > 0);
      const [lock] = first?.strongLocks ?? [];
      if (!second || !lock) continue;
      const at = second.parsed.changes[0]?.span;
      context.report(second.index, {
        ...(at && { at }),
        message: `The transaction already holds ${lockName(lock.mode)} on ${relationName(lock.relation)}: ${blocked(lock.mode)} of it wait for this statement too. Put it into a migration of its own.`,
      });
    }
  },
});
