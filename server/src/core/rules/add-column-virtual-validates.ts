import { defineRule } from './engine/rule';
import { sized, statementName } from './engine/wording';

export default defineRule({
  id: 'add-column-virtual-validates',
  summary: 'NOT NULL or CHECK on a new virtual generated column scans the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [5],
  versions: { from: 18 },
  effect:
    'A VIRTUAL generated column is added in an instant. With NOT NULL or CHECK in its definition, every row is read and the expression computed under ACCESS EXCLUSIVE.',
  workaround:
    'Add the column without the constraint. Add the constraint NOT VALID in the same migration, and validate it in a later one: VALIDATE lets reads and writes go on.',
  sources: ['https://www.postgresql.org/docs/18/ddl-generated-columns.html'],
  examples: [
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL NOT NULL;',
      good: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL CHECK (total > 0);',
      good: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL, ADD CHECK (total > 0) NOT VALID;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    AddColumn({ column, table }, context) {
      if (column.generated?.stored !== false) return;
      const found = context.work.find(
        (w) => w.what === 'scan' && (w.cause === 'virtual-not-null' || w.cause === 'virtual-check' || w.cause === 'check'),
      );
      if (!found) return;
      const what = found.cause === 'virtual-not-null' ? 'NOT NULL' : 'the CHECK';
      context.report({
        at: column.span,
        message: `${statementName(table)} takes ACCESS EXCLUSIVE and reads all of ${sized(table, context)} to verify ${what} on a virtual column: reads and writes wait for the whole scan. Add the column alone, then the constraint NOT VALID, and validate it later.`,
        plannable: true,
      });
    },
  },
});
