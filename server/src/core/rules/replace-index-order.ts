import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';
import { replacedIndex } from './shared/replaced-index';

export default defineRule({
  id: 'replace-index-order',
  summary: 'Dropping an index before its replacement is built leaves queries without an index.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [75],
  effect:
    'From the DROP to the end of the build, no index serves the queries that used the old one. ' +
    'They scan the whole table during that time. ' +
    'In one transaction it is worse: DROP INDEX holds ACCESS EXCLUSIVE on the table until the transaction ends, ' +
    'so all reads and writes wait for the whole build. The rule create-index-blocking reports that case.',
  workaround:
    'Create the new index first, with CONCURRENTLY and under another name. Then drop the old index, then rename the new one. ' +
    'To rebuild the same index, use REINDEX INDEX CONCURRENTLY.',
  sources: ['https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE INDEX orders_status_idx ON orders (status); ' +
        'INSERT INTO orders SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'DROP INDEX orders_status_idx; CREATE INDEX orders_status_id_idx ON orders (status, id);',
      good: 'CREATE INDEX CONCURRENTLY orders_status_id_idx ON orders (status, id); ' + 'DROP INDEX CONCURRENTLY orders_status_idx;',
      claim: { lock: 'ShareLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages: {
    noIndex: [
      'Leaves queries on {table} without an index during the build.',
      '{dropped} is dropped above, so queries that used it scan all of {sizedTable} until this index is built.',
      'Create the new index first with CONCURRENTLY, then drop the old one.',
    ],
    noIndexSameName: [
      'Leaves queries on {table} without an index during the build.',
      '{dropped} is dropped above, so queries that used it scan all of {sizedTable} until this index is built.',
      'Create the new index first with CONCURRENTLY under another name, then drop the old one.',
    ],
  },
  on: {
    CreateIndex(change, context) {
      const dropped = replacedIndex(change, context);
      // While the DROP still locks the table, no query runs that could miss the index.
      // create-index-blocking reports what waits then.
      if (!dropped || context.held(dropped.table) === 'AccessExclusiveLock') return;
      context.report({
        messageId: dropped.name === change.name ? 'noIndexSameName' : 'noIndex',
        data: { table: nameOf(change.table), dropped: code(dropped.name), sizedTable: sized(change.table, context) },
        at: change.span,
      });
    },
  },
});
