import { defineRule } from './engine/rule';
import { nameOf, sized } from './engine/wording';

export default defineRule({
  id: 'cluster',
  summary: 'CLUSTER rewrites the table while nobody can use it.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [115],
  effect:
    'CLUSTER takes ACCESS EXCLUSIVE, writes the table in the order of an index and rebuilds every index: reads and writes wait for all of it. The order is not kept up afterwards.',
  workaround: 'pg_repack sorts a table while it is in use.',
  sources: ['https://www.postgresql.org/docs/current/sql-cluster.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'CLUSTER orders USING orders_pkey;',
      good: 'ALTER TABLE orders CLUSTER ON orders_pkey;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  on: {
    Cluster(change, context) {
      const table = change.relation;
      if (context.effect.error) return;
      if (table && !context.work.some((w) => w.cause === 'cluster' && w.what === 'rewrite')) return;
      const message = table
        ? `\`CLUSTER\` takes ACCESS EXCLUSIVE on ${sized(table, context)} and writes it anew with all indexes: reads and writes of ${nameOf(table)} wait for all of it. pg_repack does it while the table is in use.`
        : '`CLUSTER` takes ACCESS EXCLUSIVE on every table that was clustered before, one after the other, and writes each anew: reads and writes wait for all of it. Name the table, or use pg_repack.';
      context.report({ at: change.span, message });
    },
  },
});
