import { defineRule } from './engine/rule';
import { nameOf, relationName } from './engine/wording';
import { defaultPartition } from './shared/default-partition';

const LOCKS = 'Takes ACCESS EXCLUSIVE on {parent} to drop {partition}.';
const WAIT_BEHIND = 'While it waits for running queries, all reads and writes of the partitioned table wait behind it.';
const ROWS_LOST = 'The rows of the partition are lost.';

export default defineRule({
  id: 'drop-partition',
  summary: 'DROP TABLE of a partition takes ACCESS EXCLUSIVE on the partitioned table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [134],
  effect:
    'Dropping a partition takes ACCESS EXCLUSIVE on the parent as well as on the partition. ' +
    'While it waits for running queries, all reads and writes of the partitioned table wait behind it. The rows of the partition are lost.',
  workaround:
    'DETACH PARTITION ... CONCURRENTLY, then DROP TABLE, which then blocks no other session. ' +
    'That needs PostgreSQL 14 and no default partition. Otherwise set lock_timeout and retry when it expires.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-droptable.html',
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        "INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i;",
      bad: 'DROP TABLE events_1;',
      good: 'ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY; DROP TABLE events_1;',
      pg: 14,
      claim: { locks: { events: 'AccessExclusiveLock', events_1: 'AccessExclusiveLock' } },
    },
  ],
  messages: {
    detachable: [LOCKS, WAIT_BEHIND, ROWS_LOST, 'Detach it CONCURRENTLY first.'],
    notDetachable: [LOCKS, WAIT_BEHIND, ROWS_LOST, 'Set lock_timeout.'],
  },
  on: {
    DropObjects(change, context) {
      if (change.objectType !== 'table' || context.effect.error) return;
      for (const name of change.names) {
        const parent = context.catalog.findTable(name)?.partitionOf?.parent;
        if (parent === undefined || context.isNew(parent) || context.isNew(context.catalog.relationKey(name))) continue;
        // The parent is dropped too.
        if (change.names.some((other) => context.catalog.relationKey(other) === parent)) continue;
        const detachable = context.env.pgVersion >= 14 && defaultPartition(parent, context) === undefined;
        context.report({
          messageId: detachable ? 'detachable' : 'notDetachable',
          data: { parent: relationName(parent), partition: nameOf(name) },
          at: name.span,
        });
      }
    },
  },
});
