import { notValidFixes } from './engine/fixes';
import { defineRule } from './engine/rule';
import { sized, statementName } from './engine/wording';

export default defineRule({
  id: 'add-check-validates',
  summary: 'Adding a CHECK constraint scans the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [36],
  effect: 'Without NOT VALID every row is read and verified while ACCESS EXCLUSIVE keeps reads and writes out.',
  workaround:
    'Add it NOT VALID: from then on new rows are checked, and nothing is read. Correct the old rows, then validate in a later transaction: VALIDATE lets reads and writes go on.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0);',
      good: 'ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    AddConstraint(change, context) {
      if (
        change.constraint.type !== 'check' ||
        !context.work.some((w) => w.what === 'scan' && (w.cause === 'check' || w.cause === 'virtual-check'))
      )
        return;
      context.report({
        at: change.span,
        message: `${statementName(change.table)} takes ACCESS EXCLUSIVE and reads all of ${sized(change.table, context)} to verify the CHECK: reads and writes wait for the whole scan. Add it NOT VALID and validate it later.`,
        fixes: notValidFixes(change, context),
        plannable: true,
      });
    },
  },
});
