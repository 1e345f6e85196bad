import { defineRule } from './engine/rule';
import { code, relationName } from './engine/wording';

export default defineRule({
  id: 'drop-constraint-backing-index',
  summary: 'The index of a constraint cannot be dropped separately.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [49],
  effect:
    'The index behind a PRIMARY KEY, UNIQUE or exclusion constraint belongs to the constraint. ' +
    'DROP INDEX of it fails with 2BP01, with or without CONCURRENTLY.',
  workaround: 'Drop the constraint: its index is dropped with it.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropindex.html', 'https://www.postgresql.org/docs/current/ddl-depend.html'],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);',
      bad: 'DROP INDEX users_email_key;',
      good: 'ALTER TABLE users DROP CONSTRAINT users_email_key;',
      claim: { fails: '2BP01' },
    },
  ],
  messages: {
    needed: [
      'Fails: constraint {constraint} needs this index (2BP01).',
      'Drop the constraint of {table} instead: its index is dropped with it.',
    ],
  },
  on: {
    DropObjects(change, context) {
      const { error } = context.effect;
      if (change.objectType !== 'index' || change.cascade || error?.sqlstate !== '2BP01') return;
      for (const name of change.names) {
        const index = context.catalog.index(context.catalog.relationKey(name));
        if (!index?.constraint) continue;
        context.report({
          messageId: 'needed',
          data: { constraint: code(index.constraint), table: relationName(index.table) },
          at: name.span,
        });
      }
    },
  },
});
