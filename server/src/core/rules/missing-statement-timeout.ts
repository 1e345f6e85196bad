import { blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, isOff, setStatement } from './shared/timeouts';

export default defineRule({
  id: 'missing-statement-timeout',
  summary: 'A strong lock is held for as long as the statement takes: no statement_timeout bounds it.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [147],
  effect:
    'lock_timeout bounds the wait for a lock, not the time the lock is held. A statement that turns out slower in production than it was in development keeps everybody out until it is done, unless statement_timeout (or transaction_timeout, 17 and later) stops it.',
  workaround: 'SET LOCAL statement_timeout at the top of a file that runs in a transaction, SET statement_timeout in one that does not.',
  sources: ['https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: "SET statement_timeout = '30s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { statement_timeout: '0' } },
    },
  ],
  onStatement(context) {
    const lock = blockingLock(context);
    if (!lock || !isOff(context.parameter('statement_timeout')) || !isOff(context.parameter('transaction_timeout'))) return;
    const set = setStatement('statement_timeout', '30s', context);
    const at = headOf(context);
    context.report({
      once: 'file',
      ...(at && { at }),
      message: `${lockName(lock.mode)} on ${relationName(lock.relation)} is held without statement_timeout: should the statement take long, ${blocked(lock.mode)} wait for all of it. Begin with \`${set}\``,
      fixes: [insertBefore(set)],
    });
  },
});
