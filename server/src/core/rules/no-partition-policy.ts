import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'no-partition-policy',
  summary: 'The migration creates a partitioned table, and this project avoids them.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [140],
  effect:
    'A partitioned table needs upkeep. New partitions must be created in time. Every unique constraint must contain the partition key. ' +
    'Indexes of the parent cannot be built CONCURRENTLY. Many statements lock every partition. ' +
    'That is not worth it unless the table is very large, or old rows are dropped by partition. ' +
    'Switch this rule on if your team wants to be asked.',
  workaround: 'Use a plain table with indexes.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);',
      good: 'CREATE TABLE events (id bigint, day date NOT NULL);',
      differs: 'The table is not partitioned.',
      claim: { unmeasured: 'both work. It is a choice of the team.' },
    },
  ],
  messages: {
    partitioned: [
      'Creates {table} as a partitioned table.',
      'New partitions, unique constraints and indexes will need more care from now on.',
      'Use a plain table, unless it is very large or you drop old rows by partition.',
    ],
  },
  on: {
    CreateTable(change, context) {
      if (!change.partitionBy || context.effect.error) return;
      context.report({ messageId: 'partitioned', data: { table: nameOf(change.table) }, at: change.span });
    },
  },
});
