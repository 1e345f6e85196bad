import { defineRule } from './engine/rule';
import { nameOf, relationName } from './engine/wording';
import { defaultPartition } from './shared/default-partition';

export default defineRule({
  id: 'drop-partition',
  summary: 'DROP TABLE of a partition takes ACCESS EXCLUSIVE on the partitioned table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [134],
  effect:
    'Dropping a partition detaches it first: ACCESS EXCLUSIVE on the parent as well as on the partition, so that all reads and writes of the partitioned table wait for it, behind whatever query runs there. Its rows are gone.',
  workaround:
    'DETACH PARTITION ... CONCURRENTLY (14 and later, and not beside a default partition), then DROP TABLE, which nobody waits for. Otherwise set lock_timeout, and try again when it strikes.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-droptable.html',
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i;",
      bad: 'DROP TABLE events_1;',
      good: 'ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY; DROP TABLE events_1;',
      pg: 14,
      claim: { locks: { events: 'AccessExclusiveLock', events_1: 'AccessExclusiveLock' } },
    },
  ],
  on: {
    DropObjects(change, context) {
      if (change.objectType !== 'table' || context.effect.error) return;
      for (const name of change.names) {
        const parent = context.catalog.findTable(name)?.partitionOf?.parent;
        if (parent === undefined || context.isNew(parent) || context.isNew(context.catalog.relationKey(name))) continue;
        // Dropped with its parent it holds up nobody else.
        if (change.names.some((other) => context.catalog.relationKey(other) === parent)) continue;
        const detachable = context.env.pgVersion >= 14 && defaultPartition(parent, context) === undefined;
        context.report({
          at: name.span,
          message: `Dropping the partition ${nameOf(name)} takes ACCESS EXCLUSIVE on ${relationName(parent)} too: reads and writes of the whole partitioned table wait for it, and the rows of the partition are gone. ${detachable ? 'Detach it `CONCURRENTLY` first.' : 'Set lock_timeout before it.'}`,
        });
      }
    },
  },
});
