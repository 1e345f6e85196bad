import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { sized } from './engine/wording';
import { isBeyondNamed } from './shared/truncated';

export default defineRule({
  id: 'truncate-table',
  summary: 'TRUNCATE deletes all rows of a table in use, under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [92],
  effect:
    'TRUNCATE gives the table and its indexes new, empty files under ACCESS EXCLUSIVE. It is instant once it has the lock, ' +
    'and all rows are gone at commit. No DELETE trigger runs, and transactions with an older snapshot see an empty table too.',
  workaround:
    'If reads and writes must continue, DELETE in batches outside the migration. ' +
    'Otherwise set lock_timeout, and make sure that the rows are no longer needed.',
  sources: ['https://www.postgresql.org/docs/current/sql-truncate.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'TRUNCATE orders;',
      good: 'DELETE FROM orders WHERE id BETWEEN 1 AND 500; DELETE FROM orders WHERE id BETWEEN 501 AND 1000;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  messages: {
    deletesRows: [
      'Deletes all rows of {table} under ACCESS EXCLUSIVE.',
      'Reads and writes wait for it, and then find an empty table.',
      'Delete in batches, or make sure that the rows are no longer needed.',
    ],
  },
  // The table is dropped too, and drop-table reports that its rows are lost.
  answered: (table, { catalog }) => !catalog.relation(table),
  on: {
    Truncate(change, context) {
      // truncate-cascade reports the tables that CASCADE reaches.
      if (context.migration.direction === 'down' || context.effect.error || isBeyondNamed(change, context)) return;
      for (const name of change.tables) {
        const key = context.catalog.relationKey(name);
        if (context.isNew(key)) continue;
        context.report({
          messageId: 'deletesRows',
          data: { table: sized(name, context) },
          at: name.span,
          ...(context.catalog.relation(key) && { subject: key }),
          fixes: acknowledge('the rows are no longer needed'),
        });
      }
    },
  },
});
