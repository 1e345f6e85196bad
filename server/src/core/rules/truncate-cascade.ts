import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { listed, nameOf, relationName } from './engine/wording';
import { beyondNamed, isBeyondNamed } from './shared/truncated';

export default defineRule({
  id: 'truncate-cascade',
  summary: 'TRUNCATE CASCADE empties every table that references the named one.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [93],
  effect:
    'CASCADE follows the foreign keys, from table to table: each one that references a truncated table is truncated as well, whatever ON DELETE says, under ACCESS EXCLUSIVE on all of them at once. The NOTICE that names them is all one sees.',
  workaround: 'Name every table that is to be emptied, and leave CASCADE out: then TRUNCATE fails with 0A000 when one is missing.',
  sources: ['https://www.postgresql.org/docs/current/sql-truncate.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE items (order_id bigint REFERENCES orders); INSERT INTO orders VALUES (1); INSERT INTO items VALUES (1);',
      bad: 'TRUNCATE orders CASCADE;',
      good: 'TRUNCATE orders, items;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', items: 'AccessExclusiveLock' },
        rewrite: true,
        unmeasured: 'the same rows go in both. The good one names the tables, and stops with 0A000 where another one references them.',
      },
    },
  ],
  on: {
    Truncate(change, context) {
      if (context.migration.direction === 'down' || context.effect.error || !isBeyondNamed(change, context)) return;
      if (change.tables.every((name) => context.isNew(context.catalog.relationKey(name)))) return;
      const others = beyondNamed(change, context).map(relationName);
      const which = others.length > 0 ? listed(others) : `every table that references ${listed(change.tables.map(nameOf))}`;
      context.report({
        at: change.span,
        message: `CASCADE empties ${which} too, under ACCESS EXCLUSIVE on all of them: all their rows are lost. Name every table that is to be emptied, and leave CASCADE out.`,
        fixes: acknowledge('nobody needs the rows of any of them'),
      });
    },
  },
});
