import { atLeast, blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';

export default defineRule({
  id: 'lock-table',
  summary: 'LOCK TABLE holds its lock until the transaction ends.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [124],
  effect:
    'Without IN ... MODE the lock is ACCESS EXCLUSIVE. No statement releases it before the transaction ends. ' +
    'Outside a transaction block LOCK TABLE fails with 25P01.',
  workaround:
    'Take the weakest mode that is enough: SHARE ROW EXCLUSIVE blocks writes, and reads continue. ' +
    'Set lock_timeout before it, and COMMIT soon after.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-lock.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; LOCK TABLE orders; COMMIT;',
      good: "BEGIN; SET LOCAL lock_timeout = '2s'; LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE; COMMIT;",
      // The advised mode still blocks writes, so the rule reports it too.
      contrast: 'BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE; COMMIT;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  messages: {
    outsideTransaction: [
      'Fails: LOCK TABLE needs a transaction (25P01).',
      'Each statement of this file commits by itself.',
      'Put BEGIN before it, and COMMIT after the statements that need the lock.',
    ],
    holds: [
      'Holds {lock} on {table} until the transaction ends.',
      'Until then, {waiting} wait.',
      'Take the weakest mode that is enough, set lock_timeout, and commit soon.',
    ],
  },
  on: {
    LockTable(change, context) {
      if (context.transaction.openedBy === 'none') {
        // How plain files are run is not known. LOCK TABLE suggests that it is in a transaction.
        if (context.migration.framework === 'plain') return;
        return context.report({ messageId: 'outsideTransaction', at: change.span, severity: 'error' });
      }
      const { lock } = context;
      if (!lock || !atLeast(lock.mode, 'ShareLock') || context.effect.error) return;
      context.report({
        messageId: 'holds',
        data: { lock: lockName(lock.mode), table: relationName(lock.relation), waiting: blocked(lock.mode) },
        at: change.span,
      });
    },
  },
});
