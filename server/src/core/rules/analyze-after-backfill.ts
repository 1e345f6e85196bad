import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type RestOfFile, type RuleContext, type TextReports } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { touchesManyRows } from './shared/dml-reach';

export default defineRule({
  id: 'analyze-after-backfill',
  summary: 'Plans rest on statistics from before the change until the table is analysed.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [169],
  effect:
    'An index on an expression has no statistics of the expression until the next ANALYZE, ALTER COLUMN TYPE throws those of the column away, and after a bulk UPDATE they describe the old rows. Autovacuum comes by when enough rows have changed, which after CREATE INDEX or ALTER COLUMN TYPE alone may be never.',
  workaround: 'ANALYZE the table at the end. It reads a sample, and lets reads and writes go on.',
  sources: ['https://www.postgresql.org/docs/current/sql-analyze.html', 'https://www.postgresql.org/docs/current/planner-stats.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX orders_status_idx ON orders (lower(status));',
      good: 'CREATE INDEX orders_status_idx ON orders (lower(status)); ANALYZE orders;',
      claim: {
        lock: 'ShareLock',
        scan: true,
        indexBuild: true,
        after: { query: "SELECT count(*) FROM pg_stats WHERE tablename = 'orders_status_idx'", bad: '0', good: '1' },
      },
    },
  ],
  on: {
    CreateIndex(change, context) {
      const expression = change.columns.find((c) => c.expression !== undefined);
      if (expression && !context.effect.error)
        report(change.table, change.span, 'the expressions of this index have no statistics', context);
    },
    AlterColumnType(change, context) {
      if (!context.effect.error) report(change.table, change.span, `the statistics of ${code(change.column)} are thrown away`, context);
    },
    Update(change, context) {
      if (!context.effect.error && touchesManyRows(change, context))
        report(change.table, change.span, 'its statistics describe the old rows', context);
    },
  },
  answered: isAnalysed,
});

function report(table: QualifiedName, at: TextSpan, what: string, context: RuleContext & TextReports): void {
  const key = context.catalog.relationKey(table);
  if (context.isNew(key)) return;
  const { text } = context.statement;
  const newText = `;\nANALYZE ${text.slice(table.span.start, table.span.end)}`;
  context.report({
    at,
    once: key,
    subject: table.name,
    message: `Until ${nameOf(table)} is analysed, ${what}, and plans are guesses. End with \`ANALYZE ${nameOf(table).slice(1, -1)}\`.`,
    fixes: commitsByItself(context)
      ? [{ title: 'Add ANALYZE', kind: 'edit', edits: [{ span: span(text.length, text.length), newText }] }]
      : [],
  });
}

/** ANALYZE or VACUUM ANALYZE, of the table or of all. */
function isAnalysed(table: string, { later }: RestOfFile): boolean {
  return later.some(({ changes }) =>
    changes.some((c) => c.kind === 'Vacuum' && c.analyze && (c.relations.length === 0 || c.relations.some((r) => r.name === table))),
  );
}
