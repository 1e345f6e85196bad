import type { Index } from '../schema/objects';
import { defineRule, type RuleContext } from './engine/rule';
import { relationName, sized, statementName } from './engine/wording';
import { rebuiltIndexes, rewritesRows } from './shared/type-change';

export default defineRule({
  id: 'change-column-type-index-rebuild',
  summary: 'Changing a type without a rewrite of the table may still rebuild an index under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [20],
  effect:
    'Where the rows can stay as they are, an index is kept only when it would be byte for byte the same. A partial index and one over an expression are always rebuilt when they mention the column, even for varchar(10) to varchar(20), ' +
    'and so are the indexes of partitions, an INVALID index, and one whose operators change with the type (timestamp to timestamptz in UTC, text to citext). ACCESS EXCLUSIVE is held for the whole build.',
  workaround:
    'In three migrations: drop the index (CONCURRENTLY), change the type, which then is instant, and create the index again CONCURRENTLY.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'src/backend/commands/indexcmds.c, CheckIndexCompatible',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10)); INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i; CREATE INDEX orders_code_idx ON orders (id) WHERE code <> 'b';",
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
      good: "DROP INDEX CONCURRENTLY orders_code_idx; ALTER TABLE orders ALTER COLUMN code TYPE varchar(20); CREATE INDEX CONCURRENTLY orders_code_idx ON orders (id) WHERE code <> 'b';",
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    AlterColumnType(change, context) {
      const { work } = context;
      // A new collation is change-collation's to tell.
      if (rewritesRows(context) || work.some((w) => w.cause === 'collation') || !work.some((w) => w.cause === 'type-index-rebuild')) return;
      const indexes = rebuiltIndexes(context);
      if (indexes.length === 0) return;
      const names = indexes.map((key) => relationName(key) + kindOf(context.catalog.index(key), context)).join(', ');
      const bound = indexes.some((key) => context.catalog.index(key)?.constraint !== undefined);
      const way = bound
        ? 'A constraint keeps it from being dropped first: add a column of the new type, fill it in batches, and exchange the names.'
        : `Drop the index${indexes.length > 1 ? 'es' : ''} first, change the type, and create ${indexes.length > 1 ? 'them' : 'it'} again CONCURRENTLY.`;
      context.report({
        at: change.span,
        message: `${statementName(change.table)} takes ACCESS EXCLUSIVE on ${sized(change.table, context)}, keeps its rows as they are, but rebuilds ${names}: reads and writes wait for the whole build. ${way}`,
      });
    },
  },
});

function kindOf(index: Index | undefined, context: RuleContext): string {
  if (!index) return '';
  if (index.where) return ' (a partial index)';
  if (index.columns.some((c) => c.expression)) return ' (an index over an expression)';
  if (index.partitionOf) return ` (of partition ${relationName(index.table)})`;
  return index.valid || context.isNew(index.table) ? '' : ' (an invalid index)';
}
