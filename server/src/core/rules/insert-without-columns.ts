import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'insert-without-columns',
  summary: 'INSERT relies on the order of the columns.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [176],
  effect:
    'Without a list of columns, values go to the columns in the order in which they were created. After a column is added, dropped or made anew the statement fails, or puts values into the wrong columns without a word where the types agree.',
  workaround: 'Name the columns.',
  sources: ['https://www.postgresql.org/docs/current/sql-insert.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, note text, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "INSERT INTO orders VALUES (2000, 'a');",
      good: "INSERT INTO orders (id, status) VALUES (2000, 'a');",
      claim: {
        lock: 'RowExclusiveLock',
        rewrite: false,
        after: { query: 'SELECT status FROM orders WHERE id = 2000', bad: 'null', good: 'a' },
      },
    },
  ],
  on: {
    Insert(change, context) {
      if (change.hasColumnList || change.rows === 'default' || context.effect.error) return;
      context.report({
        at: change.span,
        message: `The values go to the columns of ${nameOf(change.table)} in the order in which they were created, which may differ between databases. Name the columns.`,
      });
    },
  },
});
