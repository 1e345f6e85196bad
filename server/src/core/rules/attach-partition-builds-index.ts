import { defineRule } from './engine/rule';
import { listed, nameOf, relationName, sized } from './engine/wording';

export default defineRule({
  id: 'attach-partition-builds-index',
  summary: 'ATTACH PARTITION builds missing indexes, or checks foreign keys, under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [130],
  effect:
    'The partition needs an equal index for each index, unique constraint and primary key of the parent. ' +
    'PostgreSQL builds the missing ones while it holds ACCESS EXCLUSIVE on the partition. ' +
    'It checks foreign keys of the parent that the partition lacks in the same way.',
  workaround:
    'First create the same indexes on the partition with CREATE INDEX CONCURRENTLY. ' +
    'Make the unique ones constraints with USING INDEX. ' +
    'Add the same foreign keys NOT VALID and validate them.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        'CREATE INDEX events_id_idx ON events (id); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        'CREATE TABLE events_2 (id bigint, day date NOT NULL); ' +
        "INSERT INTO events_2 SELECT i, '2026-02-15' FROM generate_series(1, 1000) i; " +
        "ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID; " +
        'ALTER TABLE events_2 VALIDATE CONSTRAINT in_february;',
      bad: "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      good:
        'CREATE INDEX CONCURRENTLY events_2_id_idx ON events_2 (id); ' +
        "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      claim: {
        locks: { events: 'ShareUpdateExclusiveLock', events_2: 'AccessExclusiveLock' },
        rewrite: false,
        scan: true,
        indexBuild: true,
      },
    },
  ],
  messages: {
    builds: [
      'Builds an index on {partition} under ACCESS EXCLUSIVE.',
      'The partition lacks an index of {parent}, so its reads and writes wait until {indexes} is built.',
      'First create the same index on the partition CONCURRENTLY.',
    ],
    buildsMany: [
      'Builds indexes on {partition} under ACCESS EXCLUSIVE.',
      'The partition lacks indexes of {parent}, so its reads and writes wait until {indexes} are built.',
      'First create the same indexes on the partition CONCURRENTLY.',
    ],
    buildsAndChecks: [
      'Builds indexes on {partition} under ACCESS EXCLUSIVE.',
      'The partition lacks {indexes} and foreign keys of {parent}, so its reads and writes wait until all are built and checked.',
      'First create the same indexes on the partition CONCURRENTLY, and add the same foreign keys NOT VALID and validate them.',
    ],
    checks: [
      'Scans all of {partition} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks foreign keys of {parent} for every row, so reads and writes wait until the scan ends.',
      'First add the same foreign keys to the partition NOT VALID, and validate them.',
    ],
  },
  on: {
    AttachPartition(change, context) {
      const built = context.work
        .filter((w) => w.what === 'index-build' && w.cause === 'partition-index')
        .map((w) => relationName(w.relation));
      const key = context.catalog.relationKey(change.partition);
      const checks = context.work.some((w) => w.cause === 'foreign-key' && w.relation === key);
      const partition = sized(change.partition, context);
      const parent = nameOf(change.table);
      if (built.length > 0) {
        const builds = built.length > 1 ? 'buildsMany' : 'builds';
        return context.report({
          messageId: checks ? 'buildsAndChecks' : builds,
          data: { partition, parent, indexes: listed(built) },
          at: change.span,
        });
      }
      if (checks) context.report({ messageId: 'checks', data: { partition, parent }, at: change.span });
    },
  },
});
