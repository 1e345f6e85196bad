import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

const MOST_COLUMNS = 3;

export default defineRule({
  id: 'wide-index',
  summary: 'A non-unique index over four or more columns makes every write more expensive.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [72],
  effect:
    'A B-tree is searched by its first columns. Columns after the first range condition only filter. ' +
    'From 18 on, a skip scan can also use later columns if the columns before them have few distinct values. ' +
    'Each further column makes every index entry larger, and an UPDATE of an indexed column cannot be a HOT update.',
  workaround:
    'Index the columns that queries compare for equality, then one column for a range or an order. ' +
    'Put columns that are only read into INCLUDE.',
  sources: ['https://www.postgresql.org/docs/current/indexes-multicolumn.html', 'https://www.postgresql.org/docs/current/storage-hot.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (customer_id int, shop_id int, status int, total int); ' +
        'INSERT INTO orders SELECT i, i, i, i FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX orders_idx ON orders (customer_id, shop_id, status, total);',
      good: 'CREATE INDEX orders_idx ON orders (customer_id, shop_id);',
      differs: 'The index has the two columns by which queries search.',
      claim: { lock: 'ShareLock', indexBuild: true, after: { query: "SELECT pg_relation_size('orders_idx') / 8192", bad: '6', good: '5' } },
    },
  ],
  messages: {
    manyColumns: [
      'Builds an index over {count} columns of {table}.',
      'Queries search by the first columns, and every write pays for all of them.',
      'Index fewer columns, or move columns that are only read into INCLUDE.',
    ],
  },
  on: {
    CreateIndex({ span, unique, columns, table, accessMethod }, context) {
      if (unique || columns.length <= MOST_COLUMNS || accessMethod === 'brin' || context.effect.error) return;
      context.report({ messageId: 'manyColumns', data: { count: String(columns.length), table: nameOf(table) }, at: span });
    },
  },
});
