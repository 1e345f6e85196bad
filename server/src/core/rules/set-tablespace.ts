import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';

export default defineRule({
  id: 'set-tablespace',
  summary: 'SET TABLESPACE copies the table or index to another disk while nobody can use it.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [120],
  effect:
    'The file is copied block by block under ACCESS EXCLUSIVE: reads and writes wait for the copy. Indexes stay where they are, each is moved by a statement of its own. Where it lies there already, nothing happens. ALL IN TABLESPACE moves every table, or index, in one transaction, which holds all the locks to its end.',
  workaround:
    'pg_repack moves a table while it is in use (--tablespace). An index: build a new one CONCURRENTLY in the tablespace, drop the old one.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-TABLESPACE'],
  examples: [
    {
      setup:
        "SET allow_in_place_tablespaces = on; DROP TABLESPACE IF EXISTS archive; CREATE TABLESPACE archive LOCATION ''; CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders SET TABLESPACE archive;',
      good: 'CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total) TABLESPACE archive;',
      pg: 15,
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  on: {
    MoveAllInTablespace({ span }, context) {
      if (context.effect.error) return;
      context.report({
        at: span,
        message:
          'This takes ACCESS EXCLUSIVE on everything in the tablespace, one after the other, and copies it: reads and writes of the first wait until the last is copied. Move one at a time, with pg_repack.',
      });
    },
    SetTablespace(change, context) {
      const moved = context.effect.work.some((w) => w.cause === 'tablespace');
      const key = context.catalog.relationKey(change.table);
      if (!moved || context.isNew(key)) return;
      const relation = context.catalog.relation(key);
      const isIndex = relation?.kind === 'index';
      // An index costs what its table holds.
      if (!isIndex && !context.work.some((w) => w.cause === 'tablespace')) return;
      const what = isIndex ? `the index ${nameOf(change.table)}` : sized(change.table, context);
      const waits = isIndex ? 'writes, and reads that would use it,' : 'reads and writes';
      context.report({
        at: change.span,
        message: `\`SET TABLESPACE\` takes ACCESS EXCLUSIVE on ${what} and copies it to ${code(change.tablespace)}: ${waits} wait for the whole copy. ${isIndex ? 'Build a new index there `CONCURRENTLY` and drop this one.' : 'Move it with pg_repack.'}`,
      });
    },
  },
});
