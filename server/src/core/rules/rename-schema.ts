import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'rename-schema',
  summary: 'Renaming a schema breaks running code and search_path settings that name it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [82],
  effect:
    'ALTER SCHEMA ... RENAME locks no table and is instant. After its commit everything in the schema has another name. ' +
    'Queries that name the schema, search_path settings of roles and databases, and function bodies fail, or find something else.',
  workaround:
    'Create a new schema with views over the old one, or move its tables one by one. Drop the old schema in a later release, ' +
    'when no application names it.',
  sources: ['https://www.postgresql.org/docs/current/sql-alterschema.html'],
  examples: [
    {
      setup:
        'DROP SCHEMA IF EXISTS phasewise_old, phasewise_new CASCADE; CREATE SCHEMA phasewise_old; ' +
        'CREATE TABLE phasewise_old.orders (id bigint PRIMARY KEY);',
      bad: 'ALTER SCHEMA phasewise_old RENAME TO phasewise_new;',
      good: 'CREATE SCHEMA phasewise_new; CREATE VIEW phasewise_new.orders AS SELECT * FROM phasewise_old.orders;',
      differs: 'Both names work: the new schema has a view over the table of the old one.',
      claim: { rewrite: false, scan: false, after: { query: 'SELECT count(*) FROM phasewise_old.orders', bad: '42P01', good: '0' } },
    },
  ],
  messages: {
    renames: [
      'Renames schema {schema}: code that still names it fails.',
      'It locks no table, but search_path settings and function bodies that name {schema} fail too, or find something else.',
      'Create a schema {newName} with views over {schema}, and drop {schema} in a later release.',
    ],
  },
  on: {
    Rename({ span, objectType, name, newName }, context) {
      if (objectType !== 'schema' || name === undefined || context.migration.direction === 'down' || context.effect.error) return;
      context.report({
        messageId: 'renames',
        data: { schema: code(name), newName: code(newName) },
        at: span,
        fixes: acknowledge(`no running application uses ${name}`),
      });
    },
  },
});
