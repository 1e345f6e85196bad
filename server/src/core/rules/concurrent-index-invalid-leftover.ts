import type { CreateIndex } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { ifNotExistsOf } from './shared/if-not-exists';

const MAY_KEEP = 'Keeps {index} invalid if an earlier run failed.';
const FAILED_BUILD =
  'A failed CONCURRENTLY leaves an invalid index: writes maintain it, but no query uses it, and IF NOT EXISTS reports success.';

export default defineRule({
  id: 'concurrent-index-invalid-leftover',
  summary: 'IF NOT EXISTS hides the invalid index that a failed CONCURRENTLY leaves behind.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [65],
  effect:
    'A CREATE INDEX CONCURRENTLY that fails (a duplicate, a timeout, a deadlock, a lost connection) leaves an invalid index. ' +
    'Writes still maintain it, but no query uses it, and an invalid unique index cannot be used for a constraint. ' +
    'IF NOT EXISTS looks only at the name. ' +
    'When you run the migration again, it accepts the invalid index and reports success.',
  workaround:
    'Write two statements that each run outside a transaction: DROP INDEX CONCURRENTLY IF EXISTS, ' +
    'then CREATE INDEX CONCURRENTLY without IF NOT EXISTS. ' +
    'If a file can hold only one statement, leave IF NOT EXISTS out. A second run then fails, and you drop the invalid index by hand. ' +
    'To find invalid indexes: SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'PostgreSQL source: src/backend/commands/indexcmds.c, DefineIndex (if_not_exists is answered by index_create from the name alone)',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE UNIQUE INDEX users_email_key ON users (email); ' +
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_email_key'::regclass;",
      bad:
        'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email_key ON users (email); ' +
        'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      good:
        'DROP INDEX CONCURRENTLY IF EXISTS users_email_key; CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email); ' +
        'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      claim: { fails: '55000' },
    },
  ],
  messages: {
    keepsInvalid: [
      'Keeps the invalid index {index}.',
      'IF NOT EXISTS looks only at the name: writes to {table} maintain the index, but no query uses it.',
      'Drop it first, then create it.',
    ],
    mayKeepInvalid: [MAY_KEEP, FAILED_BUILD, 'Drop it first with DROP INDEX CONCURRENTLY IF EXISTS, and create it without IF NOT EXISTS.'],
    mayKeepInvalidDropApart: [
      MAY_KEEP,
      FAILED_BUILD,
      'Drop it first in a separate migration with DROP INDEX CONCURRENTLY IF EXISTS, and create it without IF NOT EXISTS.',
    ],
  },
  on: {
    CreateIndex(change, context) {
      const { name, table } = change;
      if (!change.ifNotExists || name === undefined || context.effect.error) return;
      const tableKey = context.catalog.relationKey(table);
      if (context.isNew(tableKey)) return;
      const existing = context.catalog.index(`${tableKey.slice(0, tableKey.indexOf('.'))}.${name}`);
      const isInvalid = existing !== undefined && !existing.valid && !existing.partitioned;
      if (existing ? !isInvalid : !change.concurrently) return;
      const fixes = dropFirst(change, name, context);
      const { span: at } = change;
      if (isInvalid) {
        const data = { index: code(name), table: nameOf(table) };
        return context.report({ messageId: 'keepsInvalid', data, at, severity: 'warning', fixes });
      }
      // Two statements in one message share a transaction, which CONCURRENTLY refuses.
      const messageId = commitsByItself(context) ? 'mayKeepInvalid' : 'mayKeepInvalidDropApart';
      context.report({ messageId, data: { index: code(name) }, at, severity: 'information', fixes });
    },
  },
});

/**
 * Only where each statement commits by itself, so that both can stand in one file. Not preferred:
 * it would also rebuild a valid index that was created by hand before the migration.
 */
function dropFirst(change: CreateIndex, name: string, context: RuleContext): Fix[] {
  if (!commitsByItself(context) || !change.concurrently) return [];
  const words = ifNotExistsOf(change, context);
  if (!words) return [];
  const schema = change.table.schema === undefined ? '' : `${quoteIdentifier(change.table.schema)}.`;
  const dropped = schema + quoteIdentifier(name);
  return [
    {
      title: 'Drop the index that a failed run left, then create it',
      kind: 'edit',
      edits: [
        { span: span(0, 0), newText: `DROP INDEX CONCURRENTLY IF EXISTS ${dropped};\n` },
        { span: words, newText: '' },
      ],
    },
  ];
}
