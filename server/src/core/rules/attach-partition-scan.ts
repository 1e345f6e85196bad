import { defineRule } from './engine/rule';
import { nameOf, sized } from './engine/wording';

export default defineRule({
  id: 'attach-partition-scan',
  summary: 'ATTACH PARTITION reads the whole new partition under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [128],
  effect:
    'ATTACH PARTITION takes SHARE UPDATE EXCLUSIVE on the parent (12 and later: reads and writes go on) and ACCESS EXCLUSIVE on the new partition, which is read through to see that every row fits the bound. A validated CHECK constraint that implies the bound, NOT NULL of the key included, spares the scan.',
  workaround:
    'ADD CONSTRAINT ... CHECK (bound) NOT VALID, VALIDATE CONSTRAINT in a transaction of its own, ATTACH PARTITION, then drop the constraint.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); CREATE TABLE events_2 (id bigint, day date NOT NULL); INSERT INTO events_2 SELECT i, '2026-02-15' FROM generate_series(1, 1000) i;",
      bad: "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      good: "ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID; ALTER TABLE events_2 VALIDATE CONSTRAINT in_february; ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01'); ALTER TABLE events_2 DROP CONSTRAINT in_february;",
      claim: { locks: { events: 'ShareUpdateExclusiveLock', events_2: 'AccessExclusiveLock' }, rewrite: false, scan: true },
    },
  ],
  on: {
    AttachPartition(change, context) {
      if (!context.work.some((w) => w.cause === 'partition-bound')) return;
      context.report({
        at: change.span,
        message: `ATTACH PARTITION takes ACCESS EXCLUSIVE on ${sized(change.partition, context)} and reads all of it: its reads and writes wait for the scan. First add a CHECK constraint that says the bound, NOT VALID, and validate it; then ${nameOf(change.table)} takes the partition without a look.`,
      });
    },
  },
});
