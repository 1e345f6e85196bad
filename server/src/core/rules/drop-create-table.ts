import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-create-table',
  summary: 'A table that earlier migrations made is dropped and created anew.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [96],
  effect:
    'The new table has the name of the old one, and none of its rows, privileges, policies and triggers; foreign keys and views that pointed at the old one made the DROP fail, or went with CASCADE.',
  workaround:
    'Change the table with ALTER TABLE. Where it must be made anew: create it under another name, copy the rows, and swap the names.',
  sources: ['https://www.postgresql.org/docs/current/sql-droptable.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'DROP TABLE IF EXISTS orders; CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { lock: 'AccessExclusiveLock', after: { query: 'SELECT count(*) FROM orders', bad: '0', good: '1000' } },
    },
  ],
  // The rows come back from where they were kept.
  answered: (subject, { later, catalog }) =>
    later.some(({ changes }) =>
      changes.some((c) => (c.kind === 'Insert' || c.kind === 'Copy') && c.table && catalog.relationKey(c.table) === subject),
    ),
  on: {
    CreateTable({ span, table, persistence, asQuery }, context) {
      // CREATE TABLE AS brings rows along.
      if (asQuery?.withData || persistence === 'temporary' || context.migration.direction === 'down' || context.effect.error) return;
      const key = `${table.schema ?? context.catalog.creationSchema()}.${table.name}`;
      const before = context.dropped(key).find((d) => d.kind === 'table');
      if (before?.kind !== 'table' || before.createdIn.file === context.env.file || before.persistence === 'temporary') return;
      context.report({
        at: span,
        subject: key,
        message: `${nameOf(table)}, which earlier migrations made, is dropped above and comes back empty: its rows, privileges and policies are lost. Change it with ALTER TABLE.`,
        fixes: acknowledge('nobody needs the rows'),
      });
    },
  },
});
