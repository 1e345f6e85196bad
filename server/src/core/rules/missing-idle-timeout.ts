import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, isOff, setStatement } from './shared/timeouts';

export default defineRule({
  id: 'missing-idle-timeout',
  summary: 'A transaction that takes a strong lock may hang between two statements: no idle_in_transaction_session_timeout.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [148],
  effect:
    'Locks are held to the end of the transaction, also while nothing runs. When the tool that sends the statements stops in between (a debugger, a lost connection, a paused container), neither lock_timeout nor statement_timeout ends it; idle_in_transaction_session_timeout does, and transaction_timeout on 17 and later.',
  workaround: 'SET LOCAL idle_in_transaction_session_timeout at the top of the transaction.',
  sources: [
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-IDLE-IN-TRANSACTION-SESSION-TIMEOUT',
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-TRANSACTION-TIMEOUT',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; COMMIT;',
      good: "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '10s'; ALTER TABLE orders ADD COLUMN note text; COMMIT;",
      claim: { lock: 'AccessExclusiveLock', settings: { idle_in_transaction_session_timeout: '0' } },
    },
  ],
  onStatement(context) {
    const { openedBy, inMessage } = context.transaction;
    // One message has no pauses in it.
    if (openedBy === 'none' || openedBy === 'message' || inMessage) return;
    const lock = blockingLock(context);
    if (!lock || !isOff(context.parameter('idle_in_transaction_session_timeout')) || !isOff(context.parameter('transaction_timeout')))
      return;
    const set = setStatement('idle_in_transaction_session_timeout', '10s', context);
    const at = headOf(context);
    context.report({
      once: 'file',
      ...(at && { at }),
      message: `${lockName(lock.mode)} on ${relationName(lock.relation)} is held to the end of the transaction, and nothing ends it when its client hangs in between: ${blocked(lock.mode)} would wait for that. Begin with \`${set}\``,
      fixes: [insertBefore(set)],
    });
  },
});
