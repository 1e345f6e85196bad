import { defineRule } from './engine/rule';
import { sized } from './engine/wording';
import { runsInBatches } from './shared/batches';
import { touchesManyRows } from './shared/dml-reach';

export default defineRule({
  id: 'update-unbatched',
  summary: 'An UPDATE of many rows in one transaction locks all of them until it commits.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [165, 170],
  effect:
    'Each row stays locked until the transaction commits, and other writers of that row wait. Each row gets a second version, ' +
    'so the table can double in size. All of it goes through WAL to the replicas, ' +
    'and VACUUM cannot remove the old versions until the transaction ends. ' +
    'If a column with large values in TOAST is assigned, these values are written again too.',
  workaround: 'Update in batches by key, one transaction for each batch. `phasewise backfill` writes the script.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS',
    'https://www.postgresql.org/docs/current/routine-vacuuming.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "UPDATE orders SET status = 'new' WHERE status IS NULL;",
      good:
        "UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 500 AND status IS NULL; " +
        "UPDATE orders SET status = 'new' WHERE id BETWEEN 501 AND 1000 AND status IS NULL;",
      claim: { lock: 'RowExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    updatesMany: [
      'May update every row of {table} in one transaction.',
      'The table is locked with ROW EXCLUSIVE, so reads and other writes continue.',
      'Each updated row stays locked until the transaction commits, and other writers of that row wait.',
      'Update in batches.',
    ],
    cannotRepeat: [
      'May update every row of {table} in one transaction.',
      'The table is locked with ROW EXCLUSIVE, so reads and other writes continue.',
      'Each updated row stays locked until the transaction commits, and other writers of that row wait.',
      'Update one range of the key after another, each once and in a separate transaction.',
    ],
  },
  on: {
    Update(change, context) {
      // ddl-and-backfill-same-transaction reports an UPDATE under ACCESS EXCLUSIVE.
      if (context.heldAccessExclusive !== null || context.effect.error || !touchesManyRows(change, context)) return;
      const data = { table: sized(change.table, context) };
      const plannable = runsInBatches(change, context);
      context.report({ messageId: plannable ? 'updatesMany' : 'cannotRepeat', data, at: change.span, plannable });
    },
  },
});
