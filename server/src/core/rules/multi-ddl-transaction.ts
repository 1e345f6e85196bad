import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { transactionsOf } from './shared/file-transactions';

export default defineRule({
  id: 'multi-ddl-transaction',
  summary: 'Several statements with strong locks share one transaction, so the first lock is held until the last statement ends.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [157],
  effect: 'Every statement of the transaction lengthens the time the first lock is held. PostgreSQL releases all locks at COMMIT.',
  workaround:
    'Write one statement per migration. Each lock is then held for that statement only, and a statement that fails can be run again.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; CREATE INDEX orders_quantity_idx ON orders (quantity); COMMIT;',
      good: 'ALTER TABLE orders ADD COLUMN note text; CREATE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);',
      claim: { lock: 'AccessExclusiveLock', indexBuild: true },
    },
  ],
  messages: {
    alreadyHeld: [
      'Runs while the transaction holds {mode} on {table}.',
      'An earlier statement took that lock, so {blocked} of {table} wait for this statement too.',
      'Put it into a separate migration.',
    ],
  },
  onFile(context) {
    for (const group of transactionsOf(context)) {
      const [first, second] = group.filter((s) => s.strongLocks.length > 0);
      const [lock] = first?.strongLocks ?? [];
      if (!second || !lock) continue;
      const at = second.parsed.changes[0]?.span;
      context.report(second.index, {
        messageId: 'alreadyHeld',
        data: { mode: lockName(lock.mode), table: relationName(lock.relation), blocked: blocked(lock.mode) },
        ...(at && { at }),
      });
    }
  },
});
