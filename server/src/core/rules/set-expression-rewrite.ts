import { defineRule } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'set-expression-rewrite',
  summary: 'SET EXPRESSION on a stored generated column rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [28],
  versions: { from: 17 },
  effect:
    'The value is computed again for each row: the table is rewritten and all its indexes are rebuilt, under ACCESS EXCLUSIVE. ' +
    'A virtual column (18) stores nothing, so SET EXPRESSION on it is instant.',
  workaround:
    'Add an ordinary column, keep it up to date with a trigger that computes the new expression, fill it in batches, and swap the names. ' +
    'On 18, a VIRTUAL column with the new expression is instant. A virtual column cannot be indexed.',
  sources: [
    'https://www.postgresql.org/docs/17/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-EXPRESSION',
    'https://www.postgresql.org/docs/18/ddl-generated-columns.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED); ' +
        'INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (price * 3);',
      good: 'ALTER TABLE orders DROP COLUMN total, ADD COLUMN total int GENERATED ALWAYS AS (price * 3) VIRTUAL;',
      differs: '`total` is virtual: it is computed when it is read, and it cannot be indexed.',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      '{column} is computed again for each row, so reads and writes wait until the rewrite ends.',
      'Instead, add an ordinary column with a trigger, fill it in batches and swap the names.',
    ],
  },
  on: {
    SetExpression(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'set-expression')) return;
      const data = { table: sized(change.table, context), column: code(change.column) };
      context.report({ messageId: 'rewrites', data, at: change.span });
    },
  },
});
