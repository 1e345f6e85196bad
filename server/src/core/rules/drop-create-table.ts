import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-create-table',
  summary: 'A table of earlier migrations is dropped and created again without its rows.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [96],
  effect:
    'The new table has the name of the old one, but none of its rows, privileges, policies and triggers. ' +
    'Foreign keys and views that depend on the old table make the DROP fail, or are dropped too with CASCADE.',
  workaround:
    'Change the table with ALTER TABLE. If it has to be created again, create it under another name, copy the rows, and swap the names.',
  sources: ['https://www.postgresql.org/docs/current/sql-droptable.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'DROP TABLE IF EXISTS orders; CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      differs: 'The rows are kept.',
      claim: { lock: 'AccessExclusiveLock', after: { query: 'SELECT count(*) FROM orders', bad: '0', good: '1000' } },
    },
  ],
  // The rows are copied back from elsewhere.
  answered: (subject, { later, catalog }) =>
    later.some(({ changes }) =>
      changes.some((c) => (c.kind === 'Insert' || c.kind === 'Copy') && c.table && catalog.relationKey(c.table) === subject),
    ),
  messages: {
    deletesRows: [
      'Deletes all rows of {table}: it is dropped above and created again.',
      'Its privileges, policies and triggers are lost too.',
      'Change the table with ALTER TABLE instead.',
    ],
  },
  on: {
    CreateTable({ span, table, persistence, asQuery }, context) {
      // CREATE TABLE AS fills the new table.
      if (asQuery?.withData || persistence === 'temporary' || context.migration.direction === 'down' || context.effect.error) return;
      const key = `${table.schema ?? context.catalog.creationSchema()}.${table.name}`;
      const before = context.dropped(key).find((d) => d.kind === 'table');
      if (before?.kind !== 'table' || before.createdIn.file === context.env.file || before.persistence === 'temporary') return;
      context.report({
        messageId: 'deletesRows',
        data: { table: nameOf(table) },
        at: span,
        subject: key,
        fixes: acknowledge('the rows are not needed'),
      });
    },
  },
});
