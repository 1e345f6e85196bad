import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'refresh-matview-concurrently-lock',
  summary: 'REFRESH MATERIALIZED VIEW CONCURRENTLY blocks other refreshes, and keeps its transaction open.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [117],
  effect:
    'CONCURRENTLY takes EXCLUSIVE on the view: reads continue, and a second REFRESH waits. ' +
    'It runs the query, compares the rows with the old ones and applies the difference. ' +
    'With many changed rows this takes longer than a plain REFRESH. ' +
    'If the transaction has other statements, their locks are held until it ends.',
  workaround: 'Refresh in a separate job, not in a migration.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; ' +
        'CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders; CREATE UNIQUE INDEX totals_id_idx ON totals (id);',
      bad: 'REFRESH MATERIALIZED VIEW CONCURRENTLY totals;',
      contrast: 'SELECT 1;',
      claim: { locks: { totals: 'ExclusiveLock', orders: 'AccessShareLock' }, scan: true },
    },
  ],
  messages: {
    locks: [
      'Takes EXCLUSIVE on {view} while its query runs.',
      'Reads continue, but other refreshes of the view wait.',
      'The transaction keeps all its locks until the refresh ends.',
      'Refresh in a separate job.',
    ],
  },
  on: {
    RefreshView(change, context) {
      const name = change.view;
      if (!change.concurrently || context.effect.error) return;
      context.report({ messageId: 'locks', data: { view: nameOf(name) }, at: change.span });
    },
  },
});
