import { defineRule } from './engine/rule';
import { listed, relationName, sized } from './engine/wording';
import { rebuiltIndexes, rewritesRows } from './shared/type-change';

export default defineRule({
  id: 'change-collation',
  summary: 'A new collation rebuilds the indexes on the column under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [26],
  effect:
    'The rows stay as they are. An index on the column is sorted by its collation, ' +
    'so PostgreSQL rebuilds it under ACCESS EXCLUSIVE while reads and writes wait. ' +
    'ALTER COLUMN TYPE without COLLATE does this too: it resets the column to the default collation of the type. ' +
    'An index with its own COLLATE clause is kept.',
  workaround:
    'Drop the indexes first (CONCURRENTLY), change the collation, which then is instant, and create the indexes again CONCURRENTLY. ' +
    'Often you need no change of the column: create an additional index `(c COLLATE "x")` CONCURRENTLY and use COLLATE in the queries.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE',
    'src/backend/commands/indexcmds.c, CheckIndexCompatible',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE users (id bigint PRIMARY KEY, name text); ' +
        "INSERT INTO users SELECT i, 'a' || i FROM generate_series(1, 1000) i; CREATE INDEX users_name_idx ON users (name);",
      bad: 'ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";',
      good:
        'DROP INDEX CONCURRENTLY users_name_idx; ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C"; ' +
        'CREATE INDEX CONCURRENTLY users_name_idx ON users (name);',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages: {
    rebuilds: [
      'Rebuilds an index on {table} under ACCESS EXCLUSIVE.',
      'The new collation sorts {indexes} in another order, so reads and writes wait until the build ends.',
      'Drop the index CONCURRENTLY first, and create it again CONCURRENTLY afterwards.',
    ],
    rebuildsMany: [
      'Rebuilds indexes on {table} under ACCESS EXCLUSIVE.',
      'The new collation sorts {indexes} in another order, so reads and writes wait until the builds end.',
      'Drop the indexes CONCURRENTLY first, and create them again CONCURRENTLY afterwards.',
    ],
  },
  on: {
    AlterColumnType(change, context) {
      if (rewritesRows(context) || !context.work.some((w) => w.what === 'index-build' && w.cause === 'collation')) return;
      const indexes = rebuiltIndexes(context).map(relationName);
      context.report({
        messageId: indexes.length > 1 ? 'rebuildsMany' : 'rebuilds',
        data: { table: sized(change.table, context), indexes: listed(indexes) },
        at: change.span,
      });
    },
  },
});
