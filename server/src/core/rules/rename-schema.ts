import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'rename-schema',
  summary: 'A renamed schema breaks every application and search_path that names it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [82],
  effect:
    'ALTER SCHEMA ... RENAME locks no table and is instant. From its commit on everything in it has another name: queries that write the schema, search_path settings of roles and databases, and bodies of functions fail or find something else.',
  workaround: 'Make a new schema, with views over the old one or tables moved one by one, and drop the old one in a later release.',
  sources: ['https://www.postgresql.org/docs/current/sql-alterschema.html'],
  examples: [
    {
      setup:
        'DROP SCHEMA IF EXISTS phasewise_old, phasewise_new CASCADE; CREATE SCHEMA phasewise_old; CREATE TABLE phasewise_old.orders (id bigint PRIMARY KEY);',
      bad: 'ALTER SCHEMA phasewise_old RENAME TO phasewise_new;',
      good: 'CREATE SCHEMA IF NOT EXISTS phasewise_newer;',
      claim: { rewrite: false, scan: false, after: { query: 'SELECT count(*) FROM phasewise_old.orders', bad: '42P01', good: '0' } },
    },
  ],
  on: {
    Rename({ span, objectType, name, newName }, context) {
      if (objectType !== 'schema' || name === undefined || context.migration.direction === 'down' || context.effect.error) return;
      context.report({
        at: span,
        message: `Renaming schema ${code(name)} to ${code(newName)} locks nothing, and breaks every running application, search_path and function body that says ${code(name)}. Make a new schema and move over release by release.`,
        fixes: acknowledge(`no running application uses ${name}`),
      });
    },
  },
});
