import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'set-default-existing',
  summary: 'SET DEFAULT changes new rows only.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [27],
  effect:
    'SET DEFAULT takes ACCESS EXCLUSIVE for an instant and changes no row. Rows that hold NULL or the old default keep it. ' +
    'Some applications read the default when they start and write it in every INSERT (partial writes of Rails 7 and before). ' +
    'They keep writing the old default.',
  workaround:
    'Deploy code that does not write the old default first. If old rows should have the new value too, ' +
    'backfill them in batches afterwards.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-DEFAULT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: "ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';",
      good:
        "ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open'; " +
        "UPDATE orders SET status = 'open' WHERE id BETWEEN 1 AND 500 AND status IS NULL; " +
        "UPDATE orders SET status = 'open' WHERE id BETWEEN 501 AND 1000 AND status IS NULL;",
      differs: 'The old rows hold the new value.',
      contrast: "ALTER TABLE orders ADD COLUMN state text DEFAULT 'open';",
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: {
          query: "SELECT count(*) FROM orders WHERE 'open' IN (to_jsonb(orders) ->> 'status', to_jsonb(orders) ->> 'state')",
          bad: '0',
          good: '1000',
        },
      },
    },
  ],
  messages: {
    newRowsOnly: [
      'Changes the default of {column} for new rows only.',
      'Existing rows of {table} keep their value, and applications that cached the old default keep writing it.',
      'If old rows need the new value, backfill them in batches.',
    ],
  },
  on: {
    SetDefault(change, context) {
      const key = context.catalog.relationKey(change.table);
      // ALTER VIEW ... SET DEFAULT concerns INSERTs through the view, not stored rows.
      if (context.effect.error || context.isNew(key, change.column) || change.objectType === 'view') return;
      context.report({
        messageId: 'newRowsOnly',
        data: { column: code(change.column), table: nameOf(change.table) },
        at: change.span,
      });
    },
  },
});
