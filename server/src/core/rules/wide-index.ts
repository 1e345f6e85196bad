import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

const MOST_COLUMNS = 3;

export default defineRule({
  id: 'wide-index',
  summary: 'An index over four or more columns that enforces nothing.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [72],
  effect:
    'A B-tree is entered by its first columns; what comes after the first range condition only filters. Columns further back make every entry larger and prevent HOT updates of the rows.',
  workaround:
    'Index the columns that queries compare for equality, then one for a range or an order. Columns that are only read go into INCLUDE.',
  sources: ['https://www.postgresql.org/docs/current/indexes-multicolumn.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (a int, b int, c int, d int); INSERT INTO orders SELECT i, i, i, i FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX orders_idx ON orders (a, b, c, d);',
      good: 'CREATE INDEX orders_idx ON orders (a, b);',
      claim: { lock: 'ShareLock', indexBuild: true, after: { query: "SELECT pg_relation_size('orders_idx') / 8192", bad: '6', good: '5' } },
    },
  ],
  on: {
    CreateIndex({ span, unique, columns, table, accessMethod }, context) {
      if (unique || columns.length <= MOST_COLUMNS || accessMethod === 'brin' || context.effect.error) return;
      context.report({
        at: span,
        message: `An index over ${columns.length} columns of ${nameOf(table)}: queries enter it by the first ones only, and every write pays for all. Index fewer, or move columns that are only read into INCLUDE.`,
      });
    },
  },
});
