import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';
import { replacedIndex } from './shared/replaced-index';

export default defineRule({
  id: 'replace-index-order',
  summary: 'An index is dropped before the one that replaces it is there.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [75],
  effect:
    'From the DROP to the end of the build no index serves the queries that used the old one: they read the whole table, for as long as the new index takes. In one transaction it is worse: DROP INDEX holds ACCESS EXCLUSIVE on the table to the end, so that all reads and writes wait for the whole build, which create-index-blocking says.',
  workaround:
    'Create the new index first, CONCURRENTLY and under another name, then drop the old one, then rename. To rebuild the same index: REINDEX INDEX CONCURRENTLY.',
  sources: ['https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE INDEX orders_status_idx ON orders (status); INSERT INTO orders SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'DROP INDEX orders_status_idx; CREATE INDEX orders_status_id_idx ON orders (status, id);',
      good: 'CREATE INDEX CONCURRENTLY orders_status_id_idx ON orders (status, id); DROP INDEX CONCURRENTLY orders_status_idx;',
      claim: { lock: 'ShareLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    CreateIndex(change, context) {
      const dropped = replacedIndex(change, context);
      // While the DROP still locks the table nobody can miss the index: what waits is create-index-blocking's.
      if (!dropped || context.held(dropped.table) === 'AccessExclusiveLock') return;
      const other = dropped.name === change.name ? ' and under another name' : '';
      context.report({
        at: change.span,
        message: `${code(dropped.name)}, which this index on ${nameOf(change.table)} replaces, is dropped above: until this one is built no query on ${sized(change.table, context)} has either. Create the new one first, CONCURRENTLY${other}, and drop the old one after that.`,
      });
    },
  },
});
