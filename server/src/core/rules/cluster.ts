import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'cluster',
  summary: 'CLUSTER rewrites the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [115],
  effect:
    'CLUSTER takes ACCESS EXCLUSIVE, writes all rows again in the order of an index and rebuilds every index. ' +
    'Reads and writes wait until the rewrite ends. Later writes do not keep the order.',
  workaround: 'pg_repack sorts a table while it is in use.',
  sources: ['https://www.postgresql.org/docs/current/sql-cluster.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'CLUSTER orders USING orders_pkey;',
      contrast: 'ALTER TABLE orders CLUSTER ON orders_pkey;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'CLUSTER sorts all rows and rebuilds all indexes, so reads and writes wait until the rewrite ends.',
      'pg_repack sorts a table while it is in use.',
    ],
    rewritesAll: [
      'Rewrites every table that was clustered before.',
      'CLUSTER takes ACCESS EXCLUSIVE on one table after the other, so reads and writes of that table wait until its rewrite ends.',
      'Name the table, or use pg_repack, which sorts a table while it is in use.',
    ],
  },
  on: {
    Cluster(change, context) {
      const table = change.relation;
      if (context.effect.error) return;
      if (!table) return context.report({ messageId: 'rewritesAll', at: change.span });
      if (!context.work.some((w) => w.cause === 'cluster' && w.what === 'rewrite')) return;
      context.report({ messageId: 'rewrites', data: { table: sized(table, context) }, at: change.span });
    },
  },
});
