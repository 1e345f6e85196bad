import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';

const INDEX_COPIED = 'Copies index {index} under ACCESS EXCLUSIVE.';
const QUERIES_WAIT = 'Reads and writes of its table wait until the copy ends, because planning a query locks every index of its tables.';

export default defineRule({
  id: 'set-tablespace',
  summary: 'SET TABLESPACE copies the table or index under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [120],
  effect:
    'The file is copied block by block under ACCESS EXCLUSIVE, so reads and writes wait until the copy ends. ' +
    'Planning a query locks every index of its tables, so they also wait while an index is copied. ' +
    'Moving a table does not move its indexes: each needs a separate statement. If it is in that tablespace already, nothing happens. ' +
    'ALL IN TABLESPACE moves every table, or every index, in one transaction, which holds all the locks until it ends.',
  workaround:
    'pg_repack (--tablespace) moves a table while it is in use. For an index, use REINDEX (TABLESPACE ...) INDEX CONCURRENTLY (14 and ' +
    'later). ' +
    'Before 14, build a new index CONCURRENTLY in the tablespace and drop the old one.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-TABLESPACE',
    'https://www.postgresql.org/docs/current/sql-reindex.html',
    'src/backend/optimizer/util/plancat.c, get_relation_info (the planner opens every index)',
  ],
  examples: [
    {
      setup:
        "SET allow_in_place_tablespaces = on; DROP TABLESPACE IF EXISTS archive; CREATE TABLESPACE archive LOCATION ''; " +
        'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders SET TABLESPACE archive;',
      contrast: 'CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total) TABLESPACE archive;',
      pg: 15,
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
    {
      setup:
        "SET allow_in_place_tablespaces = on; DROP TABLESPACE IF EXISTS archive; CREATE TABLESPACE archive LOCATION ''; " +
        'CREATE TABLE orders (id bigint PRIMARY KEY, total int); CREATE INDEX orders_total_idx ON orders (total);',
      bad: 'ALTER INDEX orders_total_idx SET TABLESPACE archive;',
      good: 'REINDEX (TABLESPACE archive) INDEX CONCURRENTLY orders_total_idx;',
      pg: 15,
      claim: { indexLock: 'AccessExclusiveLock' },
    },
  ],
  messages: {
    copiesTable: [
      'Copies {table} under ACCESS EXCLUSIVE.',
      'Its file moves to tablespace {tablespace}, and reads and writes wait until the copy ends.',
      'pg_repack moves a table while it is in use.',
    ],
    copiesIndex: [INDEX_COPIED, QUERIES_WAIT, 'Use {reindex}.'],
    copiesIndexBefore14: [INDEX_COPIED, QUERIES_WAIT, 'Build a new index in tablespace {tablespace} CONCURRENTLY and drop this one.'],
    copiesAll: [
      'Copies everything in the tablespace under ACCESS EXCLUSIVE.',
      'All locks are held until the last copy ends, so reads and writes wait until then.',
      'Move one table at a time, with pg_repack.',
    ],
  },
  on: {
    MoveAllInTablespace({ span }, context) {
      if (context.effect.error) return;
      context.report({ messageId: 'copiesAll', at: span });
    },
    SetTablespace({ table, tablespace, span: at }, context) {
      const moved = context.effect.work.some((w) => w.cause === 'tablespace');
      const key = context.catalog.relationKey(table);
      if (!moved || context.isNew(key)) return;
      if (context.catalog.relation(key)?.kind !== 'index') {
        if (!context.work.some((w) => w.cause === 'tablespace')) return;
        return context.report({ messageId: 'copiesTable', data: { table: sized(table, context), tablespace: code(tablespace) }, at });
      }
      // The work on an index is not asked for: it costs what its table holds.
      const index = nameOf(table);
      if (context.env.pgVersion < 14)
        return context.report({ messageId: 'copiesIndexBefore14', data: { index, tablespace: code(tablespace) }, at });
      const reindex = code(`REINDEX (TABLESPACE ${tablespace}) INDEX CONCURRENTLY ${index.slice(1, -1)}`);
      context.report({ messageId: 'copiesIndex', data: { index, reindex }, at });
    },
  },
});
