import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'foreign-key-locks-both',
  summary: 'Adding a foreign key locks two tables against writes, even with NOT VALID.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [33],
  effect:
    'ADD FOREIGN KEY ... NOT VALID reads no rows, but it creates triggers on both tables and takes SHARE ROW EXCLUSIVE on each. ' +
    'While it waits for the second lock it holds the first, and writes to that table wait. ' +
    'VALIDATE CONSTRAINT takes SHARE UPDATE EXCLUSIVE on the table and ROW SHARE on the referenced one: reads and writes go on.',
  workaround: 'Set lock_timeout, and run the migration again when it gives up. Put each foreign key into a separate migration.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
      contrast: 'ALTER TABLE orders ADD CONSTRAINT customer_check CHECK (customer_id > 0) NOT VALID;',
      claim: { locks: { orders: 'ShareRowExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    locksBoth: [
      'Takes SHARE ROW EXCLUSIVE on {table} and {parent}.',
      'It reads no rows, but writes to both tables wait while it waits for its locks.',
      'Set lock_timeout, and put the foreign key into a separate migration.',
    ],
    locksParent: [
      'Takes SHARE ROW EXCLUSIVE on {parent}.',
      'It reads no rows, but writes to {parent} wait while it waits for this lock.',
      'Set lock_timeout, and put the foreign key into a separate migration.',
    ],
  },
  on: {
    AddConstraint({ constraint, table, span }, context) {
      const { references } = constraint;
      if (!references || context.effect.error) return;
      const [own, parent] = [context.catalog.relationKey(table), context.catalog.relationKey(references.table)];
      // Where the tables are read, add-foreign-key-validates names both locks.
      if (own === parent || context.isNew(parent) || context.work.some((w) => w.cause === 'foreign-key')) return;
      const data = { parent: nameOf(references.table) };
      if (context.isNew(own)) context.report({ messageId: 'locksParent', data, at: span });
      else context.report({ messageId: 'locksBoth', data: { ...data, table: nameOf(table) }, at: span });
    },
  },
});
