import { defineRule } from './engine/rule';
import { sized } from './engine/wording';
import { touchesManyRows } from './shared/dml-reach';

export default defineRule({
  id: 'delete-unbatched',
  summary: 'A DELETE of many rows in one transaction keeps all of them locked until it commits.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [166],
  effect:
    'Each deleted row stays locked until the transaction commits. Each deletion is written to WAL, and fires triggers and foreign keys. ' +
    'The space can be reused only after VACUUM.',
  workaround:
    'Delete in batches by key, each in a separate transaction. ' +
    'To empty a table that is not in use, use TRUNCATE: it takes ACCESS EXCLUSIVE, but it is instant.',
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
  messages: {
    deletesMany: [
      'May delete every row of {table} in one transaction.',
      'The table is locked with ROW EXCLUSIVE, so reads and other writes continue.',
      'Each deleted row stays locked until the transaction commits, and other writers of that row wait.',
      'Delete in batches.',
    ],
  },
  on: {
    Delete(change, context) {
      if (context.heldAccessExclusive !== null || context.effect.error || !touchesManyRows(change, context)) return;
      context.report({ messageId: 'deletesMany', data: { table: sized(change.table, context) }, at: change.span });
    },
  },
});
