import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'default-partition-growth',
  summary: 'A default partition makes every new partition dear.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [138],
  effect:
    'What fits nowhere else goes there, unseen. From then on each CREATE or ATTACH of a partition locks the default one with ACCESS EXCLUSIVE and reads all of it, fails where it holds rows of the new one, and DETACH PARTITION CONCURRENTLY is refused.',
  workaround: 'Create partitions ahead of time, and let an INSERT without one fail; or keep the default partition empty and watched.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
      bad: 'CREATE TABLE events_rest PARTITION OF events DEFAULT;',
      good: "CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');",
      claim: {
        lock: 'AccessExclusiveLock',
        after: { query: "INSERT INTO events VALUES (1, '2030-01-01') RETURNING tableoid::regclass", bad: 'events_rest', good: '23514' },
      },
    },
  ],
  on: {
    CreateTable({ partitionOf, span: at }, context) {
      if (partitionOf?.bound.kind === 'default') report(partitionOf.parent, at, context);
    },
    AttachPartition({ bound, table, span: at }, context) {
      if (bound?.kind === 'default') report(table, at, context);
    },
  },
});

function report(parent: QualifiedName, at: TextSpan, context: RuleContext & TextReports): void {
  if (context.effect.error) return;
  context.report({
    at,
    message: `With a default partition, every new partition of ${nameOf(parent)} takes ACCESS EXCLUSIVE on it and reads all of it, and DETACH PARTITION \`CONCURRENTLY\` is refused. Create partitions ahead of time instead.`,
  });
}
