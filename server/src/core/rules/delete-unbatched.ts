import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';
import { touchesManyRows } from './shared/dml-reach';

export default defineRule({
  id: 'delete-unbatched',
  summary: 'A DELETE of the whole table in one transaction.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [166],
  effect:
    'Each row is locked until the transaction commits, each deletion goes through WAL and fires its triggers and foreign keys, and the space is only reusable after vacuum.',
  workaround:
    'Delete in batches by key, each its own transaction. To empty a table nobody uses at the moment, TRUNCATE: ACCESS EXCLUSIVE, but an instant.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS',
    'https://www.postgresql.org/docs/current/sql-truncate.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE sessions (id bigint PRIMARY KEY, user_id bigint); INSERT INTO sessions SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'DELETE FROM sessions;',
      good: 'DELETE FROM sessions WHERE id BETWEEN 1 AND 500; DELETE FROM sessions WHERE id BETWEEN 501 AND 1000;',
      claim: { lock: 'RowExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    Delete(change, context) {
      if (context.heldAccessExclusive !== null || context.effect.error || !touchesManyRows(change, context)) return;
      context.report({
        at: change.span,
        message: `${code(`DELETE FROM ${nameOf(change.table).slice(1, -1)}`)} takes ROW EXCLUSIVE on ${sized(change.table, context)} and may reach all its rows in one transaction: each stays locked to the end, so other writers of it wait. Delete in batches.`,
      });
    },
  },
});
