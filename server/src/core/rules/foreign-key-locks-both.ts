import { defineRule } from './engine/rule';
import { nameOf, statementName } from './engine/wording';

export default defineRule({
  id: 'foreign-key-locks-both',
  summary: 'Even NOT VALID, a foreign key locks two tables against writes.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [33],
  effect:
    'ADD FOREIGN KEY ... NOT VALID reads nothing, but creates triggers on both tables: SHARE ROW EXCLUSIVE on each. While it waits for the second lock it holds the first, and writes to that table wait. ' +
    'VALIDATE needs SHARE UPDATE EXCLUSIVE on the one and ROW SHARE on the other: reads and writes go on.',
  workaround: 'Set lock_timeout and try again when it strikes; give each foreign key a migration of its own.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
      good: 'ALTER TABLE orders ADD CONSTRAINT customer_check CHECK (customer_id > 0) NOT VALID;',
      claim: { locks: { orders: 'ShareRowExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  on: {
    AddConstraint({ constraint, table, span }, context) {
      const { references } = constraint;
      if (!references || context.effect.error) return;
      const [own, parent] = [context.catalog.relationKey(table), context.catalog.relationKey(references.table)];
      // Where the tables are read, add-foreign-key-validates names both locks.
      if (own === parent || context.isNew(parent) || context.work.some((w) => w.cause === 'foreign-key')) return;
      const both = context.isNew(own) ? nameOf(references.table) : `${nameOf(table)} and on ${nameOf(references.table)}`;
      context.report({
        at: span,
        message: `${statementName(table)} takes SHARE ROW EXCLUSIVE on ${both}: nothing is read, but writes there wait while it waits for its locks. Set lock_timeout, and give the foreign key a migration of its own.`,
      });
    },
  },
});
