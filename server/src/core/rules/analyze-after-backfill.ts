import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type Messages, type Reports, type RestOfFile, type RuleContext, type Said } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { touchesManyRows } from './shared/dml-reach';

const messages = {
  indexedExpression: [
    'Leaves the expressions of an index on {table} without statistics.',
    'The planner guesses until the table is analyzed.',
    'End with {analyze}.',
  ],
  typeChange: ['Removes the statistics of {column} of {table}.', 'The planner guesses until the table is analyzed.', 'End with {analyze}.'],
  manyRows: [
    'Leaves {table} with the statistics of the old rows.',
    'The planner may choose bad plans until the table is analyzed.',
    'End with {analyze}.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'analyze-after-backfill',
  summary: 'The planner uses old or missing statistics until the table is analyzed.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [169],
  effect:
    'An index on an expression has no statistics of the expression until the next ANALYZE. ' +
    'ALTER COLUMN TYPE removes the statistics of the column. ' +
    'After a bulk UPDATE the statistics describe the old rows. Autovacuum analyzes a table when enough rows have changed. ' +
    'After CREATE INDEX or ALTER COLUMN TYPE alone, that may never happen.',
  workaround: 'ANALYZE the table at the end. It reads a sample, and reads and writes continue.',
  sources: ['https://www.postgresql.org/docs/current/sql-analyze.html', 'https://www.postgresql.org/docs/current/planner-stats.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX CONCURRENTLY orders_status_idx ON orders (lower(status));',
      good: 'CREATE INDEX CONCURRENTLY orders_status_idx ON orders (lower(status)); ANALYZE orders;',
      claim: {
        indexBuild: true,
        after: { query: "SELECT count(*) FROM pg_stats WHERE tablename = 'orders_status_idx'", bad: '0', good: '1' },
      },
    },
  ],
  messages,
  on: {
    CreateIndex({ table, columns, span: at }, context) {
      if (context.effect.error || !columns.some((c) => c.expression !== undefined)) return;
      report({ messageId: 'indexedExpression', data: about(table) }, { table, at }, context);
    },
    AlterColumnType({ table, column, span: at }, context) {
      if (context.effect.error) return;
      report({ messageId: 'typeChange', data: { ...about(table), column: code(column) } }, { table, at }, context);
    },
    Update(change, context) {
      const { table, span: at } = change;
      if (context.effect.error || !touchesManyRows(change, context)) return;
      report({ messageId: 'manyRows', data: about(table) }, { table, at }, context);
    },
  },
  answered: isAnalyzed,
});

function about(table: QualifiedName) {
  return { table: nameOf(table), analyze: code(`ANALYZE ${nameOf(table).slice(1, -1)}`) };
}

function report(
  said: Said<typeof messages>,
  { table, at }: { readonly table: QualifiedName; readonly at: TextSpan },
  context: RuleContext & Reports<typeof messages>,
): void {
  const key = context.catalog.relationKey(table);
  if (context.isNew(key)) return;
  const { text } = context.statement;
  const newText = `;\nANALYZE ${text.slice(table.span.start, table.span.end)}`;
  context.report({
    ...said,
    at,
    once: key,
    subject: table.name,
    fixes: commitsByItself(context)
      ? [{ title: 'Add ANALYZE', kind: 'edit', edits: [{ span: span(text.length, text.length), newText }] }]
      : [],
  });
}

/** ANALYZE or VACUUM ANALYZE, of the table or of all tables. */
function isAnalyzed(table: string, { later }: RestOfFile): boolean {
  return later.some(({ changes }) =>
    changes.some((c) => c.kind === 'Vacuum' && c.analyze && (c.relations.length === 0 || c.relations.some((r) => r.name === table))),
  );
}
