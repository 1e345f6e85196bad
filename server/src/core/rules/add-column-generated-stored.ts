import { defineRule } from './engine/rule';
import { rewriteHazard } from './engine/wording';

export default defineRule({
  id: 'add-column-generated-stored',
  summary: 'Adding a stored generated column rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [4],
  effect:
    'The value of a STORED generated column is computed for each existing row: the table is written anew and all its indexes are rebuilt under ACCESS EXCLUSIVE.',
  workaround:
    'From PostgreSQL 18 on make it VIRTUAL: computed when read, added in an instant (it cannot be indexed; index the expression instead). ' +
    'Before, add a plain column, keep it up to date with a BEFORE INSERT OR UPDATE trigger, and fill the old rows in batches; or index the expression and compute it in a view.',
  sources: ['https://www.postgresql.org/docs/current/ddl-generated-columns.html'],
  examples: [
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) STORED;',
      good: 'ALTER TABLE items ADD COLUMN total numeric;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) STORED;',
      good: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  on: {
    AddColumn({ column, table }, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'generated-stored')) return;
      const way = context.env.pgVersion >= 18 ? 'Make it VIRTUAL, or split into phases.' : 'Split into phases.';
      context.report({
        at: column.span,
        message: `${rewriteHazard(table, 'since a STORED column is computed for each row', context)} ${way}`,
        plannable: true,
      });
    },
  },
});
