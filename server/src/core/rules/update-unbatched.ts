import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';
import { touchesManyRows } from './shared/dml-reach';

export default defineRule({
  id: 'update-unbatched',
  summary: 'An UPDATE of the whole table in one transaction.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [165, 170],
  effect:
    'Each row is locked until the transaction commits: other writers of a row wait that long. Every row gets a second version, so the table can double in size, all of it goes through WAL to the replicas, and vacuum can clean nothing until it ends. Of a column that is assigned, large values kept in TOAST are written anew as well.',
  workaround: 'Update in batches by key, each its own transaction: `phasewise backfill` writes the script.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS',
    'https://www.postgresql.org/docs/current/routine-vacuuming.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "UPDATE orders SET status = 'new' WHERE status IS NULL;",
      good: "UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 500 AND status IS NULL; UPDATE orders SET status = 'new' WHERE id BETWEEN 501 AND 1000 AND status IS NULL;",
      claim: { lock: 'RowExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    Update(change, context) {
      // Under ACCESS EXCLUSIVE it is ddl-and-backfill-same-transaction.
      if (context.heldAccessExclusive !== null || context.effect.error || !touchesManyRows(change, context)) return;
      context.report({
        at: change.span,
        plannable: true,
        message: `${code(`UPDATE ${nameOf(change.table).slice(1, -1)}`)} takes ROW EXCLUSIVE on ${sized(change.table, context)} and may reach all its rows in one transaction: each stays locked to the end, so other writers of it wait, and it is written anew. Backfill in batches.`,
      });
    },
  },
});
