import { defineRule } from './engine/rule';
import { nameOf, sizedRelation } from './engine/wording';

export default defineRule({
  id: 'attach-partition-default-scan',
  summary: 'ATTACH PARTITION scans the whole default partition under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [129],
  effect:
    'Rows of the default partition may belong to the new partition. ' +
    'PostgreSQL locks the default partition with ACCESS EXCLUSIVE and scans it. ' +
    'Queries on the default partition wait, and so do queries on the parent that cannot exclude it. ' +
    'PostgreSQL skips the scan when the default partition has its own validated CHECK constraint that rules out the new bound.',
  workaround:
    'On the default partition run ADD CONSTRAINT ... CHECK (NOT bound) NOT VALID. ' +
    'Run VALIDATE CONSTRAINT in a separate transaction, then ATTACH PARTITION, then drop the constraint. ' +
    'Or use no default partition.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        'CREATE TABLE events_rest PARTITION OF events DEFAULT; ' +
        "INSERT INTO events SELECT i, '2027-01-15' FROM generate_series(1, 1000) i; " +
        'CREATE TABLE events_2 (id bigint, day date NOT NULL); ' +
        "ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID; " +
        'ALTER TABLE events_2 VALIDATE CONSTRAINT in_february;',
      bad: "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      good:
        "ALTER TABLE events_rest ADD CONSTRAINT not_february CHECK (day < '2026-02-01' OR day >= '2026-03-01') NOT VALID; " +
        'ALTER TABLE events_rest VALIDATE CONSTRAINT not_february; ' +
        "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01'); " +
        'ALTER TABLE events_rest DROP CONSTRAINT not_february;',
      claim: {
        locks: { events: 'ShareUpdateExclusiveLock', events_2: 'AccessExclusiveLock', events_rest: 'AccessExclusiveLock' },
        rewrite: false,
        scan: true,
      },
    },
  ],
  messages: {
    scans: [
      'Scans all of {defaultPartition} under ACCESS EXCLUSIVE.',
      'This default partition may hold rows that belong to {partition}, so its reads and writes wait until the scan ends.',
      'First add a CHECK constraint to it that rules out the bound, NOT VALID, and validate it.',
    ],
  },
  on: {
    AttachPartition(change, context) {
      const scan = context.work.find((w) => w.cause === 'default-partition-bound');
      if (!scan) return;
      context.report({
        messageId: 'scans',
        data: { defaultPartition: sizedRelation(scan.relation, context), partition: nameOf(change.partition) },
        at: change.span,
      });
    },
  },
});
