import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'partitioned-constraint-using-index',
  summary: 'ADD CONSTRAINT ... USING INDEX is refused on a partitioned table.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [136],
  effect:
    'An index of a partitioned table is a frame around the indexes of its partitions, and cannot be turned into a constraint (0A000). And CREATE INDEX CONCURRENTLY is refused there too.',
  workaround:
    'ALTER TABLE ONLY parent ADD UNIQUE (...), which makes an invalid frame in an instant; on each partition CREATE UNIQUE INDEX CONCURRENTLY and ADD CONSTRAINT ... USING INDEX; then ALTER INDEX frame ATTACH PARTITION for each.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX'],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE UNIQUE INDEX events_id_day_idx ON events (id, day);',
      bad: 'ALTER TABLE events ADD CONSTRAINT events_key UNIQUE USING INDEX events_id_day_idx;',
      good: 'ALTER TABLE ONLY events ADD CONSTRAINT events_key UNIQUE (id, day);',
      claim: { fails: '0A000' },
    },
  ],
  on: {
    AddConstraint({ constraint, table, span: at }, context) {
      if (!constraint.usingIndex || context.effect.error?.sqlstate !== '0A000' || !context.catalog.findTable(table)?.partitionBy) return;
      context.report({
        at,
        message: `Fails with 0A000: ${nameOf(table)} is partitioned, and \`USING INDEX\` is refused there. Add the constraint with \`ALTER TABLE ONLY\`, the indexes partition by partition, and attach them.`,
      });
    },
  },
});
