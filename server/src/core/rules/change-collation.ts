import { defineRule } from './engine/rule';
import { relationName, sized, statementName } from './engine/wording';
import { rebuiltIndexes, rewritesRows } from './shared/type-change';

export default defineRule({
  id: 'change-collation',
  summary: 'Another collation rebuilds the indexes on the column under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [26],
  effect:
    'The rows stay as they are, but an index on the column is sorted by its collation and built anew while ACCESS EXCLUSIVE keeps reads and writes out. ALTER COLUMN TYPE without COLLATE does so too: it returns the column to the default collation of the type. ' +
    'An index with a COLLATE clause of its own is kept.',
  workaround:
    'Drop the indexes first (CONCURRENTLY), change the collation, which then is instant, and create them again CONCURRENTLY. Often an additional index `(c COLLATE "x")`, created CONCURRENTLY, and COLLATE in the queries is all that is needed.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE',
    'src/backend/commands/indexcmds.c, CheckIndexCompatible',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE users (id bigint PRIMARY KEY, name text); INSERT INTO users SELECT i, 'a' || i FROM generate_series(1, 1000) i; CREATE INDEX users_name_idx ON users (name);",
      bad: 'ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";',
      good: 'DROP INDEX CONCURRENTLY users_name_idx; ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C"; CREATE INDEX CONCURRENTLY users_name_idx ON users (name);',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    AlterColumnType(change, context) {
      if (rewritesRows(context) || !context.work.some((w) => w.what === 'index-build' && w.cause === 'collation')) return;
      const names = rebuiltIndexes(context).map(relationName).join(', ');
      context.report({
        at: change.span,
        message: `${statementName(change.table)} takes ACCESS EXCLUSIVE on ${sized(change.table, context)} and rebuilds ${names} in the order of the other collation: reads and writes wait for the whole build. Drop the index first, and create it again CONCURRENTLY.`,
      });
    },
  },
});
