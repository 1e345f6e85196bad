import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'add-column-virtual-validates',
  summary: 'NOT NULL or CHECK on a new virtual generated column scans the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [5],
  versions: { from: 18 },
  effect:
    'A VIRTUAL generated column is added instantly. ' +
    'With NOT NULL or CHECK in its definition, PostgreSQL scans the table and computes the expression for every row. ' +
    'ADD COLUMN holds ACCESS EXCLUSIVE during the scan, so reads and writes wait.',
  workaround:
    'Add the column without the constraint. Add the constraint NOT VALID in the same migration. ' +
    'Run VALIDATE CONSTRAINT in a later migration: reads and writes continue while it scans.',
  sources: ['https://www.postgresql.org/docs/18/ddl-generated-columns.html'],
  examples: [
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); ' +
        'INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL NOT NULL;',
      good:
        'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL, ' +
        'ADD CONSTRAINT items_total_not_null NOT NULL total NOT VALID; ' +
        'ALTER TABLE items VALIDATE CONSTRAINT items_total_not_null;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int); ' +
        'INSERT INTO items SELECT i, i, 2 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL CHECK (total > 0);',
      good:
        'ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL, ' +
        'ADD CONSTRAINT items_total_check CHECK (total > 0) NOT VALID; ' +
        'ALTER TABLE items VALIDATE CONSTRAINT items_total_check;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    scansForNotNull: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks NOT NULL of the virtual column on every row, so reads and writes wait until the scan ends.',
      'Add the column alone, then add the constraint NOT VALID and validate it in a later migration.',
    ],
    scansForCheck: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks the CHECK constraint of the virtual column on every row, so reads and writes wait until the scan ends.',
      'Add the column alone, then add the constraint NOT VALID and validate it in a later migration.',
    ],
  },
  on: {
    AddColumn({ column, table }, context) {
      if (column.generated?.stored !== false) return;
      const found = context.work.find(
        (w) => w.what === 'scan' && (w.cause === 'virtual-not-null' || w.cause === 'virtual-check' || w.cause === 'check'),
      );
      if (!found) return;
      context.report({
        messageId: found.cause === 'virtual-not-null' ? 'scansForNotNull' : 'scansForCheck',
        data: { table: sized(table, context) },
        at: column.span,
        plannable: true,
      });
    },
  },
});
