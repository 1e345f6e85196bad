import { atLeast, blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';

export default defineRule({
  id: 'lock-table',
  summary: 'LOCK TABLE keeps others out to the end of the transaction.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [124],
  effect:
    'Without IN ... MODE the lock is ACCESS EXCLUSIVE, and no statement gives it back before the transaction ends. Outside a transaction block LOCK TABLE fails with 25P01.',
  workaround:
    'The weakest mode that serves (SHARE ROW EXCLUSIVE keeps writers out and lets readers go on), lock_timeout before it, and COMMIT soon after.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-lock.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; LOCK TABLE orders; COMMIT;',
      good: 'BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE; COMMIT;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  on: {
    LockTable(change, context) {
      if (context.transaction.openedBy === 'none') {
        // Nobody knows for certain what feeds plain files to the server; who writes LOCK TABLE counts on a transaction.
        if (context.migration.framework === 'plain') return;
        return context.report({
          at: change.span,
          severity: 'error',
          message:
            '`LOCK TABLE` fails with 25P01 outside a transaction, and each statement of this file commits by itself. Put `BEGIN` before it and `COMMIT` after what it guards.',
        });
      }
      const { lock } = context;
      if (!lock || !atLeast(lock.mode, 'ShareLock') || context.effect.error) return;
      context.report({
        at: change.span,
        message: `${lockName(lock.mode)} on ${relationName(lock.relation)} is held to the end of the transaction: ${blocked(lock.mode)} wait until then. Take the weakest mode that serves, and commit soon.`,
      });
    },
  },
});
