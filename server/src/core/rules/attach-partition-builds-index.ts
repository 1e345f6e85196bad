import { defineRule } from './engine/rule';
import { code, nameOf, relationName, sized } from './engine/wording';

export default defineRule({
  id: 'attach-partition-builds-index',
  summary: 'ATTACH PARTITION builds indexes, or checks foreign keys, under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [130],
  effect:
    'Each index, unique constraint and primary key of the parent needs an equal one on the partition; what is missing is built while ACCESS EXCLUSIVE on the partition is held. Foreign keys of the parent that the partition lacks are checked against the other table in the same way.',
  workaround:
    'First create the same indexes on the partition with CREATE INDEX CONCURRENTLY (unique ones as constraints USING INDEX), and the same foreign keys NOT VALID, validated.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE INDEX events_id_idx ON events (id); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); CREATE TABLE events_2 (id bigint, day date NOT NULL); INSERT INTO events_2 SELECT i, '2026-02-15' FROM generate_series(1, 1000) i; ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID; ALTER TABLE events_2 VALIDATE CONSTRAINT in_february;",
      bad: "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      good: "CREATE INDEX CONCURRENTLY events_2_id_idx ON events_2 (id); ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      claim: {
        locks: { events: 'ShareUpdateExclusiveLock', events_2: 'AccessExclusiveLock' },
        rewrite: false,
        scan: true,
        indexBuild: true,
      },
    },
  ],
  on: {
    AttachPartition(change, context) {
      const built = context.work
        .filter((w) => w.what === 'index-build' && w.cause === 'partition-index')
        .map((w) => relationName(w.relation));
      const partition = context.catalog.relationKey(change.partition);
      const checked = context.work.some((w) => w.cause === 'foreign-key' && w.relation === partition);
      if (built.length === 0 && !checked) return;
      const does = [
        built.length > 0 ? `builds ${built.join(', ')}` : '',
        checked ? `checks foreign keys of ${nameOf(change.table)}` : '',
      ].filter((s) => s !== '');
      const first =
        built.length > 0
          ? `Create the same indexes there first, ${code('CONCURRENTLY')}.`
          : 'Add the same foreign keys there first, NOT VALID, and validate them.';
      context.report({
        at: change.span,
        message: `ATTACH PARTITION takes ACCESS EXCLUSIVE on ${sized(change.partition, context)} and ${does.join(' and ')}: its reads and writes wait for all of it. ${first}`,
      });
    },
  },
});
