import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { code, relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, setStatement, setsLockTimeout } from './shared/timeouts';

export default defineRule({
  id: 'missing-lock-timeout',
  summary: 'A statement waits for a strong lock without lock_timeout, and blocks others while it waits.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [146],
  effect:
    'A statement that waits for its lock already blocks all later statements that conflict with that lock. ' +
    'One long query on the table is enough: even an instant ALTER TABLE then stops all traffic until the query ends. ' +
    'With lock_timeout the statement gives up instead, and the migration can be run again.',
  workaround:
    'SET LOCAL lock_timeout at the top of a file that runs in a transaction. SET lock_timeout in a file that does not. ' +
    'If the tool, role or connection sets it, switch on `phasewise.runnerTimeouts`.',
  sources: ['https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { lock_timeout: '0' } },
    },
  ],
  messages: {
    unbounded: [
      'Waits for {mode} on {table} without lock_timeout.',
      'While it waits for a running query, all later {blocked} wait behind it.',
      'Begin with {set}.',
    ],
  },
  onStatement(context) {
    const lock = blockingLock(context);
    // A value that is too long or zero is reported by timeout-zero-or-too-long, a SET that has no
    // effect by set-local-outside-transaction.
    if (!lock || context.parameter('lock_timeout') !== undefined || context.attempted('lock_timeout')) return;
    const set = setStatement('lock_timeout', '2s', context);
    const at = headOf(context);
    context.report({
      messageId: 'unbounded',
      data: { mode: lockName(lock.mode), table: relationName(lock.relation), blocked: blocked(lock.mode), set: code(set) },
      once: 'file',
      subject: 'lock_timeout',
      ...(at && { at }),
      fixes: [insertBefore(set)],
    });
  },
  // A SET further down in the same transaction is reported by lock-timeout-after-ddl.
  answered: (_, { later }) => setsLockTimeout(later),
});
