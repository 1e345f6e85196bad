import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';
import { isBeyondNamed } from './shared/truncated';

export default defineRule({
  id: 'truncate-table',
  summary: 'TRUNCATE loses all rows of a table in use.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [92],
  effect:
    'TRUNCATE gives the table and its indexes new, empty files under ACCESS EXCLUSIVE: instant once it has the lock, and all rows are gone at commit. No DELETE trigger runs, and snapshots that began before see an empty table too.',
  workaround:
    'DELETE in batches, outside of the migration, where other readers must go on; otherwise set lock_timeout, and make sure that the rows are not needed.',
  sources: ['https://www.postgresql.org/docs/current/sql-truncate.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'TRUNCATE orders;',
      good: 'DELETE FROM orders WHERE id BETWEEN 1 AND 100;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  // The table goes as well: drop-table has said that its rows are lost.
  answered: (table, { catalog }) => !catalog.relation(table),
  on: {
    Truncate(change, context) {
      // Which tables CASCADE reaches is truncate-cascade's news.
      if (context.migration.direction === 'down' || context.effect.error || isBeyondNamed(change, context)) return;
      for (const name of change.tables) {
        const key = context.catalog.relationKey(name);
        if (context.isNew(key)) continue;
        context.report({
          at: name.span,
          ...(context.catalog.relation(key) && { subject: key }),
          message: `TRUNCATE takes ACCESS EXCLUSIVE on ${nameOf(name)} and loses all its rows: reads and writes wait for it, and find an empty table. Delete in batches, or make sure that nobody needs the rows.`,
          fixes: acknowledge('nobody needs the rows'),
        });
      }
    },
  },
});
