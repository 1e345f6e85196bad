import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'add-column-json',
  summary: 'A json column breaks SELECT DISTINCT and GROUP BY on its table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [13],
  effect:
    'The type json has no equality operator. Queries that worked before fail with 42883 ' +
    '"could not identify an equality operator for type json": SELECT DISTINCT over all columns, UNION and GROUP BY. ' +
    'There is no lock problem: ADD COLUMN is instant.',
  workaround: 'Use jsonb, unless you must keep the text exactly as it is: white space, key order, duplicate keys.',
  sources: ['https://www.postgresql.org/docs/current/datatype-json.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN details json;',
      good: 'ALTER TABLE orders ADD COLUMN details jsonb;',
      differs: 'The column has the type jsonb.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(*) FROM (SELECT DISTINCT * FROM orders) AS rows', bad: '42883', good: '1000' },
      },
    },
  ],
  messages: {
    breaks: [
      'Breaks SELECT DISTINCT and GROUP BY on {table}.',
      '{column} of type json has no equality operator, so SELECT DISTINCT, UNION and GROUP BY over it fail with 42883.',
      'Use jsonb.',
    ],
  },
  on: {
    AddColumn({ column, table }, context) {
      const { type } = column;
      if (type.name !== 'json' || (type.schema !== undefined && type.schema !== 'pg_catalog')) return;
      if (context.effect.error || context.isNew(context.catalog.relationKey(table)) || context.catalog.findType(type)) return;
      const written = context.statement.text.slice(type.span.start, type.span.end);
      const edits = [{ span: type.span, newText: written.replace(/json\b/i, (word) => (word === word.toUpperCase() ? 'JSONB' : 'jsonb')) }];
      context.report({
        messageId: 'breaks',
        data: { table: nameOf(table), column: code(column.name) },
        at: type.span,
        fixes: [{ title: 'Use jsonb', kind: 'edit', edits, preferred: true }],
      });
    },
  },
});
