import type { QualifiedName } from '../syntax/expression';
import { quoteIdentifier } from '../syntax/quote';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { isProvedUnique, keyOfConstraint } from './shared/unique-proof';

const messages = {
  duplicates: [
    'Fails after the whole scan if {table} holds duplicates (23505).',
    'Look for duplicates first: {query}.',
    'Resolve them in a separate migration.',
  ],
  duplicatesOfExpression: [
    'Fails after the whole scan if {table} holds duplicates (23505).',
    'Look for duplicates with a query first.',
    'Resolve them in a separate migration.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'unique-index-duplicates',
  summary: 'A unique index fails at the end of its build if the table holds duplicates.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [68],
  effect:
    'PostgreSQL finds duplicates while it builds the index, after it has read the table. ' +
    'So the statement fails with 23505 when most of the time is spent. CONCURRENTLY then leaves an invalid index.',
  workaround: 'Look for duplicates first, with GROUP BY ... HAVING count(*) > 1, and resolve them in a separate migration.',
  sources: ['https://www.postgresql.org/docs/current/indexes-unique.html'],
  examples: [
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users VALUES (1, 'a'), (2, 'a');",
      bad: 'CREATE UNIQUE INDEX users_email_key ON users (email);',
      good:
        'SELECT email, count(*) FROM users GROUP BY email HAVING count(*) > 1; ' +
        'DELETE FROM users u USING users older WHERE older.email = u.email AND older.id < u.id; ' +
        'CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);',
      contrast: 'SELECT email FROM users GROUP BY email HAVING count(*) > 1;',
      claim: { fails: '23505' },
    },
  ],
  messages,
  on: {
    CreateIndex(change, context) {
      const { span, unique, table, columns, where } = change;
      if (
        !unique ||
        isProvedUnique(change, context.catalog.relationKey(table), context) ||
        !context.work.some((w) => w.what === 'index-build' && w.cause === 'index')
      )
        return;
      // The query would not find the duplicates of a partial index or of an index over an
      // expression.
      const plain = where === undefined ? columns.flatMap((c) => c.column ?? []) : [];
      report(span, table, plain.length === columns.length ? plain : [], context);
    },
    AddConstraint({ constraint, table }, context) {
      const isUnique = constraint.type === 'unique' || constraint.type === 'primary-key';
      if (!isUnique || !context.work.some((w) => w.what === 'index-build')) return;
      if (isProvedUnique(keyOfConstraint(constraint), context.catalog.relationKey(table), context)) return;
      report(constraint.span, table, constraint.columns, context);
    },
  },
});

function report(
  at: { start: number; end: number },
  table: QualifiedName,
  columns: readonly string[],
  context: RuleContext & Reports<typeof messages>,
): void {
  if (columns.length === 0) return context.report({ messageId: 'duplicatesOfExpression', data: { table: nameOf(table) }, at });
  const list = columns.map(quoteIdentifier).join(', ');
  const from = context.statement.text.slice(table.span.start, table.span.end);
  const query = code(`SELECT ${list} FROM ${from} GROUP BY ${list} HAVING count(*) > 1`);
  context.report({ messageId: 'duplicates', data: { table: nameOf(table), query }, at });
}
