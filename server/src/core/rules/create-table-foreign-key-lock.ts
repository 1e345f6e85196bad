import { defineRule } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

export default defineRule({
  id: 'create-table-foreign-key-lock',
  summary: 'A new table with a foreign key locks the table it points to.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [34],
  effect:
    'CREATE TABLE ... REFERENCES creates triggers on the referenced table: SHARE ROW EXCLUSIVE, for an instant once it has the lock, but while it waits for it, and to the end of the transaction, writes there wait.',
  workaround:
    'Set lock_timeout and try again when it strikes. In a long transaction create the table without the key, and add it in a migration of its own.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'src/backend/commands/tablecmds.c, ATAddForeignKeyConstraint',
  ],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false, scan: false },
    },
  ],
  on: {
    CreateTable(change, context) {
      if (context.effect.error) return;
      const parents = new Set(foreignKeysOf(change).map((key) => context.catalog.relationKey(key.references.table)));
      // IF NOT EXISTS may do nothing at all: the lock tells.
      const locked = context.effect.locks.filter((l) => parents.has(l.relation) && l.existedBefore && !context.isNew(l.relation));
      if (locked.length === 0) return;
      const tables = locked.map((l) => relationName(l.relation)).join(' and ');
      context.report({
        at: change.span,
        message: `${code(`CREATE TABLE ${nameOf(change.table).slice(1, -1)}`)} takes SHARE ROW EXCLUSIVE on ${tables}: writes there wait while it waits for running writes, and to the end of the transaction. Set lock_timeout, or add the foreign key in a migration of its own.`,
      });
    },
  },
});
