import { defineRule } from './engine/rule';
import { code, rewriteHazard } from './engine/wording';

export default defineRule({
  id: 'set-expression-rewrite',
  summary: 'SET EXPRESSION on a stored generated column rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [28],
  versions: { from: 17 },
  effect:
    'The value of every row is computed and written anew, and all indexes are rebuilt, under ACCESS EXCLUSIVE. A virtual column (18) stores nothing: there it is instant.',
  workaround:
    'Add an ordinary column, keep it up to date with a trigger that computes the new expression, fill it in batches, and exchange the names. On 18 a VIRTUAL column with the new expression is instant, as long as no index needs it.',
  sources: ['https://www.postgresql.org/docs/17/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-EXPRESSION'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (price * 3);',
      good: 'ALTER TABLE orders ADD COLUMN total_new int GENERATED ALWAYS AS (price * 3) VIRTUAL;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  on: {
    SetExpression(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'set-expression')) return;
      context.report({
        at: change.span,
        message: `${rewriteHazard(change.table, `since ${code(change.column)} is computed anew for every row`, context)} Add an ordinary column with a trigger instead, fill it in batches, and exchange the names.`,
      });
    },
  },
});
