import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'insert-without-columns',
  summary: 'INSERT without a list of columns relies on the order of the columns.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [176],
  effect:
    'Without a list of columns, the values go to the columns in the order in which the columns were created. ' +
    'After a column is added, dropped or created again, the statement fails, or it puts values into the wrong columns. ' +
    'Where the types match, PostgreSQL reports no error.',
  workaround: 'Name the columns.',
  sources: ['https://www.postgresql.org/docs/current/sql-insert.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, note text, status text); ' +
        'INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "INSERT INTO orders VALUES (2000, 'a');",
      good: "INSERT INTO orders (id, status) VALUES (2000, 'a');",
      differs: 'The value goes into `status`, as intended, and not into `note`.',
      claim: {
        lock: 'RowExclusiveLock',
        rewrite: false,
        after: { query: 'SELECT status FROM orders WHERE id = 2000', bad: 'null', good: 'a' },
      },
    },
  ],
  messages: {
    byOrder: [
      'Fills the columns of {table} in the order of their creation.',
      'That order may differ between databases: the statement then fails, or values go into the wrong columns.',
      'Name the columns.',
    ],
  },
  on: {
    Insert(change, context) {
      if (change.hasColumnList || change.rows === 'default' || context.effect.error) return;
      context.report({ messageId: 'byOrder', data: { table: nameOf(change.table) }, at: change.span });
    },
  },
});
