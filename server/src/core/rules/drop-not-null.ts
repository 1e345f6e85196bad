import type { DropConstraint, DropNotNull } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';

const messages = {
  acceptsNull: [
    'Lets {column} of {table} hold NULL from now on.',
    'Code that reads the column may not expect NULL.',
    'First deploy code that can read NULL there.',
    'To set NOT NULL again, PostgreSQL has to scan the whole table.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'drop-not-null',
  summary: 'After DROP NOT NULL, applications read NULL in a column that never held it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [18],
  effect:
    'DROP NOT NULL is instant under ACCESS EXCLUSIVE. From then on rows may hold NULL. ' +
    'Code that was written without NULL in mind (joins, comparisons, mapped types) does not expect it. ' +
    'To set NOT NULL again, PostgreSQL has to verify the whole table.',
  workaround:
    'First deploy an application that can read NULL in the column. Then drop NOT NULL. Then deploy the application that writes NULL.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL'],
  examples: [
    {
      setup:
        "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE users ALTER COLUMN email DROP NOT NULL;',
      contrast: "ALTER TABLE users ALTER COLUMN email SET DEFAULT '';",
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO users (id) VALUES (2000) RETURNING email IS NULL', bad: 'true', good: 'false' },
      },
    },
  ],
  messages,
  on: {
    DropNotNull: (change, context) => reportNullable(change, change.column, context),
    // From 18 on NOT NULL is a constraint with a name.
    DropConstraint(change, context) {
      const table = context.env.pgVersion >= 18 ? context.catalog.findTable(change.table) : undefined;
      if (!table || table.constraints.some((c) => c.name === change.name)) return;
      const column = table.columns.find((c) => c.notNull && (c.notNullName ?? `${table.name}_${c.name}_not_null`) === change.name);
      if (column) reportNullable(change, column.name, context);
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

function reportNullable(change: DropNotNull | DropConstraint, name: string, context: RuleContext & Reports<typeof messages>): void {
  const key = context.catalog.relationKey(change.table);
  const column = context.catalog.table(key)?.columns.find((c) => c.name === name);
  if (context.effect.error || context.isNew(key, column?.name) || context.migration.direction === 'down' || column?.notNull === false)
    return;
  context.report({
    messageId: 'acceptsNull',
    data: { column: code(name), table: nameOf(change.table) },
    at: change.span,
    // Answered when the file drops the column: then nothing reads it, and dropping NOT NULL first
    // is the right way.
    subject: `${key}\0${name}`,
  });
}
