import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, relationName } from './engine/wording';
import { defaultPartition } from './shared/default-partition';

const LOCKS = 'Takes ACCESS EXCLUSIVE on {table} to detach a partition.';
const WAIT_BEHIND = 'While it waits for running queries, all reads and writes of the partitioned table wait behind it.';

const SCANS = 'Scans {referencing} with ACCESS EXCLUSIVE on {table}.';
const WAIT_FOR_SCAN =
  'Each table with a foreign key to the partitioned table is scanned: all reads and writes of {table} wait until the scan ends.';

const CONCURRENTLY = 'Use CONCURRENTLY, outside a transaction.';
const BEFORE_14 = 'Set lock_timeout: CONCURRENTLY is available from PostgreSQL 14.';
const HAS_DEFAULT = 'Set lock_timeout: CONCURRENTLY is refused while there is the default partition {partition}.';

export default defineRule({
  id: 'detach-partition-blocking',
  summary: 'DETACH PARTITION takes ACCESS EXCLUSIVE on the partitioned table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [132],
  effect:
    'DETACH PARTITION takes ACCESS EXCLUSIVE on the parent, and on the partition as well (SHARE UPDATE EXCLUSIVE there on 12 and 13). ' +
    'While it waits for running queries, all reads and writes of the partitioned table wait behind it. ' +
    'A default partition is locked in the same way. So is each table with a foreign key to the partitioned table, and it is scanned too. ' +
    'From 14 on, DETACH PARTITION ... CONCURRENTLY takes SHARE UPDATE EXCLUSIVE on the parent, ' +
    'and waits for running queries without blocking others. ' +
    'It cannot run inside a transaction, nor while there is a default partition. ' +
    'The detached table keeps its bounds as a CHECK constraint.',
  workaround: 'DETACH PARTITION ... CONCURRENTLY, in a migration that runs outside a transaction.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION'],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        "INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE events DETACH PARTITION events_1;',
      good: 'ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;',
      differs: 'The detached partition keeps its bounds as a CHECK constraint.',
      pg: 14,
      claim: { locks: { events: 'AccessExclusiveLock', events_1: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    locks: [LOCKS, WAIT_BEHIND, CONCURRENTLY],
    locksBefore14: [LOCKS, WAIT_BEHIND, BEFORE_14],
    locksWithDefault: [LOCKS, WAIT_BEHIND, HAS_DEFAULT],
    scans: [SCANS, WAIT_FOR_SCAN, CONCURRENTLY],
    scansBefore14: [SCANS, WAIT_FOR_SCAN, BEFORE_14],
    scansWithDefault: [SCANS, WAIT_FOR_SCAN, HAS_DEFAULT],
  },
  on: {
    DetachPartition(change, context) {
      const key = context.catalog.relationKey(change.table);
      if (change.concurrently || change.finalize || context.isNew(key) || context.effect.error) return;
      const locked = context.effect.locks.find((l) => l.relation === key);
      if (locked?.mode !== 'AccessExclusiveLock' || !locked.existedBefore) return;

      const { pgVersion } = context.env;
      const table = nameOf(change.table);
      const partition = defaultPartition(key, context);
      const scan = context.work.find((w) => w.cause === 'detach');
      if (!scan) {
        const where = { at: change.span, severity: 'information' } as const;
        if (pgVersion < 14) return context.report({ messageId: 'locksBefore14', data: { table }, ...where });
        if (partition !== undefined)
          return context.report({ messageId: 'locksWithDefault', data: { table, partition: relationName(partition) }, ...where });
        return context.report({ messageId: 'locks', data: { table }, ...where, fixes: runsAlone(context) ? concurrently(context) : [] });
      }
      const where = { at: change.span, severity: 'warning' } as const;
      const scanned = { table, referencing: relationName(scan.relation) };
      if (pgVersion < 14) return context.report({ messageId: 'scansBefore14', data: scanned, ...where });
      if (partition !== undefined)
        return context.report({ messageId: 'scansWithDefault', data: { ...scanned, partition: relationName(partition) }, ...where });
      context.report({ messageId: 'scans', data: scanned, ...where });
    },
  },
});

function concurrently({ statement }: RuleContext): Fix[] {
  // CONCURRENTLY is refused together with other actions of the same ALTER TABLE.
  if (statement.changes.length !== 1) return [];
  const end = statement.text.length;
  return [{ title: 'Detach CONCURRENTLY', kind: 'edit', edits: [{ span: span(end, end), newText: ' CONCURRENTLY' }], preferred: true }];
}
