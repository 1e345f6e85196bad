import { lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, setStatement } from './shared/timeouts';

export default defineRule({
  id: 'missing-application-name',
  summary: 'Nothing tells in pg_stat_activity which migration holds the lock.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [149],
  effect:
    'application_name is shown in pg_stat_activity and in the log. Who looks there for the session that blocks all others finds the migration by it.',
  workaround:
    'SET LOCAL application_name at the top of a file that runs in a transaction, SET application_name in one that does not, or in the connection string of the tool.',
  sources: ['https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-APPLICATION-NAME'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: "SET application_name = 'migration'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { application_name: '' } },
    },
  ],
  onStatement(context) {
    const lock = blockingLock(context);
    if (!lock || context.parameter('application_name') !== undefined) return;
    const set = setStatement('application_name', 'migration', context);
    const at = headOf(context);
    context.report({
      once: 'file',
      ...(at && { at }),
      message: `${lockName(lock.mode)} on ${relationName(lock.relation)} is taken by a session without a name: who looks in pg_stat_activity for what blocks others cannot tell. Begin with \`${set}\``,
      fixes: [insertBefore(set)],
    });
  },
});
