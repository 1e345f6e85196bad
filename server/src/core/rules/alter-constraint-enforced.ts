import { defineRule } from './engine/rule';
import { code, nameOf, relationName, sized } from './engine/wording';

const SCANS = 'Scans all of {table} under ACCESS EXCLUSIVE.';
const CHECKS = 'PostgreSQL checks {constraint} for every row, so reads and writes wait until the scan ends.';
const ADD_AGAIN = 'Drop the constraint and add it again NOT VALID, then validate it in a later migration.';
const STOPS = 'Stops checking {constraint} on {table}.';
const ALL_ROWS_LATER = 'To enforce it again, PostgreSQL must check all rows.';

export default defineRule({
  id: 'alter-constraint-enforced',
  summary: 'Enforcing a foreign key checks all rows under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [44],
  versions: { from: 18 },
  effect:
    'ALTER CONSTRAINT ... ENFORCED looks up each row in the referenced table. ' +
    'Meanwhile it holds ACCESS EXCLUSIVE on the table and SHARE ROW EXCLUSIVE on the referenced table. ' +
    'ALTER CONSTRAINT ... NOT ENFORCED scans nothing, but it takes ACCESS EXCLUSIVE on both tables for an instant.',
  workaround:
    'Drop the constraint and add it again NOT VALID in one statement. ' +
    'Run VALIDATE CONSTRAINT in a later migration: reads and writes continue while it scans.',
  sources: [
    'https://www.postgresql.org/docs/18/sql-altertable.html',
    'src/backend/commands/tablecmds.c, ATExecAlterFKConstrEnforceability',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, ' +
        'CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED); ' +
        'INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER CONSTRAINT customer_fk ENFORCED;',
      good:
        'ALTER TABLE orders DROP CONSTRAINT customer_fk, ' +
        'ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT customer_fk;',
      pg: 18,
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: true },
    },
  ],
  messages: {
    scans: [SCANS, CHECKS, 'Writes to {parent} wait too, under SHARE ROW EXCLUSIVE.', ADD_AGAIN],
    stops: [STOPS, ALL_ROWS_LATER, 'The change takes ACCESS EXCLUSIVE on {table} and {parent} for an instant: set lock_timeout.'],
    stopsUnknownParent: [
      STOPS,
      ALL_ROWS_LATER,
      'The change takes ACCESS EXCLUSIVE on {table} and the referenced table for an instant: set lock_timeout.',
    ],
  },
  on: {
    AlterConstraint(change, context) {
      if (context.effect.error || change.enforced === undefined) return;
      const key = context.catalog.relationKey(change.table);
      const constraint = context.catalog.table(key)?.constraints.find((c) => c.name === change.name);
      const parent = constraint?.references && relationName(constraint.references.table);
      const { span: at } = change;
      if (parent !== undefined && context.work.some((w) => w.what === 'scan' && w.cause === 'enforced')) {
        return context.report({
          messageId: 'scans',
          data: { table: sized(change.table, context), constraint: code(change.name), parent },
          at,
        });
      }
      const changes = constraint === undefined || constraint.enforced !== change.enforced;
      if (change.enforced || !changes || context.isNew(key)) return;
      const data = { table: nameOf(change.table), constraint: code(change.name) };
      if (parent === undefined) return context.report({ messageId: 'stopsUnknownParent', data, at, severity: 'information' });
      context.report({ messageId: 'stops', data: { ...data, parent }, at, severity: 'information' });
    },
  },
});
