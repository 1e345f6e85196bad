import { defineRule } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'add-column-required',
  summary: 'Adding a NOT NULL column without a default fails on a table with rows.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [8],
  effect:
    'PostgreSQL has no value for the existing rows, so the statement fails with 23502 "column contains null values". ' +
    'On an empty table it succeeds. From then on, an application that does not know the column yet fails to insert.',
  workaround:
    'Give the column a constant default, which is instant since PostgreSQL 11. ' +
    'Or add it without NOT NULL, deploy an application that writes it, and fill the existing rows in batches. ' +
    'Then set NOT NULL with the help of a validated constraint.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY); INSERT INTO users SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE users ADD COLUMN age int NOT NULL;',
      good: 'ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 0;',
      differs: 'Rows without a value, existing and new, get the default 0.',
      claim: { fails: '23502' },
    },
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY); INSERT INTO users SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT NULL;',
      good: 'ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 0;',
      differs: 'Rows without a value, existing and new, get the default 0.',
      claim: { fails: '23502' },
    },
  ],
  messages: {
    noValue: [
      'Fails: existing rows have no value for {column} (23502).',
      'PostgreSQL finds NULL in the rows of {table} and raises {error}.',
      'Give the column a default, or split into phases.',
    ],
    noValueIfRows: [
      'Fails if {table} has rows: they have no value for {column} (23502).',
      'PostgreSQL raises {error}.',
      'Give the column a default, or split into phases.',
    ],
    noUniqueValue: [
      'Fails: existing rows have no value for {column} (23502).',
      'PostgreSQL finds NULL in the rows of {table} and raises {error}.',
      'Give the column a default with a different value for each row, or make it an identity column.',
    ],
    noUniqueValueIfRows: [
      'Fails if {table} has rows: they have no value for {column} (23502).',
      'PostgreSQL raises {error}.',
      'Give the column a default with a different value for each row, or make it an identity column.',
    ],
  },
  on: {
    AddColumn({ column, table }, context) {
      const { error } = context.effect;
      if (error?.sqlstate !== '23502' || error.change !== context.changeIndex) return;
      // A constant default breaks a unique constraint, and phases have no value for each row.
      const unique = column.constraints.some((c) => c.type === 'unique' || c.type === 'primary-key');
      const known = context.env.rows?.(context.catalog.relationKey(table)) !== undefined;
      const said = unique ? (known ? 'noUniqueValue' : 'noUniqueValueIfRows') : known ? 'noValue' : 'noValueIfRows';
      context.report({
        messageId: said,
        data: { table: sized(table, context), column: code(column.name), error: code(error.message) },
        at: column.span,
        plannable: !unique,
      });
    },
  },
});
