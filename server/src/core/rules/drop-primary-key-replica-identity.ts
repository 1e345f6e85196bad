import { defineRule } from './engine/rule';
import { code, listed, nameOf, relationName } from './engine/wording';
import { droppedConstraint, isReplaced, subjectOf } from './shared/dropped-constraint';

const REFUSES_WRITES = 'UPDATE and DELETE on {table} fail without its primary key (55000).';
const KEY_OF_REPLICATION = 'The table is published, and logical replication finds its rows by {constraint}.';
const ACCEPTS_DUPLICATES = 'Drops primary key {constraint} of {table}: duplicates are accepted.';
const INDEX_LOST = 'Its index is dropped too. If the table is replicated logically, UPDATE and DELETE fail.';
const ONLY_INDEX = 'Its index is dropped too. Logical replication does not need it, because the table has another REPLICA IDENTITY.';
const CASCADE = 'CASCADE also drops the foreign keys of {tables}.';
const REPLACE = 'Build the index of the new key CONCURRENTLY, and replace the key in one statement.';

export default defineRule({
  id: 'drop-primary-key-replica-identity',
  summary: 'Without a primary key, UPDATE and DELETE on a published table fail.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [48],
  effect:
    'By default logical replication finds rows by the primary key (REPLICA IDENTITY DEFAULT). ' +
    'Without it, UPDATE and DELETE on a published table fail with 55000. ' +
    'The index of the key is dropped too. With CASCADE so is every foreign key that references it, under ACCESS EXCLUSIVE on its table.',
  workaround:
    'Replace the key in one statement: build a unique index CONCURRENTLY, then ' +
    'ALTER TABLE ... DROP CONSTRAINT old_pkey, ADD CONSTRAINT new_pkey PRIMARY KEY USING INDEX. ' +
    'Or first set REPLICA IDENTITY USING INDEX (or FULL).',
  sources: [
    'https://www.postgresql.org/docs/current/logical-replication-publication.html',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, number bigint); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; ' +
        'DROP PUBLICATION IF EXISTS everything; CREATE PUBLICATION everything FOR TABLE orders;',
      bad: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey; UPDATE orders SET number = 1 WHERE id = 1;',
      good:
        'CREATE UNIQUE INDEX CONCURRENTLY orders_id_idx ON orders (id); ' +
        'ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_idx; ' +
        'UPDATE orders SET number = 1 WHERE id = 1;',
      differs: 'The table keeps a primary key.',
      claim: { fails: '55000' },
    },
  ],
  messages: {
    published: [REFUSES_WRITES, KEY_OF_REPLICATION, REPLACE],
    publishedCascade: [REFUSES_WRITES, KEY_OF_REPLICATION, CASCADE, REPLACE],
    otherIdentity: [ACCEPTS_DUPLICATES, ONLY_INDEX, REPLACE],
    otherIdentityCascade: [ACCEPTS_DUPLICATES, ONLY_INDEX, CASCADE, REPLACE],
    unpublished: [ACCEPTS_DUPLICATES, INDEX_LOST, REPLACE],
    unpublishedCascade: [ACCEPTS_DUPLICATES, INDEX_LOST, CASCADE, REPLACE],
  },
  on: {
    DropConstraint(change, context) {
      const dropped = droppedConstraint(change, context);
      if (!dropped?.table || dropped.constraint?.type !== 'primary-key') return;
      const { table, constraint } = dropped;
      const replicated = table.replicaIdentity === 'full' || typeof table.replicaIdentity === 'object';
      const published = table.dependents.some((d) => d.kind === 'publication') && table.replicaIdentity === undefined;
      const tables = table.referencedBy
        .filter((r) => r.columns.every((c) => constraint.columns.includes(c)))
        .map((r) => relationName(r.table));
      const data = { table: nameOf(change.table), constraint: code(change.name) };
      const where = {
        at: change.span,
        severity: published ? 'warning' : 'information',
        subject: subjectOf(dropped),
      } as const;
      if (!change.cascade || tables.length === 0)
        return context.report({ messageId: published ? 'published' : replicated ? 'otherIdentity' : 'unpublished', data, ...where });
      context.report({
        messageId: published ? 'publishedCascade' : replicated ? 'otherIdentityCascade' : 'unpublishedCascade',
        data: { ...data, tables: listed([...new Set(tables)]) },
        ...where,
      });
    },
  },
  answered: isReplaced,
});
