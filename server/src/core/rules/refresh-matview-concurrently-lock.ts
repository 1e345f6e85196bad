import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'refresh-matview-concurrently-lock',
  summary: 'REFRESH MATERIALIZED VIEW CONCURRENTLY holds up other refreshes, and its transaction.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [117],
  effect:
    'CONCURRENTLY takes EXCLUSIVE on the view: readers go on, a second REFRESH waits. It computes the rows, compares them with the old ones and applies the difference, which takes longer than a plain REFRESH. In a transaction with other statements their locks are held that long.',
  workaround: 'Refresh in a job of its own, not in a migration.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders; CREATE UNIQUE INDEX totals_id_idx ON totals (id);',
      bad: 'REFRESH MATERIALIZED VIEW CONCURRENTLY totals;',
      good: 'SELECT 1;',
      claim: { locks: { totals: 'ExclusiveLock', orders: 'AccessShareLock' }, scan: true },
    },
  ],
  on: {
    RefreshView(change, context) {
      const name = change.view;
      if (!change.concurrently || context.effect.error) return;
      context.report({
        at: change.span,
        message: `EXCLUSIVE on ${nameOf(name)} while its rows are computed and compared: readers go on, other refreshes wait, and so does who waits for locks this transaction holds. Refresh in a job of its own.`,
      });
    },
  },
});
