import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'set-access-method',
  summary: 'SET ACCESS METHOD rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [121],
  versions: { from: 15 },
  effect:
    'The table is rewritten and all its indexes are rebuilt under ACCESS EXCLUSIVE, so reads and writes wait until the rewrite ends. ' +
    'If the table already has that method, nothing happens. On a partitioned table (17 and later) only future partitions get it.',
  workaround: 'Create a new table with that method, fill it in batches, and swap the names.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-ACCESS-METHOD'],
  examples: [
    {
      setup:
        'DROP ACCESS METHOD IF EXISTS heap2; CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler; ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders SET ACCESS METHOD heap2;',
      contrast: 'ALTER TABLE orders SET ACCESS METHOD heap;',
      pg: 15,
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'The other access method stores all rows again, so reads and writes wait until the rewrite ends.',
      'Instead, fill a new table in batches and swap the names.',
    ],
  },
  on: {
    SetAccessMethod(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'access-method')) return;
      context.report({ messageId: 'rewrites', data: { table: sized(change.table, context) }, at: change.span });
    },
  },
});
