import type { ParsedStatement } from '../syntax/statement';
import { defineRule, type RestOfFile } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'missing-comment',
  summary: 'A new table that says nothing about what it is for.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [189],
  effect:
    'COMMENT ON TABLE keeps a sentence about the table in the database itself: psql, pg_dump and most tools that draw or export a schema show it. A comment in the text of a migration is gone as soon as it has run. Switched on by teams that want every table explained.',
  workaround: "COMMENT ON TABLE ... IS '...', in the migration that creates the table.",
  sources: ['https://www.postgresql.org/docs/current/sql-comment.html'],
  examples: [
    {
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY);',
      good: "CREATE TABLE items (id bigint PRIMARY KEY); COMMENT ON TABLE items IS 'What is sold, one row a kind.';",
      claim: { after: { query: "SELECT obj_description('items'::regclass) IS NULL", bad: 'true', good: 'false' } },
    },
  ],
  on: {
    CreateTable({ table, span, persistence, partitionOf }, context) {
      // A partition is explained where its parent is.
      if (persistence === 'temporary' || partitionOf || context.effect.error) return;
      context.report({
        at: span,
        subject: context.catalog.relationKey(table),
        message: `Nothing says what ${nameOf(table)} is for. Add COMMENT ON TABLE.`,
      });
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
