import { defineRule } from './engine/rule';
import { rewriteHazard } from './engine/wording';

export default defineRule({
  id: 'set-access-method',
  summary: 'SET ACCESS METHOD rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [121],
  versions: { from: 15 },
  effect:
    'The table and all its indexes are written anew under ACCESS EXCLUSIVE: reads and writes wait for all of it. For the method the table has already, nothing happens; on a partitioned table (17 and later) only future partitions are affected.',
  workaround: "A new table with that method, filled in batches, which then takes the old one's name.",
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-ACCESS-METHOD'],
  examples: [
    {
      setup:
        'DROP ACCESS METHOD IF EXISTS heap2; CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler; CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders SET ACCESS METHOD heap2;',
      good: 'ALTER TABLE orders SET ACCESS METHOD heap;',
      pg: 15,
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  on: {
    AlterTableOther(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'access-method')) return;
      context.report({
        at: change.span,
        message: `${rewriteHazard(change.table, 'in another format', context)} Fill a new table in batches, and let it take the name.`,
      });
    },
  },
});
