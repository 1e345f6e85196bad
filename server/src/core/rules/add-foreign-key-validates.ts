import type { QualifiedName } from '../syntax/expression';
import { notValidFixes } from './engine/fixes';
import { defineRule } from './engine/rule';
import { listed, nameOf, sized, statementName } from './engine/wording';

export default defineRule({
  id: 'add-foreign-key-validates',
  summary: 'Adding a foreign key reads both tables while writes to both wait.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [32],
  effect:
    'Without NOT VALID each row is looked up in the referenced table. The whole time SHARE ROW EXCLUSIVE is held on both tables: reads go on, writes to either wait.',
  workaround:
    'Add it NOT VALID: from then on new rows are checked, and nothing is read. Validate it in a later transaction: VALIDATE takes SHARE UPDATE EXCLUSIVE and ROW SHARE, which let reads and writes go on.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);',
      good: 'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;',
      claim: { locks: { orders: 'ShareRowExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: true },
    },
  ],
  on: {
    AddConstraint(change, context) {
      const { constraint, table } = change;
      if (constraint.type !== 'foreign-key' || !context.work.some((w) => w.what === 'scan' && w.cause === 'foreign-key')) return;
      // PostgreSQL 17 and before refuse NOT VALID on a partitioned table.
      const refused = context.env.pgVersion < 18 && context.catalog.findTable(table)?.partitionBy !== undefined;
      const parent = constraint.references ? nameOf(constraint.references.table) : 'the referenced table';
      const way = refused
        ? 'Add it to each partition NOT VALID, validate there, then add it here: that reads nothing.'
        : 'Add it NOT VALID and validate it later.';
      // A table of this file's own keeps nobody waiting; the other one does while the rows are checked.
      const isNew = (name: QualifiedName | undefined) => name !== undefined && context.isNew(context.catalog.relationKey(name));
      const locked = [...(isNew(table) ? [] : [nameOf(table)]), ...(isNew(constraint.references?.table) ? [] : [parent])];
      const waiting = locked.length > 1 && locked[0] !== locked[1] ? 'writes to both tables wait' : 'writes to it wait';
      context.report({
        at: change.span,
        message: `${statementName(table)} takes SHARE ROW EXCLUSIVE on ${listed([...new Set(locked)])} and reads all of ${sized(table, context)} to check the foreign key: ${waiting} for the whole check. ${way}`,
        fixes: refused ? [] : notValidFixes(change, context),
        plannable: true,
      });
    },
  },
});
