import { defineRule } from './engine/rule';
import { rewriteHazard } from './engine/wording';

export default defineRule({
  id: 'set-logged-unlogged',
  summary: 'SET LOGGED or UNLOGGED rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [119],
  effect:
    'The table and all its indexes are written anew under ACCESS EXCLUSIVE; to LOGGED all of it goes through WAL as well. Where it is so already, nothing happens. An unlogged table is empty after a crash, and on replicas always.',
  workaround: "Decide when the table is created. To change it later, a new table that is filled in batches and takes the old one's name.",
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-LOGGED-UNLOGGED'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders SET UNLOGGED;',
      good: 'ALTER TABLE orders SET LOGGED;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  on: {
    AlterTableOther(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'persistence')) return;
      const loses = change.action === 'SetUnLogged' ? ' An unlogged table is empty after a crash, and on replicas.' : '';
      context.report({
        at: change.span,
        message: `${rewriteHazard(change.table, 'since it changes whether it is in WAL', context)} Fill a new table in batches, and let it take the name.${loses}`,
      });
    },
  },
});
