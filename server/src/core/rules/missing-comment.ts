import type { ParsedStatement } from '../syntax/statement';
import { defineRule, type RestOfFile } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'missing-comment',
  summary: 'A new table has no comment that says what it is for.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [189],
  effect:
    'COMMENT ON TABLE stores a sentence about the table in the database. ' +
    'psql, pg_dump and most tools that draw or export a schema show it. ' +
    'A comment in the text of a migration is not stored. This rule is for teams that want a comment on every table.',
  workaround: "COMMENT ON TABLE ... IS '...', in the migration that creates the table.",
  sources: ['https://www.postgresql.org/docs/current/sql-comment.html'],
  examples: [
    {
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY);',
      good: "CREATE TABLE items (id bigint PRIMARY KEY); COMMENT ON TABLE items IS 'What is sold, one row for each kind.';",
      differs: 'The table has a comment.',
      claim: { after: { query: "SELECT obj_description('items'::regclass) IS NULL", bad: 'true', good: 'false' } },
    },
  ],
  messages: {
    noComment: ['Creates {table} without a comment that says what it is for.', 'Add COMMENT ON TABLE.'],
  },
  on: {
    CreateTable({ table, span, persistence, partitionOf }, context) {
      // The comment of a partitioned table serves its partitions too.
      if (persistence === 'temporary' || partitionOf || context.effect.error) return;
      const subject = context.catalog.relationKey(table);
      context.report({ messageId: 'noComment', data: { table: nameOf(table) }, at: span, subject });
    },
  },
  answered: (table, rest) => !rest.catalog.relation(table) || rest.later.some((statement) => explains(statement, table, rest)),
});

function explains({ changes }: ParsedStatement, table: string, { catalog }: RestOfFile): boolean {
  return changes.some(
    (change) =>
      change.kind === 'Comment' &&
      (change.objectType === 'table' || change.objectType === 'foreign table') &&
      change.relation !== undefined &&
      catalog.relationKey(change.relation) === table,
  );
}
