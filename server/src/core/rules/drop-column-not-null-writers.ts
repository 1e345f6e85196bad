import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { isRequired } from './shared/required-column';

export default defineRule({
  id: 'drop-column-not-null-writers',
  summary: 'INSERTs that leave out a required column fail until the column is dropped.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [87],
  effect:
    'Applications have to stop using a column before it is dropped. ' +
    'If the column is NOT NULL and has no default, the INSERTs of the new application leave it out and fail with 23502, ' +
    'from its deploy until the DROP COLUMN has run.',
  workaround: 'In the release before, run ALTER COLUMN ... DROP NOT NULL or SET DEFAULT. Both are instant.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL'],
  examples: [
    {
      setup: "CREATE TABLE orders (id bigint PRIMARY KEY, note text NOT NULL); INSERT INTO orders VALUES (1, 'a');",
      bad: 'INSERT INTO orders (id) VALUES (2); ALTER TABLE orders DROP COLUMN note;',
      good:
        'ALTER TABLE orders ALTER COLUMN note DROP NOT NULL; -- The new application is deployed:\n' +
        'INSERT INTO orders (id) VALUES (2); -- The next release:\n' +
        'ALTER TABLE orders DROP COLUMN note;',
      claim: { fails: '23502' },
    },
  ],
  messages: {
    stillRequired: [
      'INSERTs that leave out {column} fail until this DROP has run (23502).',
      '{column} of {table} is NOT NULL without a default, and the new application no longer writes it.',
      'In the release before, run {statement}.',
    ],
  },
  on: {
    DropColumn({ span, table, column, objectType }, context) {
      const key = context.catalog.relationKey(table);
      const found = context.catalog.table(key)?.columns.find((c) => c.name === column);
      if (!found || !isRequired(found) || objectType !== 'table') return;
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(key, column)) return;
      const name = nameOf(table);
      context.report({
        messageId: 'stillRequired',
        data: {
          column: code(column),
          table: name,
          statement: code(`ALTER TABLE ${name.slice(1, -1)} ALTER COLUMN ${column} DROP NOT NULL`),
        },
        at: span,
        fixes: acknowledge('applications write it until this has run'),
      });
    },
  },
});
