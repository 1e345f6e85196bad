import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'add-column-generated-stored',
  summary: 'Adding a stored generated column rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [4],
  effect:
    'PostgreSQL computes the value of a STORED generated column for each existing row. ' +
    'It rewrites the table and rebuilds all its indexes under ACCESS EXCLUSIVE.',
  workaround:
    'On PostgreSQL 18 and later, make the column VIRTUAL. It is added instantly, and its value is computed when it is read. ' +
    'A virtual column cannot have an index: index the expression instead. ' +
    'Before 18, add a plain column, keep it up to date with a BEFORE INSERT OR UPDATE trigger, and fill the existing rows in batches. ' +
    'Or index the expression and compute the value in a view.',
  sources: ['https://www.postgresql.org/docs/current/ddl-generated-columns.html'],
  examples: [
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); ' +
        'INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) STORED;',
      contrast: 'ALTER TABLE items ADD COLUMN total numeric;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); ' +
        'INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) STORED;',
      good: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL;',
      differs: 'The value is computed when it is read, and is not stored.',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'A STORED column is computed for each row, so reads and writes wait until the rewrite ends.',
      'Split into phases.',
    ],
    rewritesUnlessVirtual: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'A STORED column is computed for each row, so reads and writes wait until the rewrite ends.',
      'Make the column VIRTUAL, or split into phases.',
    ],
  },
  on: {
    AddColumn({ column, table }, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'generated-stored')) return;
      context.report({
        messageId: context.env.pgVersion >= 18 ? 'rewritesUnlessVirtual' : 'rewrites',
        data: { table: sized(table, context) },
        at: column.span,
        plannable: true,
      });
    },
  },
});
