import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'vacuum-full',
  summary: 'VACUUM FULL rewrites the table while nobody can use it.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [114],
  effect:
    'VACUUM FULL takes ACCESS EXCLUSIVE, writes the table and all its indexes anew, and needs room for a second copy: reads and writes wait for all of it. Plain VACUUM lets everybody go on.',
  workaround: 'Plain VACUUM makes the space reusable. To give it back without stopping the application, pg_repack or pg_squeeze.',
  sources: ['https://www.postgresql.org/docs/current/sql-vacuum.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'VACUUM FULL orders;',
      good: 'VACUUM orders;',
      claim: { alone: true, rewrite: true },
    },
  ],
  on: {
    Vacuum(change, context) {
      if (!change.full || context.effect.error) return;
      const tables = change.relations.filter((r) => !context.isNew(context.catalog.relationKey(r)));
      if (change.relations.length > 0 && tables.length === 0) return;
      const what = tables.length > 0 ? tables.map(nameOf).join(', ') : 'every table of the database';
      context.report({
        at: change.span,
        message: `\`VACUUM FULL\` takes ACCESS EXCLUSIVE on ${what} and writes it anew with all indexes: reads and writes wait for all of it. Use plain \`VACUUM\`, or pg_repack where the space must go back to the disk.`,
      });
    },
  },
});
