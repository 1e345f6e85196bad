import { defineRule } from './engine/rule';
import { nameOf, sized } from './engine/wording';

export default defineRule({
  id: 'attach-partition-scan',
  summary: 'ATTACH PARTITION scans the whole new partition under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [128],
  effect:
    'ATTACH PARTITION takes SHARE UPDATE EXCLUSIVE on the parent (12 and later), so reads and writes of the parent continue. ' +
    'It takes ACCESS EXCLUSIVE on the new partition and scans it to make sure that every row fits the bound. ' +
    'A validated CHECK constraint that implies the bound, with NOT NULL of the key, makes the scan unnecessary.',
  workaround:
    'Run ADD CONSTRAINT ... CHECK (bound) NOT VALID. Run VALIDATE CONSTRAINT in a separate transaction. ' +
    'Then run ATTACH PARTITION and drop the constraint.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        'CREATE TABLE events_2 (id bigint, day date NOT NULL); ' +
        "INSERT INTO events_2 SELECT i, '2026-02-15' FROM generate_series(1, 1000) i;",
      bad: "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      good:
        "ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID; " +
        'ALTER TABLE events_2 VALIDATE CONSTRAINT in_february; ' +
        "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01'); " +
        'ALTER TABLE events_2 DROP CONSTRAINT in_february;',
      claim: { locks: { events: 'ShareUpdateExclusiveLock', events_2: 'AccessExclusiveLock' }, rewrite: false, scan: true },
    },
  ],
  messages: {
    scans: [
      'Scans all of {partition} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks every row against the bound, so reads and writes of the partition wait until the scan ends.',
      'First add a CHECK constraint with the same bound NOT VALID, and validate it. Then {parent} attaches it without a scan.',
    ],
  },
  on: {
    AttachPartition(change, context) {
      if (!context.work.some((w) => w.cause === 'partition-bound')) return;
      context.report({
        messageId: 'scans',
        data: { partition: sized(change.partition, context), parent: nameOf(change.table) },
        at: change.span,
      });
    },
  },
});
