import { defineRule } from './engine/rule';
import { excerpt, nameOf } from './engine/wording';

export default defineRule({
  id: 'add-column-stable-default-frozen',
  summary: 'A STABLE default gives all existing rows the value it has while the migration runs.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [3],
  effect:
    '`ADD COLUMN ... DEFAULT now()` is instant since PostgreSQL 11. The expression is computed once and stored in the catalog. ' +
    'Every existing row shows that one value. ' +
    'A `created_at` column then says that all existing rows were created when the migration ran.',
  workaround:
    'Keep it when one value is right for all existing rows. ' +
    'Otherwise add the column without a default and set the default in the same statement. ' +
    'Then fill the existing rows with their real values in batches.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN created_at timestamptz DEFAULT now();',
      good: 'ALTER TABLE orders ADD COLUMN created_at timestamptz, ALTER COLUMN created_at SET DEFAULT now();',
      differs: 'Existing rows hold NULL until you fill them, not the time of the migration.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(DISTINCT created_at) FROM orders', bad: '1', good: '0' },
      },
    },
  ],
  messages: {
    freezes: [
      'Gives every existing row of {table} the same {value}.',
      'The default is computed once, when the migration runs; nothing is rewritten.',
      'If that value is wrong for existing rows, fill them in batches afterwards.',
    ],
  },
  on: {
    AddColumn({ column, table, ifNotExists }, context) {
      if (!column.default || column.default.kind === 'constant' || column.default.kind === 'null' || context.effect.error) return;
      const key = context.catalog.relationKey(table);
      if (context.isNew(key) || (ifNotExists && context.catalog.table(key)?.columns.some((c) => c.name === column.name))) return;
      if (context.volatility(column.default) !== 'stable') return;
      context.report({
        messageId: 'freezes',
        data: { table: nameOf(table), value: excerpt(column.default.span, context) },
        at: column.defaultSpan ?? column.span,
      });
    },
  },
});
