import type { QualifiedName } from '../syntax/expression';
import { quoteIdentifier } from '../syntax/quote';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'unique-index-duplicates',
  summary: 'A unique index over rows that are there fails at the end of its build when two of them are equal.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [68],
  effect:
    'Duplicates are found while the index is built, after the table has been read: the statement fails with 23505 when most of the time has been spent. With CONCURRENTLY an invalid index is left behind.',
  workaround: 'Look for duplicates first, with GROUP BY ... HAVING count(*) > 1, and resolve them in a migration of their own.',
  sources: ['https://www.postgresql.org/docs/current/indexes-unique.html'],
  examples: [
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users VALUES (1, 'a'), (2, 'a');",
      bad: 'CREATE UNIQUE INDEX users_email_key ON users (email);',
      good: 'SELECT email FROM users GROUP BY email HAVING count(*) > 1;',
      claim: { fails: '23505' },
    },
  ],
  on: {
    CreateIndex({ span, unique, table, columns, where }, context) {
      if (!unique || !context.work.some((w) => w.what === 'index-build' && w.cause === 'index')) return;
      // A partial index, or one over an expression, asks about other rows than this query would.
      const plain = where === undefined ? columns.flatMap((c) => c.column ?? []) : [];
      report(span, table, plain.length === columns.length ? plain : [], context);
    },
    AddConstraint({ constraint, table }, context) {
      const isUnique = constraint.type === 'unique' || constraint.type === 'primary-key';
      if (!isUnique || !context.work.some((w) => w.what === 'index-build')) return;
      report(constraint.span, table, constraint.columns, context);
    },
  },
});

function report(
  at: { start: number; end: number },
  table: QualifiedName,
  columns: readonly string[],
  context: RuleContext & TextReports,
): void {
  const list = columns.map(quoteIdentifier).join(', ');
  const from = context.statement.text.slice(table.span.start, table.span.end);
  const query = columns.length === 0 ? 'a query' : code(`SELECT ${list} FROM ${from} GROUP BY ${list} HAVING count(*) > 1`);
  context.report({
    at,
    message: `This fails with 23505 when two rows of ${nameOf(table)} are equal, after all of it has been read. Look for them first, with ${query}.`,
  });
}
