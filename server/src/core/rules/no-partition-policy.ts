import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'no-partition-policy',
  summary: 'A partitioned table, where the team does without them.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [140],
  effect:
    'Partitions ask for upkeep: new ones ahead of time, the partition key in every unique constraint, indexes without CONCURRENTLY at the parent, locks on every partition. Where a table is not very large, or rows do not leave by partition, that is not worth it. Switched on by teams that want to be asked.',
  workaround: 'A plain table, with indexes.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);',
      good: 'CREATE TABLE events (id bigint, day date NOT NULL);',
      claim: { unmeasured: 'a choice of the team: both work.' },
    },
  ],
  on: {
    CreateTable(change, context) {
      if (!change.partitionBy || context.effect.error) return;
      context.report({
        at: change.span,
        message: `${nameOf(change.table)} is partitioned: new partitions, unique constraints and indexes will need more care from now on. Take a plain table unless it must be.`,
      });
    },
  },
});
