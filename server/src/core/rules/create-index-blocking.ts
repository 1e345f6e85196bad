import { span } from '../text';
import { runsAlone } from './fixes';
import { defineRule } from './rule';
import { code, nameOf, sized } from './wording';

export default defineRule({
  id: 'create-index-blocking',
  summary: 'CREATE INDEX without CONCURRENTLY stops writes while it builds.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [61],
  effect:
    'SHARE is held on the table for the whole build: reads go on, writes wait. CONCURRENTLY takes SHARE UPDATE EXCLUSIVE, reads the table twice and waits for older transactions; it cannot run inside a transaction, and when it fails it leaves an invalid index behind.',
  workaround:
    'CREATE INDEX CONCURRENTLY in a migration that runs outside a transaction. On a partitioned table: CREATE INDEX ON ONLY the parent, CONCURRENTLY on each partition, then ALTER INDEX ... ATTACH PARTITION.',
  sources: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX orders_status_idx ON orders (status);',
      good: 'CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);',
      claim: { lock: 'ShareLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    CreateIndex(change, context) {
      if (change.concurrently || !context.work.some((w) => w.what === 'index-build' && w.cause === 'index')) return;
      const partitioned = context.catalog.findTable(change.table)?.partitionBy !== undefined;
      const alone = runsAlone(context) && !partitioned;
      const way = partitioned
        ? 'Create it ON ONLY the parent, build it CONCURRENTLY on each partition, and attach those.'
        : alone
          ? 'Build it CONCURRENTLY.'
          : 'Build it CONCURRENTLY, in a migration that runs outside a transaction.';
      const at = span(change.indexKeywordEnd, change.indexKeywordEnd);
      context.report({
        at: change.span,
        message: `${code(`CREATE INDEX ON ${nameOf(change.table).slice(1, -1)}`)} takes SHARE on ${sized(change.table, context)} for the whole build: writes wait, reads go on. ${way}`,
        fixes: alone
          ? [{ title: 'Build it CONCURRENTLY', kind: 'edit', edits: [{ span: at, newText: ' CONCURRENTLY' }], preferred: true }]
          : [],
        plannable: !partitioned,
      });
    },
  },
});
