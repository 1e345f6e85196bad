import { defineRule } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';
import { droppedConstraint, isReplaced, subjectOf } from './shared/dropped-constraint';

export default defineRule({
  id: 'drop-primary-key-replica-identity',
  summary: 'Without a primary key a published table takes no UPDATE and no DELETE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [48],
  effect:
    'By default the primary key is what logical replication finds rows by (REPLICA IDENTITY DEFAULT). Without it UPDATE and DELETE on a published table fail with 55000. The index behind the key goes as well, and with CASCADE every foreign key that points to it, under ACCESS EXCLUSIVE on their tables.',
  workaround:
    'Exchange the key in one statement: build a unique index CONCURRENTLY, then ALTER TABLE ... DROP CONSTRAINT old_pkey, ADD CONSTRAINT new_pkey PRIMARY KEY USING INDEX. Or set REPLICA IDENTITY USING INDEX (or FULL) first.',
  sources: [
    'https://www.postgresql.org/docs/current/logical-replication-publication.html',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, number bigint); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; DROP PUBLICATION IF EXISTS everything; CREATE PUBLICATION everything FOR TABLE orders;',
      bad: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey; UPDATE orders SET number = 1 WHERE id = 1;',
      good: 'CREATE UNIQUE INDEX orders_id_idx ON orders (id); ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_idx; UPDATE orders SET number = 1 WHERE id = 1;',
      claim: { fails: '55000' },
    },
  ],
  on: {
    DropConstraint(change, context) {
      const dropped = droppedConstraint(change, context);
      if (!dropped?.table || dropped.constraint?.type !== 'primary-key') return;
      const { table, constraint } = dropped;
      const published = table.dependents.some((d) => d.kind === 'publication') && table.replicaIdentity === undefined;
      const tables = table.referencedBy
        .filter((r) => r.columns.every((c) => constraint.columns.includes(c)))
        .map((r) => relationName(r.table));
      const cascade =
        change.cascade && tables.length > 0 ? ` CASCADE drops the foreign keys of ${[...new Set(tables)].join(', ')} too.` : '';
      const replication = published
        ? `: ${nameOf(change.table)} is published, and UPDATE and DELETE on it fail from then on.`
        : ': its index is gone, duplicates come in, and where the table is replicated logically UPDATE and DELETE fail.';
      context.report({
        at: change.span,
        severity: published ? 'warning' : 'information',
        subject: subjectOf(dropped),
        message: `Dropping primary key ${code(change.name)} leaves ${nameOf(change.table)} without a key${replication}${cascade} Exchange it for the new key in one statement, with an index built CONCURRENTLY before.`,
      });
    },
  },
  answered: isReplaced,
});
