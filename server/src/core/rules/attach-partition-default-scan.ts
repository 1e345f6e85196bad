import { defineRule } from './engine/rule';
import { nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'attach-partition-default-scan',
  summary: 'ATTACH PARTITION reads the whole default partition under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [129],
  effect:
    'Rows of the default partition may belong to the new one, so it is locked with ACCESS EXCLUSIVE and read through, unless a validated CHECK constraint of its own rules the new bound out: whoever uses the default partition waits, and a query on the parent that cannot exclude it too.',
  workaround:
    'On the default partition ADD CONSTRAINT ... CHECK (NOT bound) NOT VALID, VALIDATE CONSTRAINT in a transaction of its own, then ATTACH, then drop the constraint. Or no default partition.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); CREATE TABLE events_rest PARTITION OF events DEFAULT; INSERT INTO events SELECT i, '2027-01-15' FROM generate_series(1, 1000) i; CREATE TABLE events_2 (id bigint, day date NOT NULL); ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID; ALTER TABLE events_2 VALIDATE CONSTRAINT in_february;",
      bad: "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      good: "ALTER TABLE events_rest ADD CONSTRAINT later CHECK (day >= '2026-03-01' OR day < '2026-02-01') NOT VALID; ALTER TABLE events_rest VALIDATE CONSTRAINT later; ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      claim: {
        locks: { events: 'ShareUpdateExclusiveLock', events_2: 'AccessExclusiveLock', events_rest: 'AccessExclusiveLock' },
        rewrite: false,
        scan: true,
      },
    },
  ],
  on: {
    AttachPartition(change, context) {
      const scan = context.work.find((w) => w.cause === 'default-partition-bound');
      if (!scan) return;
      context.report({
        at: change.span,
        message: `ATTACH PARTITION takes ACCESS EXCLUSIVE on the default partition ${relationName(scan.relation)} and reads all of it for rows that belong to ${nameOf(change.partition)}: its reads and writes wait for the scan. First add a CHECK constraint there that rules the bound out, NOT VALID, and validate it.`,
      });
    },
  },
});
