import { defineRule } from './engine/rule';
import { listed, sized } from './engine/wording';

export default defineRule({
  id: 'vacuum-full',
  summary: 'VACUUM FULL rewrites the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [114],
  effect:
    'VACUUM FULL takes ACCESS EXCLUSIVE, rewrites the table and rebuilds all its indexes. Reads and writes wait until the rewrite ends. ' +
    'It needs disk space for a second copy. During a plain VACUUM, reads and writes continue.',
  workaround:
    'Plain VACUUM makes the space available to new rows. To return it to the disk while the table is in use, run pg_repack or pg_squeeze.',
  sources: ['https://www.postgresql.org/docs/current/sql-vacuum.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'VACUUM FULL orders;',
      good: 'VACUUM orders;',
      claim: { alone: true, rewrite: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {tables} under ACCESS EXCLUSIVE.',
      'VACUUM FULL also rebuilds all indexes, so reads and writes wait until the rewrite ends.',
      'Use plain VACUUM. To return space to the disk, use pg_repack.',
    ],
    rewritesAll: [
      'Rewrites every table of the database, each under ACCESS EXCLUSIVE.',
      'VACUUM FULL takes one table after the other, and reads and writes of that table wait until its rewrite ends.',
      'Use plain VACUUM. To return space to the disk, use pg_repack.',
    ],
  },
  on: {
    Vacuum(change, context) {
      if (!change.full || context.effect.error) return;
      if (change.relations.length === 0) return context.report({ messageId: 'rewritesAll', at: change.span });
      const tables = change.relations.filter((r) => !context.isNew(context.catalog.relationKey(r)));
      if (tables.length === 0) return;
      context.report({ messageId: 'rewrites', data: { tables: listed(tables.map((table) => sized(table, context))) }, at: change.span });
    },
  },
});
