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
    '`ADD COLUMN ... DEFAULT now()` is instant since PostgreSQL 11: the expression is computed once, stored in the catalog, and every existing row reads that one value. ' +
    'A `created_at` column then says that all old rows were created in the moment of the migration.',
  workaround:
    'Leave it so when one value for all old rows is right. Otherwise add the column without a default, set the default in the same statement, and fill the old rows with what is true of them.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN created_at timestamptz DEFAULT now();',
      good: 'ALTER TABLE orders ADD COLUMN created_at timestamptz, ALTER COLUMN created_at SET DEFAULT now();',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(DISTINCT created_at) FROM orders', bad: '1', good: '0' },
      },
    },
  ],
  on: {
    AddColumn({ column, table, ifNotExists }, context) {
      if (!column.default || column.default.kind === 'constant' || column.default.kind === 'null' || context.effect.error) return;
      const key = context.catalog.relationKey(table);
      if (context.isNew(key) || (ifNotExists && context.catalog.table(key)?.columns.some((c) => c.name === column.name))) return;
      if (context.volatility(column.default) !== 'stable') return;
      const value = excerpt(column.default.span, context);
      context.report({
        at: column.defaultSpan ?? column.span,
        message: `${value} is computed once: all existing rows of ${nameOf(table)} get the one value it has while the migration runs. Instant, nothing is rewritten; fill the old rows if that value is not true of them.`,
      });
    },
  },
});
