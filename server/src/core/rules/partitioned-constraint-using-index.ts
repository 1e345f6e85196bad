import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'partitioned-constraint-using-index',
  summary: 'ADD CONSTRAINT ... USING INDEX fails on a partitioned table.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [136],
  effect:
    'An index of a partitioned table holds no rows itself: it only groups the indexes of the partitions. ' +
    'PostgreSQL cannot turn it into a constraint (0A000). It refuses CREATE INDEX CONCURRENTLY there too.',
  workaround:
    'ALTER TABLE ONLY parent ADD UNIQUE (...) is instant and makes an invalid index. ' +
    'On each partition, CREATE UNIQUE INDEX CONCURRENTLY and ADD CONSTRAINT ... USING INDEX. ' +
    'Then ALTER INDEX ... ATTACH PARTITION for each. The index of the parent becomes valid with the last one.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX',
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        'CREATE UNIQUE INDEX events_id_day_idx ON events (id, day);',
      bad: 'ALTER TABLE events ADD CONSTRAINT events_key UNIQUE USING INDEX events_id_day_idx;',
      good:
        'ALTER TABLE ONLY events ADD CONSTRAINT events_key UNIQUE (id, day); ' +
        'CREATE UNIQUE INDEX CONCURRENTLY events_1_key ON events_1 (id, day); ' +
        'ALTER TABLE events_1 ADD CONSTRAINT events_1_key UNIQUE USING INDEX events_1_key; ' +
        'ALTER INDEX events_key ATTACH PARTITION events_1_key; ' +
        'DROP INDEX events_id_day_idx;',
      claim: { fails: '0A000' },
    },
  ],
  messages: {
    refused: [
      'Fails: USING INDEX is refused on partitioned {table} (0A000).',
      'Add the constraint with ALTER TABLE ONLY, which is instant.',
      'Then build the index on each partition CONCURRENTLY, make it a constraint there, and attach it.',
    ],
  },
  on: {
    AddConstraint({ constraint, table, span: at }, context) {
      if (!constraint.usingIndex || context.effect.error?.sqlstate !== '0A000' || !context.catalog.findTable(table)?.partitionBy) return;
      context.report({ messageId: 'refused', data: { table: nameOf(table) }, at });
    },
  },
});
