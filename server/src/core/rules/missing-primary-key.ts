import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'missing-primary-key',
  summary: 'A new table has no primary key, which backfills and logical replication need.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [183],
  effect:
    'Without a key, a single row cannot be identified. A backfill has no key to walk the table by, and duplicates cannot be told apart. ' +
    'When the table is published, logical replication refuses UPDATE and DELETE until it has a replica identity. ' +
    'Adding the key later builds an index, and scans the table where columns may be NULL.',
  workaround: 'Give the table a primary key while it is new. A key that is added further down in the file counts.',
  sources: [
    'https://www.postgresql.org/docs/current/logical-replication-publication.html',
    'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); DROP PUBLICATION IF EXISTS everything; ' +
        'CREATE PUBLICATION everything FOR ALL TABLES;',
      bad: 'CREATE TABLE items (order_id bigint NOT NULL, line int NOT NULL, quantity int NOT NULL);',
      good: 'CREATE TABLE items (order_id bigint NOT NULL, line int NOT NULL, quantity int NOT NULL, PRIMARY KEY (order_id, line));',
      differs: 'The table has a primary key.',
      claim: { after: { query: 'UPDATE items SET quantity = 2 WHERE order_id = 1 RETURNING quantity', bad: '55000', good: 'undefined' } },
    },
  ],
  messages: {
    noKey: [
      'Creates {table} without a primary key.',
      'A backfill has no key to walk its rows by.',
      'Logical replication refuses UPDATE and DELETE on it.',
      'Add a primary key while the table is new.',
    ],
  },
  on: {
    CreateTable({ table, span, columns, constraints, like, inherits, partitionOf, ofType, foreign, persistence, asQuery }, context) {
      // A partition has its parent's key. A table made from a query or a type gets its key in a
      // separate statement.
      if (persistence === 'temporary' || foreign || partitionOf || inherits.length > 0 || ofType || asQuery || context.effect.error) return;
      const own = [...constraints, ...columns.flatMap((column) => column.constraints)].some(({ type }) => type === 'primary-key');
      if (own || like.some(({ including }) => including.some((what) => /^(all|indexes)$/i.test(what)))) return;
      context.report({ messageId: 'noKey', data: { table: nameOf(table) }, at: span, subject: context.catalog.relationKey(table) });
    },
  },
  answered(subject, { catalog }) {
    const table = catalog.table(subject);
    return !table || table.constraints.some(({ type }) => type === 'primary-key');
  },
});
