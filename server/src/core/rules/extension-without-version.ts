import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'extension-without-version',
  summary: 'CREATE EXTENSION installs whatever version the server offers.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [109],
  effect:
    'Without VERSION the default of the control file on that server is installed: databases made at different times, or on different images, differ in functions and types.',
  workaround: 'CREATE EXTENSION ... VERSION, and ALTER EXTENSION ... UPDATE TO in a migration of its own.',
  sources: ['https://www.postgresql.org/docs/current/sql-createextension.html'],
  examples: [
    {
      setup: 'CREATE TABLE t (id int);',
      bad: 'DROP EXTENSION IF EXISTS plpgsql; CREATE EXTENSION plpgsql;',
      good: "DROP EXTENSION IF EXISTS plpgsql; CREATE EXTENSION plpgsql VERSION '1.0';",
      claim: { unmeasured: 'on one server both install the same version: they differ between servers.' },
    },
  ],
  on: {
    CreateExtension({ span, name, version, ifNotExists }, context) {
      if (version !== undefined || context.effect.error || (ifNotExists && context.catalog.extension(name))) return;
      context.report({
        at: span,
        message: `Extension ${code(name)} comes in the version the server has as its default: databases made elsewhere differ. Add ${code('VERSION')}.`,
      });
    },
  },
});
