import { defineRule } from './engine/rule';
import { nameOf, relationName } from './engine/wording';
import { defaultPartition } from './shared/default-partition';

export default defineRule({
  id: 'detach-concurrently-unsupported',
  summary: 'DETACH PARTITION CONCURRENTLY fails while there is a default partition.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [133],
  versions: { from: 14 },
  effect:
    'During a concurrent detach, new rows of the detached partition could go to the default partition. So PostgreSQL refuses with 55000. ' +
    'Inside a transaction it refuses CONCURRENTLY with 25001: see concurrently-in-transaction.',
  workaround: 'Use DETACH PARTITION without CONCURRENTLY and with lock_timeout. Or detach the default partition first.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION'],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        'CREATE TABLE events_rest PARTITION OF events DEFAULT;',
      bad: 'ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;',
      good: "SET lock_timeout = '2s'; ALTER TABLE events DETACH PARTITION events_1;",
      pg: 14,
      claim: { fails: '55000' },
    },
  ],
  messages: {
    hasDefault: [
      'Fails: {table} has a default partition (55000).',
      'CONCURRENTLY is refused because of {partition}.',
      'Detach without CONCURRENTLY and with lock_timeout, or remove the default partition first.',
    ],
  },
  on: {
    DetachPartition(change, context) {
      if (!change.concurrently || context.effect.error?.sqlstate !== '55000') return;
      const partition = defaultPartition(context.catalog.relationKey(change.table), context);
      if (partition === undefined) return;
      context.report({
        messageId: 'hasDefault',
        data: { table: nameOf(change.table), partition: relationName(partition) },
        at: change.span,
      });
    },
  },
});
