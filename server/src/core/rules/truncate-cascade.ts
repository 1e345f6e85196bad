import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { listed, nameOf, relationName } from './engine/wording';
import { beyondNamed, isBeyondNamed } from './shared/truncated';

export default defineRule({
  id: 'truncate-cascade',
  summary: 'TRUNCATE CASCADE deletes all rows of every table that references the named one.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [93],
  effect:
    'CASCADE follows the foreign keys from table to table. Each table that references a truncated table is truncated too, ' +
    'even where ON DELETE says otherwise. TRUNCATE takes ACCESS EXCLUSIVE on all of them. Only a NOTICE names these tables.',
  workaround: 'Name each table to empty, and leave CASCADE out. Then TRUNCATE fails with 0A000 if a table is missing from the list.',
  sources: ['https://www.postgresql.org/docs/current/sql-truncate.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE items (order_id bigint REFERENCES orders); ' +
        'INSERT INTO orders VALUES (1); INSERT INTO items VALUES (1);',
      bad: 'TRUNCATE orders CASCADE;',
      good: 'TRUNCATE orders, items;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', items: 'AccessExclusiveLock' },
        rewrite: true,
        unmeasured: 'both delete the same rows. The second names its tables, and fails with 0A000 if another table references them.',
      },
    },
  ],
  messages: {
    knownTables: [
      'Deletes all rows of {tables} too.',
      'CASCADE follows the foreign keys to these tables, and takes ACCESS EXCLUSIVE on all of them.',
      'Name each table to empty, and leave CASCADE out.',
    ],
    unknownTables: [
      'Deletes all rows of every table that references {tables}.',
      'CASCADE follows the foreign keys, and takes ACCESS EXCLUSIVE on all of these tables.',
      'Name each table to empty, and leave CASCADE out.',
    ],
  },
  on: {
    Truncate(change, context) {
      if (context.migration.direction === 'down' || context.effect.error || !isBeyondNamed(change, context)) return;
      if (change.tables.every((name) => context.isNew(context.catalog.relationKey(name)))) return;
      const others = beyondNamed(change, context).map(relationName);
      context.report({
        messageId: others.length > 0 ? 'knownTables' : 'unknownTables',
        data: { tables: listed(others.length > 0 ? others : change.tables.map(nameOf)) },
        at: change.span,
        fixes: acknowledge('the rows of all these tables are no longer needed'),
      });
    },
  },
});
