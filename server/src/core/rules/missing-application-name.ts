import { lockName } from '../locks';
import { defineRule } from './engine/rule';
import { code, relationName } from './engine/wording';
import { blockingLock, headOf, insertBefore, setStatement } from './shared/timeouts';

export default defineRule({
  id: 'missing-application-name',
  summary: 'pg_stat_activity does not show which migration holds the lock, because application_name is not set.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [149],
  effect:
    'PostgreSQL shows application_name in pg_stat_activity and in the log. ' +
    'During an incident, it tells an operator which migration is the session that blocks all others.',
  workaround:
    'SET LOCAL application_name at the top of a file that runs in a transaction. SET application_name in a file that does not. ' +
    'Or put it into the connection string of the tool.',
  sources: ['https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-APPLICATION-NAME'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: "SET application_name = 'migration'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { application_name: '' } },
    },
  ],
  messages: {
    unnamed: [
      'Takes {mode} on {table} without application_name.',
      'pg_stat_activity then does not show that it is this migration that blocks other sessions.',
      'Begin with {set}.',
    ],
  },
  onStatement(context) {
    const lock = blockingLock(context);
    if (!lock || context.parameter('application_name') !== undefined) return;
    const set = setStatement('application_name', 'migration', context);
    const at = headOf(context);
    context.report({
      messageId: 'unnamed',
      data: { mode: lockName(lock.mode), table: relationName(lock.relation), set: code(set) },
      once: 'file',
      ...(at && { at }),
      fixes: [insertBefore(set)],
    });
  },
});
