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
    'DROP TABLE takes ACCESS EXCLUSIVE on the table and on every table that its foreign keys reference. ' +
    'It cannot be undone: the rows are lost. Applications that name the table fail from that moment.',
  workaround:
    'First deploy an application that does not use the table. Then drop its foreign keys one by one. ' +
    'If you are not sure, rename the table for a while. Drop it in a later release.',
  sources: ['https://www.postgresql.org/docs/current/sql-droptable.html'],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers); ' +
        'INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'DROP TABLE orders;',
      contrast: 'ALTER TABLE orders RENAME TO orders_unused;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' },
        after: { query: 'SELECT count(*) FROM orders_unused', bad: '42P01', good: '1000' },
      },
    },
  ],
  // Something has that name at the end of the file: drop-create-table reports lost rows.
  answered: (table, { catalog }) => catalog.relation(table) !== undefined,
  messages: {
    drops: [
      'Drops {table}: its rows are lost, and code that uses it fails.',
      'It takes ACCESS EXCLUSIVE on {table}.',
      'First deploy code that does not use the table, and drop it in a later release.',
    ],
    dropsAndLocks: [
      'Drops {table}: its rows are lost, and code that uses it fails.',
      'It takes ACCESS EXCLUSIVE on {table} and, for its foreign keys, on {referenced}.',
      'First deploy code that does not use the table, and drop it in a later release.',
    ],
  },
  on: {
    DropObjects({ objectType, names, ifExists }, context) {
      if (objectType !== 'table' || context.migration.direction === 'down' || context.effect.error) return;
      const locked = new Set(context.effect.locks.filter((l) => l.existedBefore && !context.isNew(l.relation)).map((l) => l.relation));
      for (const name of names) {
        const key = context.catalog.relationKey(name);
        // First migrations often say IF EXISTS before CREATE TABLE: there is no such table yet.
        if (context.isNew(key) || (ifExists && !context.catalog.relation(key))) continue;
        // Applications name the parent of a partition: drop-partition reports it.
        if (context.catalog.table(key)?.partitionOf) continue;
        const constraints = context.catalog.table(key)?.constraints ?? [];
        const referenced = new Set(
          constraints.flatMap(({ references }) => (references && locked.has(references.table) ? [references.table] : [])),
        );
        referenced.delete(key);
        const where = {
          at: name.span,
          ...(context.catalog.relation(key) && { subject: key }),
          fixes: acknowledge(`no running application uses ${name.name}`),
        };
        const table = nameOf(name);
        if (referenced.size === 0) context.report({ messageId: 'drops', data: { table }, ...where });
        else
          context.report({ messageId: 'dropsAndLocks', data: { table, referenced: listed([...referenced].map(relationName)) }, ...where });
      }
    },
  },
});
