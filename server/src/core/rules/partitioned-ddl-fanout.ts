import { atLeast, blocked, lockName } from '../locks';
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
    'The change goes to every partition. The statement locks them one after the other and holds every lock until the transaction ends. ' +
    'For each lock it waits behind the queries of that partition, so with many partitions the wait is long. ' +
    'max_locks_per_transaction limits how many locks there can be.',
  workaround:
    'Set lock_timeout first, and run the migration again when it gives up. ' +
    'Where PostgreSQL allows it, use ALTER TABLE ONLY and alter the partitions one by one.',
  sources: [
    'https://www.postgresql.org/docs/current/ddl-partitioning.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'https://www.postgresql.org/docs/current/runtime-config-locks.html#GUC-MAX-LOCKS-PER-TRANSACTION',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
      bad: 'ALTER TABLE events ADD COLUMN note text;',
      contrast: 'ALTER TABLE events_1 SET (fillfactor = 80);',
      claim: { locks: { events: 'AccessExclusiveLock', events_1: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    onePartition: [
      'Takes {mode} on {table} and its partition.',
      'It holds both locks until the transaction ends: {blocked} wait while it waits for the second.',
      'Set lock_timeout first.',
    ],
    manyPartitions: [
      'Takes {mode} on {table} and its {count} partitions.',
      'It holds every lock until the transaction ends: {blocked} wait while it waits for the next one.',
      'Set lock_timeout first.',
    ],
  },
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
    const data = { mode: lockName(mode), table: relationName(key), blocked: blocked(mode) };
    const at = { start: 0, end: first.table.span.end };
    if (partitions.length === 1) context.report({ messageId: 'onePartition', data, at });
    else context.report({ messageId: 'manyPartitions', data: { ...data, count: String(partitions.length) }, at });
  },
});
