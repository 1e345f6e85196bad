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
    'Rows that belong to the detached partition could go to the default one in the meantime, so PostgreSQL refuses with 55000. In a transaction CONCURRENTLY is refused with 25001: that is concurrently-in-transaction.',
  workaround: 'Detach the default partition first, or DETACH PARTITION without CONCURRENTLY and with lock_timeout.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION'],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); CREATE TABLE events_rest PARTITION OF events DEFAULT;",
      bad: 'ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;',
      good: 'ALTER TABLE events DETACH PARTITION events_1;',
      pg: 14,
      claim: { fails: '55000' },
    },
  ],
  on: {
    DetachPartition(change, context) {
      if (!change.concurrently || context.effect.error?.sqlstate !== '55000') return;
      const rest = defaultPartition(context.catalog.relationKey(change.table), context);
      if (rest === undefined) return;
      context.report({
        at: change.span,
        message: `Fails with 55000: \`CONCURRENTLY\` is refused while ${nameOf(change.table)} has the default partition ${relationName(rest)}. Detach it without \`CONCURRENTLY\` and with lock_timeout, or do without a default partition.`,
      });
    },
  },
});
