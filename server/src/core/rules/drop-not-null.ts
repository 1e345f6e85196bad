import type { DropConstraint, DropNotNull } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-not-null',
  summary: 'Applications that never saw NULL in a column begin to see it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [18],
  effect:
    'DROP NOT NULL is instant under ACCESS EXCLUSIVE. From then on rows may hold NULL, which code that was written without it (joins, comparisons, mapped types) does not expect; to set it again later the whole table has to be verified.',
  workaround: 'First deploy an application that can read NULL in the column, then drop NOT NULL, then deploy the one that writes it.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL'],
  examples: [
    {
      setup:
        "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE users ALTER COLUMN email DROP NOT NULL;',
      good: "ALTER TABLE users ALTER COLUMN email SET DEFAULT '';",
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO users (id) VALUES (2000) RETURNING email IS NULL', bad: 'true', good: 'false' },
      },
    },
  ],
  on: {
    DropNotNull: (change, context) => look(change, change.column, context),
    // From 18 on NOT NULL is a constraint with a name of its own.
    DropConstraint(change, context) {
      const table = context.env.pgVersion >= 18 ? context.catalog.findTable(change.table) : undefined;
      if (!table || table.constraints.some((c) => c.name === change.name)) return;
      const column = table.columns.find((c) => c.notNull && (c.notNullName ?? `${table.name}_${c.name}_not_null`) === change.name);
      if (column) look(change, column.name, context);
    },
  },
  answered(subject, { catalog }) {
    const [key = '', name] = subject.split('\0');
    const table = catalog.table(key);
    if (!table) return !catalog.relation(key);
    const column = table.columns.find((c) => c.name === name);
    return column ? column.notNull : table.known;
  },
});

function look(change: DropNotNull | DropConstraint, name: string, context: RuleContext & TextReports): void {
  const key = context.catalog.relationKey(change.table);
  const column = context.catalog.table(key)?.columns.find((c) => c.name === name);
  if (context.effect.error || context.isNew(key, column?.name) || context.migration.direction === 'down' || column?.notNull === false)
    return;
  context.report({
    at: change.span,
    // A column that goes away in this file needs no readers: the way to drop a NOT NULL column is to let go of NOT NULL first.
    subject: `${key}\0${name}`,
    message: `From here on ${code(name)} of ${nameOf(change.table)} may hold NULL. Deploy code that can read NULL there first; to set NOT NULL again the whole table has to be verified.`,
  });
}
