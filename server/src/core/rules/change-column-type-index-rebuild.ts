import type { Index } from '../schema/objects';
import { defineRule, type RuleContext } from './engine/rule';
import { listed, relationName, sized } from './engine/wording';
import { rebuiltIndexes, rewritesRows } from './shared/type-change';

export default defineRule({
  id: 'change-column-type-index-rebuild',
  summary: 'Changing a type without a rewrite of the table may still rebuild an index under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [20],
  effect:
    'When the rows can stay as they are, PostgreSQL keeps an index only if it would be byte for byte the same. ' +
    'It always rebuilds a partial index and an index over an expression that mention the column, even for varchar(10) to varchar(20). ' +
    'It also rebuilds the indexes of partitions, an INVALID index, and an index whose operators change with the type ' +
    '(timestamp to timestamptz in UTC, text to citext). ACCESS EXCLUSIVE is held until the build ends.',
  workaround:
    'Use three migrations: drop the index (CONCURRENTLY), change the type, which then is instant, and create the index again CONCURRENTLY.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'src/backend/commands/indexcmds.c, CheckIndexCompatible',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10)); ' +
        "INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i; " +
        "CREATE INDEX orders_code_idx ON orders (id) WHERE code <> 'b';",
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
      good:
        'DROP INDEX CONCURRENTLY orders_code_idx; ALTER TABLE orders ALTER COLUMN code TYPE varchar(20); ' +
        "CREATE INDEX CONCURRENTLY orders_code_idx ON orders (id) WHERE code <> 'b';",
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages: {
    rebuilds: [
      'Rebuilds an index on {table} under ACCESS EXCLUSIVE.',
      'The rows stay as they are, but PostgreSQL builds {indexes} again, so reads and writes wait until the build ends.',
      'Drop the index first, change the type, and create the index again CONCURRENTLY.',
    ],
    rebuildsMany: [
      'Rebuilds indexes on {table} under ACCESS EXCLUSIVE.',
      'The rows stay as they are, but PostgreSQL builds {indexes} again, so reads and writes wait until the builds end.',
      'Drop the indexes first, change the type, and create the indexes again CONCURRENTLY.',
    ],
    rebuildsForConstraint: [
      'Rebuilds an index on {table} under ACCESS EXCLUSIVE.',
      'The rows stay as they are, but PostgreSQL builds {indexes} again, so reads and writes wait until the build ends.',
      'A constraint needs the index, so you cannot drop it first.',
      'Add a column of the new type, fill it in batches, and swap the names.',
    ],
  },
  on: {
    AlterColumnType(change, context) {
      const { work } = context;
      // change-collation reports a new collation.
      if (rewritesRows(context) || work.some((w) => w.cause === 'collation') || !work.some((w) => w.cause === 'type-index-rebuild')) return;
      const indexes = rebuiltIndexes(context);
      if (indexes.length === 0) return;
      const names = indexes.map((key) => kindOf(context.catalog.index(key), context) + relationName(key));
      const bound = indexes.some((key) => context.catalog.index(key)?.constraint !== undefined);
      context.report({
        messageId: bound ? 'rebuildsForConstraint' : indexes.length > 1 ? 'rebuildsMany' : 'rebuilds',
        data: { table: sized(change.table, context), indexes: listed(names) },
        at: change.span,
      });
    },
  },
});

/** Why an index is rebuilt, as far as its kind tells it; stands before the name. */
function kindOf(index: Index | undefined, context: RuleContext): string {
  if (!index) return '';
  if (index.where) return 'partial index ';
  if (index.columns.some((c) => c.expression)) return 'expression index ';
  if (index.partitionOf) return 'partition index ';
  return index.valid || context.isNew(index.table) ? '' : 'invalid index ';
}
