import type { Index, Table } from '../schema/objects';
import type { CreateIndex } from '../syntax/change';
import { runsAlone } from './fixes';
import { defineRule, type RuleContext } from './rule';
import { code, nameOf, sized } from './wording';

export default defineRule({
  id: 'replace-index-order',
  summary: 'An index is dropped before the one that replaces it is there.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [75],
  effect:
    'From the DROP to the end of the build no index serves the queries that used the old one: they read the whole table, for as long as the new index takes. In one transaction it is worse: DROP INDEX holds ACCESS EXCLUSIVE on the table to the end, so that all reads and writes wait for the whole build.',
  workaround:
    'Create the new index first, CONCURRENTLY and under another name, then drop the old one, then rename. To rebuild the same index: REINDEX INDEX CONCURRENTLY.',
  sources: ['https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE INDEX orders_status_idx ON orders (status); INSERT INTO orders SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; DROP INDEX orders_status_idx; CREATE INDEX orders_status_id_idx ON orders (status, id); COMMIT;',
      good: 'CREATE INDEX CONCURRENTLY orders_status_id_idx ON orders (status, id); DROP INDEX CONCURRENTLY orders_status_idx;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    CreateIndex(change, context) {
      const key = context.catalog.relationKey(change.table);
      const table = context.catalog.table(key);
      if (!table || !context.work.some((w) => w.what === 'index-build')) return;
      const dropped = context.dropped(key).find((d): d is Index => d.kind === 'index' && isReplacedBy(d, change));
      if (!dropped || isServedOtherwise(dropped, table, context)) return;
      const together = !runsAlone(context) && context.held(key) === 'AccessExclusiveLock';
      const gap = together
        ? `the transaction holds ACCESS EXCLUSIVE on ${sized(change.table, context)} since, and reads and writes wait for the whole build.`
        : `until this index is built no query on ${sized(change.table, context)} has either of them.`;
      context.report({
        at: change.span,
        message: `${code(dropped.name)}, which this index on ${nameOf(change.table)} replaces, is dropped above: ${gap} Create the new one first, CONCURRENTLY, and drop the old one after that.`,
      });
    },
  },
});

/** The new index begins as the old one did: it is for the same queries. */
function isReplacedBy(dropped: Index, change: CreateIndex): boolean {
  const first = dropped.columns[0]?.column;
  return dropped.valid && first !== undefined && first === change.columns[0]?.column;
}

function isServedOtherwise(dropped: Index, table: Table, { catalog }: RuleContext): boolean {
  return table.indexes.some((key) => {
    const index = catalog.index(key);
    return index?.valid && index.where === undefined && index.columns[0]?.column === dropped.columns[0]?.column;
  });
}
