import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';

const messages = {
  scannedLater: [
    'Every new partition of {parent} will scan the default partition.',
    'The scan runs under ACCESS EXCLUSIVE on the default partition.',
    'While it exists, DETACH PARTITION CONCURRENTLY is refused.',
    'Create partitions ahead of time instead.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'default-partition-growth',
  summary: 'With a default partition, each new partition scans it under ACCESS EXCLUSIVE.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [138],
  effect:
    'Rows that fit no other partition go to the default partition, and nothing reports it. ' +
    'From then on each CREATE or ATTACH of a partition locks the default partition with ACCESS EXCLUSIVE and scans all of it. ' +
    'It fails if the default partition holds rows of the new one. DETACH PARTITION CONCURRENTLY is refused.',
  workaround:
    'Create partitions ahead of time, and let an INSERT without a matching partition fail. ' +
    'Or keep the default partition empty, and monitor it.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
      bad: 'CREATE TABLE events_rest PARTITION OF events DEFAULT;',
      good:
        'CREATE TABLE events_2 (LIKE events INCLUDING DEFAULTS INCLUDING CONSTRAINTS); ' +
        "ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
      differs: 'The next partition exists ahead of time, and there is no default partition.',
      claim: {
        lock: 'AccessExclusiveLock',
        after: { query: "INSERT INTO events VALUES (1, '2030-01-01') RETURNING tableoid::regclass", bad: 'events_rest', good: '23514' },
      },
    },
  ],
  messages,
  on: {
    CreateTable({ partitionOf, span: at }, context) {
      if (partitionOf?.bound.kind === 'default') report(partitionOf.parent, at, context);
    },
    AttachPartition({ bound, table, span: at }, context) {
      if (bound?.kind === 'default') report(table, at, context);
    },
  },
});

function report(parent: QualifiedName, at: TextSpan, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error) return;
  context.report({ messageId: 'scannedLater', data: { parent: nameOf(parent) }, at });
}
