import { defineRule } from './engine/rule';
import { listed, relationName } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

export default defineRule({
  id: 'create-table-foreign-key-lock',
  summary: 'A new table with a foreign key locks the table that it references.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [34],
  effect:
    'CREATE TABLE ... REFERENCES creates triggers on the referenced table under SHARE ROW EXCLUSIVE. ' +
    'It is instant once it has the lock. Writes to that table wait while it waits for running writes, and until the transaction ends.',
  workaround:
    'Set lock_timeout and retry when it expires. ' +
    'In a long transaction, create the table without the foreign key, and add the key in a separate migration.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'src/backend/commands/tablecmds.c, ATAddForeignKeyConstraint',
  ],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);',
      good:
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint); -- A separate migration:\n' +
        "SET lock_timeout = '2s'; ALTER TABLE orders " +
        'ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers;',
      // The key takes the same lock whenever it is added.
      contrast: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false, scan: false },
    },
  ],
  messages: {
    locks: [
      'Takes SHARE ROW EXCLUSIVE on {tables}.',
      'A foreign key creates triggers on the table that it references.',
      'Writes wait while it waits for running writes, and until the transaction ends.',
      'Set lock_timeout, or add the foreign key in a separate migration.',
    ],
  },
  on: {
    CreateTable(change, context) {
      if (context.effect.error) return;
      const parents = new Set(foreignKeysOf(change).map((key) => context.catalog.relationKey(key.references.table)));
      // With IF NOT EXISTS the statement may do nothing: then there is no lock either.
      const locked = context.effect.locks.filter((l) => parents.has(l.relation) && l.existedBefore && !context.isNew(l.relation));
      if (locked.length === 0) return;
      context.report({ messageId: 'locks', data: { tables: listed(locked.map((l) => relationName(l.relation))) }, at: change.span });
    },
  },
});
