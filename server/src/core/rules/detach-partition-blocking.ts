import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, relationName } from './engine/wording';
import { defaultPartition } from './shared/default-partition';

export default defineRule({
  id: 'detach-partition-blocking',
  summary: 'DETACH PARTITION takes ACCESS EXCLUSIVE on the partitioned table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [132],
  effect:
    'DETACH PARTITION locks the parent with ACCESS EXCLUSIVE, and the partition too (SHARE UPDATE EXCLUSIVE on 12 and 13): all reads and writes of the partitioned table wait for it, behind whatever query runs there. A default partition is locked in the same way, and so is each table with a foreign key to the partitioned one, which is read through as well. From 14, DETACH PARTITION ... CONCURRENTLY takes SHARE UPDATE EXCLUSIVE on the parent and waits for running queries instead; it cannot run in a transaction, and not while there is a default partition.',
  workaround: 'DETACH PARTITION ... CONCURRENTLY, in a migration outside of a transaction.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION'],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE events DETACH PARTITION events_1;',
      good: 'ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;',
      pg: 14,
      claim: { locks: { events: 'AccessExclusiveLock', events_1: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  on: {
    DetachPartition(change, context) {
      const key = context.catalog.relationKey(change.table);
      if (change.concurrently || change.finalize || context.isNew(key) || context.effect.error) return;
      const locked = context.effect.locks.find((l) => l.relation === key);
      if (locked?.mode !== 'AccessExclusiveLock' || !locked.existedBefore) return;
      const rest = defaultPartition(key, context);
      const scanned = context.work.find((w) => w.cause === 'detach');
      const scans = scanned
        ? ` Tables that reference it are read through under that lock, ${relationName(scanned.relation)} among them.`
        : '';
      context.report({
        at: change.span,
        severity: scanned ? 'warning' : 'information',
        message: `DETACH PARTITION takes ACCESS EXCLUSIVE on ${nameOf(change.table)}: reads and writes of the whole partitioned table wait for it.${scans} ${wayOut(rest, context)}`,
        fixes: rest === undefined && !scanned && context.env.pgVersion >= 14 && runsAlone(context) ? concurrently(context) : [],
      });
    },
  },
});

function wayOut(rest: string | undefined, { env }: RuleContext): string {
  if (env.pgVersion < 14) return 'Set lock_timeout before it; `CONCURRENTLY` came with 14.';
  if (rest !== undefined)
    return `Set lock_timeout before it; \`CONCURRENTLY\` is refused while there is the default partition ${relationName(rest)}.`;
  return 'Use `CONCURRENTLY`, outside of a transaction.';
}

function concurrently({ statement }: RuleContext): Fix[] {
  // An action by itself: beside others CONCURRENTLY is refused.
  if (statement.changes.length !== 1) return [];
  const end = statement.text.length;
  return [{ title: 'Detach CONCURRENTLY', kind: 'edit', edits: [{ span: span(end, end), newText: ' CONCURRENTLY' }], preferred: true }];
}
