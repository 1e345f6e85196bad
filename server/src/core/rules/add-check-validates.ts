import { notValidFixes } from './engine/fixes';
import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'add-check-validates',
  summary: 'Adding a CHECK constraint scans the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [36],
  effect:
    'Without NOT VALID, PostgreSQL scans the table and checks every row. ' +
    'ADD CONSTRAINT ... CHECK holds ACCESS EXCLUSIVE during the scan, so reads and writes wait.',
  workaround:
    'Add the constraint NOT VALID. This scans nothing, and new rows are checked from then on. ' +
    'Correct the existing rows that break it, then run VALIDATE CONSTRAINT in a later transaction. ' +
    'VALIDATE CONSTRAINT takes SHARE UPDATE EXCLUSIVE, so reads and writes continue.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0);',
      good:
        'ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    scans: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks the CHECK constraint on every row, so reads and writes wait until the scan ends.',
      'Add the constraint NOT VALID, then validate it in a later migration.',
    ],
  },
  on: {
    AddConstraint(change, context) {
      if (
        change.constraint.type !== 'check' ||
        !context.work.some((w) => w.what === 'scan' && (w.cause === 'check' || w.cause === 'virtual-check'))
      )
        return;
      context.report({
        messageId: 'scans',
        data: { table: sized(change.table, context) },
        at: change.span,
        fixes: notValidFixes(change, context),
        plannable: true,
      });
    },
  },
});
