import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';

export default defineRule({
  id: 'add-column-required',
  summary: 'Adding a NOT NULL column without a default fails on a table with rows.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [8],
  effect:
    'PostgreSQL has no value for the rows that are already there, so the statement fails with 23502 "column contains null values". ' +
    'On an empty table it succeeds, and from then on every application that does not know the column yet fails to insert.',
  workaround:
    'Give it a constant default, which is instant since PostgreSQL 11. Or add it without NOT NULL, deploy an application that writes it, fill the old rows in batches, and set NOT NULL by way of a validated constraint.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY); INSERT INTO users SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE users ADD COLUMN age int NOT NULL;',
      good: 'ALTER TABLE users ADD COLUMN age int;',
      claim: { fails: '23502' },
    },
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY); INSERT INTO users SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT NULL;',
      good: 'ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 0;',
      claim: { fails: '23502' },
    },
  ],
  on: {
    AddColumn({ column, table }, context) {
      const { error } = context.effect;
      if (error?.sqlstate !== '23502' || error.change !== context.changeIndex) return;
      // One value for all old rows cannot be unique: then only a default that gives each row its own helps.
      const plannable = !column.constraints.some((c) => c.type === 'unique' || c.type === 'primary-key');
      const wayOut = plannable
        ? 'Give the column a default, or split into phases.'
        : 'Give the column a default with a value for each row, or make it an identity column.';
      const known = context.env.rows?.(context.catalog.relationKey(table)) !== undefined;
      const when = known ? `This fails on ${sized(table, context)}` : `This fails as soon as ${nameOf(table)} holds a row`;
      const message = `${when}: no value is given for ${code(column.name)}, and PostgreSQL raises 23502 "${error.message}". ${wayOut}`;
      context.report({ at: column.span, message, plannable });
    },
  },
});
