import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, setStatement, setsLockTimeout } from './shared/timeouts';

export default defineRule({
  id: 'missing-lock-timeout',
  summary: 'A strong lock is requested without lock_timeout.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [146],
  effect:
    'A statement that waits for its lock already keeps out everybody who comes later and conflicts with it. One long query on the table, and even an instant ALTER TABLE stops all traffic until that query ends. ' +
    'With lock_timeout the statement gives up instead, and can be tried again.',
  workaround:
    'SET LOCAL lock_timeout at the top of a file that runs in a transaction, SET lock_timeout in one that does not. Where the tool, role or connection sets it, switch on `phasewise.runnerTimeouts`.',
  sources: ['https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { lock_timeout: '0' } },
    },
  ],
  onStatement(context) {
    const lock = blockingLock(context);
    // What was set, if too long or to nothing, is for timeout-zero-or-too-long; what could not be set, for set-local-outside-transaction.
    if (!lock || context.parameter('lock_timeout') !== undefined || context.attempted('lock_timeout')) return;
    const set = setStatement('lock_timeout', '2s', context);
    const at = headOf(context);
    context.report({
      once: 'file',
      subject: 'lock_timeout',
      ...(at && { at }),
      message: `${lockName(lock.mode)} on ${relationName(lock.relation)} is requested without lock_timeout: while it waits for a running query, all later ${blocked(lock.mode)} wait behind it. Begin with \`${set}\``,
      fixes: [insertBefore(set)],
    });
  },
  // Set in the same transaction, only later: that is lock-timeout-after-ddl.
  answered: (_, { later }) => setsLockTimeout(later),
});
