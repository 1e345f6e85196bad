import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { code, relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, isOff, setStatement } from './shared/timeouts';

export default defineRule({
  id: 'missing-idle-timeout',
  summary: 'A transaction keeps its strong lock while its client hangs, because idle_in_transaction_session_timeout is not set.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [148],
  effect:
    'A transaction holds its locks until it ends, also while no statement runs. ' +
    'The tool that sends the statements may stop between two of them: a debugger, a lost connection, a paused container. ' +
    'Neither lock_timeout nor statement_timeout ends the transaction then. idle_in_transaction_session_timeout does, ' +
    'and so does transaction_timeout on PostgreSQL 17 and later.',
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
  messages: {
    unbounded: [
      'Holds {mode} on {table} until the transaction ends.',
      'If the client hangs before that, no timeout ends the transaction, and {blocked} wait.',
      'Begin with {set}.',
    ],
  },
  onStatement(context) {
    const { openedBy, inMessage } = context.transaction;
    // The statements of one message run without a pause for the client.
    if (openedBy === 'none' || openedBy === 'message' || inMessage) return;
    const lock = blockingLock(context);
    if (!lock || !isOff(context.parameter('idle_in_transaction_session_timeout')) || !isOff(context.parameter('transaction_timeout')))
      return;
    const set = setStatement('idle_in_transaction_session_timeout', '10s', context);
    const at = headOf(context);
    context.report({
      messageId: 'unbounded',
      data: { mode: lockName(lock.mode), table: relationName(lock.relation), blocked: blocked(lock.mode), set: code(set) },
      once: 'file',
      ...(at && { at }),
      fixes: [insertBefore(set)],
    });
  },
});
