import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { code, relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, isOff, setStatement } from './shared/timeouts';

export default defineRule({
  id: 'missing-statement-timeout',
  summary: 'A statement holds a strong lock as long as it runs, because statement_timeout is not set.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [147],
  effect:
    'lock_timeout limits the wait for a lock, not the time the lock is held. ' +
    'A statement may be slower in production than it was in development. It then blocks other sessions until it ends, ' +
    'unless statement_timeout stops it (or transaction_timeout, on PostgreSQL 17 and later).',
  workaround: 'SET LOCAL statement_timeout at the top of a file that runs in a transaction. SET statement_timeout in a file that does not.',
  sources: ['https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: "SET statement_timeout = '30s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { statement_timeout: '0' } },
    },
  ],
  messages: {
    unbounded: [
      'Holds {mode} on {table} without statement_timeout.',
      'If the statement takes long, {blocked} wait until it ends.',
      'Begin with {set}.',
    ],
  },
  onStatement(context) {
    const lock = blockingLock(context);
    if (!lock || !isOff(context.parameter('statement_timeout')) || !isOff(context.parameter('transaction_timeout'))) return;
    const set = setStatement('statement_timeout', '30s', context);
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
