import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'set-default-existing',
  summary: 'A new default is for new rows only.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [27],
  effect:
    'SET DEFAULT is instant under ACCESS EXCLUSIVE and changes no row: rows that hold NULL or the old default keep it. ' +
    'An application that read the old default when it started, and writes it in every INSERT (partial writes of Rails 7 and before), goes on writing the old one.',
  workaround:
    'Where old rows should have the value too, fill them in batches afterwards. Deploy code that does not write the old default first.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-DEFAULT'],
  examples: [
    {
      setup: "CREATE TABLE orders (id bigint PRIMARY KEY, status text DEFAULT 'new'); INSERT INTO orders SELECT generate_series(1, 1000);",
      bad: "ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';",
      good: "ALTER TABLE orders ADD COLUMN state text DEFAULT 'open';",
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
  on: {
    SetDefault(change, context) {
      const key = context.catalog.relationKey(change.table);
      // ALTER VIEW ... SET DEFAULT is about what goes through the view, not about stored rows.
      if (context.effect.error || context.isNew(key, change.column) || change.objectType === 'view') return;
      context.report({
        at: change.span,
        message: `The default of ${code(change.column)} changes for rows to come only: the rows that ${nameOf(change.table)} holds keep what they have, and applications that cached the old default go on writing it.`,
      });
    },
  },
});
