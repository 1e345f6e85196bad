import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-expression',
  summary: 'A generated column stops following the columns it was computed from.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [29],
  versions: { from: 13 },
  effect:
    'DROP EXPRESSION is instant under ACCESS EXCLUSIVE and keeps the stored values. From then on nobody computes it: new rows hold NULL (or fail, where it is NOT NULL) and old rows the value they had, unless the application or a trigger writes it.',
  workaround: 'Create a trigger that computes the value, or deploy code that writes it, in the same release.',
  sources: ['https://www.postgresql.org/docs/13/sql-altertable.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION;',
      good: 'ALTER TABLE orders ADD COLUMN total_new int;',
      pg: 13,
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO orders (id, price) VALUES (2000, 1) RETURNING total', bad: 'null', good: '2' },
      },
    },
  ],
  on: {
    DropExpression(change, context) {
      const key = context.catalog.relationKey(change.table);
      const column = context.catalog.table(key)?.columns.find((c) => c.name === change.column);
      if (context.effect.error || context.isNew(key) || (column && !column.generated)) return;
      context.report({
        at: change.span,
        subject: key,
        message: `From here on nobody computes ${code(change.column)} of ${nameOf(change.table)}: new rows get NULL there, old ones keep what they have. Create a trigger that computes it, or deploy code that writes it, at the same time.`,
      });
    },
  },
  // A trigger made right here, or the column gone: somebody thought of it.
  answered(subject, { later, catalog }) {
    const table = later.some((s) => s.changes.some((c) => c.kind === 'CreateTrigger')) ? catalog.table(subject) : undefined;
    return table?.triggers.some((t) => t.events.includes('insert')) ?? false;
  },
});
