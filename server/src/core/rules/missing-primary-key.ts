import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'missing-primary-key',
  summary: 'A table without a primary key.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [183],
  effect:
    'Rows cannot be named: backfills have no key to go by, duplicates cannot be told apart, and logical replication refuses UPDATE and DELETE until the table has a replica identity. Adding the key later builds an index and, where columns may be NULL, scans the table.',
  workaround: 'Give it a primary key while it is new. One that is added further down in the file counts.',
  sources: [
    'https://www.postgresql.org/docs/current/logical-replication-publication.html',
    'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); DROP PUBLICATION IF EXISTS everything; CREATE PUBLICATION everything FOR ALL TABLES;',
      bad: 'CREATE TABLE items (order_id bigint NOT NULL, quantity int NOT NULL);',
      good: 'CREATE TABLE items (order_id bigint PRIMARY KEY, quantity int NOT NULL);',
      claim: { after: { query: 'UPDATE items SET quantity = 2 WHERE order_id = 1 RETURNING quantity', bad: '55000', good: 'undefined' } },
    },
  ],
  on: {
    CreateTable({ table, span, columns, constraints, like, inherits, partitionOf, ofType, foreign, persistence, asQuery }, context) {
      // A partition has its parent's key, a table of a query or a type gets one in a statement of its own.
      if (persistence === 'temporary' || foreign || partitionOf || inherits.length > 0 || ofType || asQuery || context.effect.error) return;
      const own = [...constraints, ...columns.flatMap((column) => column.constraints)].some(({ type }) => type === 'primary-key');
      if (own || like.some(({ including }) => including.some((what) => /^(all|indexes)$/i.test(what)))) return;
      context.report({
        at: span,
        subject: context.catalog.relationKey(table),
        message: `${nameOf(table)} has no primary key: its rows cannot be named, neither by a backfill nor by logical replication. Give it one while it is new.`,
      });
    },
  },
  answered(subject, { catalog }) {
    const table = catalog.table(subject);
    return !table || table.constraints.some(({ type }) => type === 'primary-key');
  },
});
