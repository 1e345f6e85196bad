import { atLeast, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';

export default defineRule({
  id: 'partitioned-ddl-fanout',
  summary: 'ALTER TABLE of a partitioned table locks every partition.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [137],
  effect:
    'The change goes to every partition, and the statement locks them one after the other, each kept until the last is done: with many partitions the wait for all locks is long, each waits behind the queries of its own partition, and max_locks_per_transaction bounds their number.',
  workaround: 'ALTER TABLE ONLY where PostgreSQL allows it, and partition by partition; lock_timeout before it.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'https://www.postgresql.org/docs/current/runtime-config-locks.html#GUC-MAX-LOCKS-PER-TRANSACTION',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
      bad: 'ALTER TABLE events ADD COLUMN note text;',
      good: 'ALTER TABLE events_1 SET (fillfactor = 80);',
      claim: { locks: { events: 'AccessExclusiveLock', events_1: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  onStatement(context) {
    const { statement, effect } = context;
    const [first] = statement.changes;
    if (!first || !('ifTableExists' in first) || first.only || effect.error) return;
    const key = context.catalog.relationKey(first.table);
    const table = context.catalog.table(key);
    if (!table?.partitionBy || context.isNew(key)) return;
    const locked = effect.locks.filter(
      (l) => l.relation !== key && l.relationKind === 'table' && l.existedBefore && atLeast(l.mode, 'ShareLock'),
    );
    const partitions = locked.filter((l) => context.catalog.table(l.relation)?.partitionOf !== undefined);
    // Attaching and detaching is about one partition.
    if (partitions.length === 0 || statement.changes.some((c) => c.kind === 'AttachPartition' || c.kind === 'DetachPartition')) return;
    const mode = partitions[0]?.mode ?? 'AccessExclusiveLock';
    context.report({
      at: { start: 0, end: first.table.span.end },
      message: `${lockName(mode)} on ${relationName(key)} and on ${partitions.length === 1 ? 'its partition' : `each of its ${partitions.length} partitions`}: they are locked one after the other, and all kept until the last is done. Set lock_timeout before it.`,
    });
  },
});
