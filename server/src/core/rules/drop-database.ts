import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-database',
  summary: 'DROP DATABASE deletes the database with everything in it.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [90],
  effect:
    'Everything in the database is deleted, and no rollback restores it. ' +
    'The statement fails with 55006 while a session is connected to the database, such as the migration tool. ' +
    'WITH (FORCE), since 13, ends the other sessions. Inside a transaction it fails with 25001.',
  workaround: 'Leave it to the people who run the server. A migration changes the database that it is connected to.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropdatabase.html'],
  examples: [
    {
      bad: 'DROP DATABASE examples;',
      contrast: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      claim: { fails: '55006' },
    },
  ],
  messages: {
    drops: [
      'Drops database {database} with everything in it.',
      'No rollback restores it, and it fails with 55006 while a session is connected to the database.',
      'Leave it out of migrations.',
    ],
  },
  on: {
    DropObjects({ span, objectType, names: [name] }, context) {
      if (objectType !== 'database' || !name) return;
      context.report({ messageId: 'drops', data: { database: nameOf(name) }, at: span });
    },
  },
});
