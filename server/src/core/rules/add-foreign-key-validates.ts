import type { QualifiedName } from '../syntax/expression';
import { notValidFixes } from './engine/fixes';
import { defineRule } from './engine/rule';
import { nameOf, sized } from './engine/wording';

const SCANS = 'Scans all of {table} under SHARE ROW EXCLUSIVE.';
const BOTH_WAIT = 'PostgreSQL looks up every row in {parent} and locks it too, so writes to both tables wait until the scan ends.';
const TABLE_WAITS = 'PostgreSQL looks up every row in {parent}, so writes wait until the scan ends.';
const PARENT_WAITS = 'PostgreSQL looks up every row of {table} in it under SHARE ROW EXCLUSIVE.';
const BLOCKS_PARENT = 'Blocks writes to {parent} until the foreign key is checked.';
const ADD_NOT_VALID = 'Add the foreign key NOT VALID, then validate it in a later migration.';
const ADD_TO_PARTITIONS = 'Add it to each partition NOT VALID and validate it there. Then add it here, which scans nothing.';

export default defineRule({
  id: 'add-foreign-key-validates',
  summary: 'Adding a foreign key scans the table under SHARE ROW EXCLUSIVE on both tables.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [32],
  effect:
    'Without NOT VALID, PostgreSQL looks up each row in the referenced table. ' +
    'It holds SHARE ROW EXCLUSIVE on both tables until the check ends. Reads continue, and writes to either table wait.',
  workaround:
    'Add the foreign key NOT VALID. This scans nothing, and new rows are checked from then on. ' +
    'Run VALIDATE CONSTRAINT in a later transaction. ' +
    'It takes SHARE UPDATE EXCLUSIVE on the table and ROW SHARE on the referenced table, so reads and writes continue.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint); ' +
        'INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);',
      good:
        'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;',
      claim: { locks: { orders: 'ShareRowExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: true },
    },
  ],
  messages: {
    bothWait: [SCANS, BOTH_WAIT, ADD_NOT_VALID],
    tableWaits: [SCANS, TABLE_WAITS, ADD_NOT_VALID],
    parentWaits: [BLOCKS_PARENT, PARENT_WAITS, ADD_NOT_VALID],
    bothWaitForPartitions: [SCANS, BOTH_WAIT, ADD_TO_PARTITIONS],
    tableWaitsForPartitions: [SCANS, TABLE_WAITS, ADD_TO_PARTITIONS],
    parentWaitsForPartitions: [BLOCKS_PARENT, PARENT_WAITS, ADD_TO_PARTITIONS],
  },
  on: {
    AddConstraint(change, context) {
      const { constraint, table } = change;
      if (constraint.type !== 'foreign-key' || !constraint.references) return;
      if (!context.work.some((w) => w.what === 'scan' && w.cause === 'foreign-key')) return;
      // PostgreSQL 17 and before refuse NOT VALID on a partitioned table.
      const refused = context.env.pgVersion < 18 && context.catalog.findTable(table)?.partitionBy !== undefined;
      const parent = constraint.references.table;
      const keyOf = (name: QualifiedName) => context.catalog.relationKey(name);
      // A table that this file creates blocks no other session.
      const waiting = context.isNew(keyOf(table))
        ? 'parentWaits'
        : context.isNew(keyOf(parent)) || keyOf(parent) === keyOf(table)
          ? 'tableWaits'
          : 'bothWait';
      context.report({
        messageId: refused ? `${waiting}ForPartitions` : waiting,
        data: { table: sized(table, context), parent: nameOf(parent) },
        at: change.span,
        fixes: refused ? [] : notValidFixes(change, context),
        plannable: true,
      });
    },
  },
});
