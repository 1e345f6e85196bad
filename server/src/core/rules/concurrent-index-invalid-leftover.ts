import type { CreateIndex } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { ifNotExistsOf } from './shared/if-not-exists';

export default defineRule({
  id: 'concurrent-index-invalid-leftover',
  summary: 'IF NOT EXISTS hides the invalid index that a failed CONCURRENTLY leaves behind.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [65],
  effect:
    'A CREATE INDEX CONCURRENTLY that fails (a duplicate, a timeout, a deadlock, a lost connection) leaves an index that is invalid: writes go on to maintain it, no query uses it, and a unique one cannot back a constraint. ' +
    'IF NOT EXISTS looks at the name alone. When the migration is tried again, it takes the invalid index for the wanted one and reports success.',
  workaround:
    'Two statements that each run outside a transaction: DROP INDEX CONCURRENTLY IF EXISTS, then CREATE INDEX CONCURRENTLY without IF NOT EXISTS. Where a file may hold only one: drop IF NOT EXISTS, so that a second try fails, and drop the invalid index by hand. To look for them: SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'PostgreSQL source: src/backend/commands/indexcmds.c, DefineIndex (if_not_exists is answered by index_create from the name alone)',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE UNIQUE INDEX users_email_key ON users (email); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_email_key'::regclass;",
      bad: 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email_key ON users (email); ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      good: 'DROP INDEX CONCURRENTLY IF EXISTS users_email_key; CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email); ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      claim: { fails: '55000' },
    },
  ],
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
      // In one message the two would share a transaction, and CONCURRENTLY runs in none.
      const first = commitsByItself(context) ? '' : 'in a migration of its own ';
      context.report({
        at: change.span,
        severity: isInvalid ? 'warning' : 'information',
        message: isInvalid
          ? `${code(name)} is there and invalid: writes to ${nameOf(table)} maintain it, no query uses it, and IF NOT EXISTS keeps it as it is. Drop it, then create it.`
          : `When CONCURRENTLY fails it leaves ${code(name)} behind, invalid: writes maintain it, no query uses it. With IF NOT EXISTS the next try keeps it and reports success. Drop it first, ${first}with DROP INDEX CONCURRENTLY IF EXISTS, and create it without IF NOT EXISTS.`,
        fixes,
      });
    },
  },
});

/** Each statement commits by itself, so both may stand in one file. Not preferred: an index that somebody made ahead by hand is built anew. */
function dropFirst(change: CreateIndex, name: string, context: RuleContext): Fix[] {
  if (!commitsByItself(context) || !change.concurrently) return [];
  const words = ifNotExistsOf(change, context);
  if (!words) return [];
  const schema = change.table.schema === undefined ? '' : `${quoteIdentifier(change.table.schema)}.`;
  const dropped = schema + quoteIdentifier(name);
  return [
    {
      title: 'Drop what a failed try left, then create it',
      kind: 'edit',
      edits: [
        { span: span(0, 0), newText: `DROP INDEX CONCURRENTLY IF EXISTS ${dropped};\n` },
        { span: words, newText: '' },
      ],
    },
  ];
}
