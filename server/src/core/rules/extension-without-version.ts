import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'extension-without-version',
  summary: "CREATE EXTENSION without VERSION installs the server's default version, which differs between servers.",
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [109],
  effect:
    'Without VERSION, PostgreSQL installs the default version of the control file on that server. ' +
    'Databases created at different times, or from different images, then differ in functions and types.',
  workaround: 'Write CREATE EXTENSION ... VERSION. For a later version, write ALTER EXTENSION ... UPDATE TO in a separate migration.',
  sources: ['https://www.postgresql.org/docs/current/sql-createextension.html'],
  examples: [
    {
      setup: 'DROP EXTENSION IF EXISTS plpgsql;',
      bad: 'CREATE EXTENSION plpgsql;',
      good: "CREATE EXTENSION plpgsql VERSION '1.0';",
      claim: { unmeasured: 'on one server both install the same version. They differ between servers.' },
    },
  ],
  messages: {
    defaultVersion: [
      "Installs the server's default version of {extension}.",
      'A database on another server may get another version, with other functions and types.',
      'Add VERSION.',
    ],
  },
  on: {
    CreateExtension({ span, name, version, ifNotExists }, context) {
      if (version !== undefined || context.effect.error || (ifNotExists && context.catalog.extension(name))) return;
      context.report({ messageId: 'defaultVersion', data: { extension: code(name) }, at: span });
    },
  },
});
