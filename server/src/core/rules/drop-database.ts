import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-database',
  summary: 'A migration drops a database.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [90],
  effect:
    'Everything in the database is gone, and no transaction brings it back. It fails with 55006 while anybody is connected, the migration tool included, unless WITH (FORCE) throws them out (since 13), and with 25001 inside a transaction.',
  workaround: 'Leave it to whoever runs the server: a migration changes a database from within.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropdatabase.html'],
  examples: [
    {
      bad: 'DROP DATABASE examples;',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      claim: { fails: '55006' },
    },
  ],
  on: {
    DropObjects({ span, objectType, names: [name] }, context) {
      if (objectType !== 'database' || !name) return;
      context.report({
        at: span,
        message: `This drops database ${nameOf(name)} with everything in it, beyond any rollback, or fails with 55006 while anybody is connected to it. Leave it out of migrations.`,
      });
    },
  },
});
