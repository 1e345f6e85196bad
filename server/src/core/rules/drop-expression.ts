import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-expression',
  summary: 'DROP EXPRESSION stops computing the column: new rows get NULL.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [29],
  versions: { from: 13 },
  effect:
    'DROP EXPRESSION is instant under ACCESS EXCLUSIVE and keeps the stored values. From then on PostgreSQL does not compute the column. ' +
    'Unless the application or a trigger writes it, new rows hold NULL, or fail if the column is NOT NULL, ' +
    'and old rows keep the value they had.',
  workaround: 'In the same release, create a trigger that computes the value, or deploy code that writes it.',
  sources: ['https://www.postgresql.org/docs/13/sql-altertable.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED); ' +
        'INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION;',
      good:
        'BEGIN; ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION; ' +
        'CREATE FUNCTION set_total() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.total := NEW.price * 2; RETURN NEW; END $$; ' +
        'CREATE TRIGGER set_total BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION set_total(); COMMIT;',
      differs: 'A trigger computes the column.',
      pg: 13,
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO orders (id, price) VALUES (2000, 1) RETURNING total', bad: 'null', good: '2' },
      },
    },
  ],
  messages: {
    stopsComputing: [
      'Stops computing {column}: new rows of {table} get NULL.',
      'Old rows keep the values they have.',
      'In the same release, create a trigger that computes it, or deploy code that writes it.',
    ],
  },
  on: {
    DropExpression(change, context) {
      const key = context.catalog.relationKey(change.table);
      const column = context.catalog.table(key)?.columns.find((c) => c.name === change.column);
      if (context.effect.error || context.isNew(key) || (column && !column.generated)) return;
      context.report({
        messageId: 'stopsComputing',
        data: { column: code(change.column), table: nameOf(change.table) },
        at: change.span,
        subject: key,
      });
    },
  },
  // The same file creates a trigger for INSERT on the table.
  answered(subject, { later, catalog }) {
    const table = later.some((s) => s.changes.some((c) => c.kind === 'CreateTrigger')) ? catalog.table(subject) : undefined;
    return table?.triggers.some((t) => t.events.includes('insert')) ?? false;
  },
});
