import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'set-storage-compression',
  summary: 'SET STORAGE and SET COMPRESSION are for values written from now on.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [31],
  effect:
    'Both are instant under ACCESS EXCLUSIVE and touch no row: stored values stay as they are, compressed as they were, until their row is written with a new value. SET STATISTICS and SET (n_distinct = ...) take SHARE UPDATE EXCLUSIVE only.',
  workaround:
    'Where the old values matter, write them anew in batches, or VACUUM FULL in a maintenance window (which keeps the compression of values it only copies).',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-STORAGE',
    'https://www.postgresql.org/docs/current/storage-toast.html',
  ],
  examples: [
    {
      setup: "CREATE TABLE orders (id bigint PRIMARY KEY, note text); INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL;',
      good: 'ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  on: {
    AlterTableOther(change, context) {
      if (change.action !== 'SetStorage' && change.action !== 'SetCompression') return;
      if (context.effect.error || context.isNew(context.catalog.relationKey(change.table))) return;
      const column = change.name === undefined ? 'the column' : code(change.name);
      context.report({
        at: change.span,
        message: `This takes ACCESS EXCLUSIVE on ${nameOf(change.table)} for an instant and holds for values of ${column} that are written from now on: those in the table stay as they are.`,
      });
    },
  },
});
