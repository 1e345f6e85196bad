import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { listed, nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'drop-table',
  summary: 'A dropped table breaks every application that still uses it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [47, 88],
  effect:
    'DROP TABLE takes ACCESS EXCLUSIVE on the table and on every table its foreign keys point to, and is final: the rows are gone. Applications that name the table fail from that moment.',
  workaround:
    'First deploy an application that does not use the table, then drop its foreign keys one by one, rename it for a while if in doubt, and drop it in a later release.',
  sources: ['https://www.postgresql.org/docs/current/sql-droptable.html'],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'DROP TABLE orders;',
      good: 'ALTER TABLE orders RENAME TO orders_unused;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' },
        after: { query: 'SELECT count(*) FROM orders_unused', bad: '42P01', good: '1000' },
      },
    },
  ],
  // Something else goes by its name: drop-create-table has its say where the rows are lost.
  answered: (table, { catalog }) => catalog.relation(table) !== undefined,
  on: {
    DropObjects({ objectType, names, ifExists }, context) {
      if (objectType !== 'table' || context.migration.direction === 'down' || context.effect.error) return;
      const locked = new Set(context.effect.locks.filter((l) => l.existedBefore && !context.isNew(l.relation)).map((l) => l.relation));
      for (const name of names) {
        const key = context.catalog.relationKey(name);
        // IF EXISTS before a CREATE TABLE is a habit of first migrations: where nobody created the table, there is none.
        if (context.isNew(key) || (ifExists && !context.catalog.relation(key))) continue;
        // A partition is drop-partition's: applications name its parent.
        if (context.catalog.table(key)?.partitionOf) continue;
        const constraints = context.catalog.table(key)?.constraints ?? [];
        const partners = new Set(
          constraints.flatMap(({ references }) => (references && locked.has(references.table) ? [references.table] : [])),
        );
        partners.delete(key);
        context.report({
          at: name.span,
          ...(context.catalog.relation(key) && { subject: key }),
          message: `Dropping ${nameOf(name)} takes ACCESS EXCLUSIVE on it${partners.size > 0 ? ` and on ${listed([...partners].map(relationName))}` : ''}, loses its rows, and breaks every running application that still uses it. Deploy code that does not use it first, and drop it in a later release.`,
          fixes: acknowledge(`no running application uses ${name.name}`),
        });
      }
    },
  },
});
