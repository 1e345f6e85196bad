import type { TextSpan } from '../text';
import { defineRule, type Messages, type Reports, type RuleContext, type Said } from './engine/rule';
import { code } from './engine/wording';

/**
 * Extensions that a role may create when it has CREATE on the database (13 and later; PostgreSQL
 * docs, appendix F and chapters 42 to 44).
 */
const TRUSTED = new Set(
  `bool_plperl btree_gin btree_gist citext cube dict_int fuzzystrmatch hstore intarray isn jsonb_plperl lo ltree pg_trgm pgcrypto plperl
  plpgsql pltcl seg tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp`.split(/\s+/),
);

const ADMINISTRATOR = 'Let the administrator of the server do it.';

const messages = {
  command: [
    'Fails for the owner of the schema: {command} (42501).',
    'The command needs a superuser or a role with similar rights.',
    ADMINISTRATOR,
  ],
  superuserRole: [
    'Fails for the owner of the schema: a role gets SUPERUSER (42501).',
    'Only a superuser can give SUPERUSER to a role.',
    ADMINISTRATOR,
  ],
  untrustedExtension: [
    'Fails for the owner of the schema: extension {extension} (42501).',
    'PostgreSQL {major} does not list it as trusted, so it needs a superuser.',
    ADMINISTRATOR,
  ],
  serverFile: [
    'Fails for the owner of the schema: COPY uses a server file (42501).',
    'A file or program of the server needs a superuser or a role such as pg_read_server_files.',
    ADMINISTRATOR,
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'superuser-operation',
  summary: 'The statement needs rights that a migration role should not have.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [108],
  effect:
    'These need a superuser, or a predefined role with similar rights: ' +
    'ALTER SYSTEM, event triggers, foreign data wrappers, tablespaces, subscriptions, ' +
    'roles with SUPERUSER, files of the server in COPY, and extensions that are not trusted. ' +
    'When the migration runs as the owner of the schema, it fails with 42501. On managed servers it may fail for every role.',
  workaround: 'Let the administrator of the server do it before the migration. The migration can rely on it.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createextension.html',
    'https://www.postgresql.org/docs/current/predefined-roles.html',
  ],
  examples: [
    {
      setup: 'DO $$ BEGIN CREATE ROLE phasewise_plain; EXCEPTION WHEN duplicate_object THEN NULL; END $$; SET ROLE phasewise_plain;',
      bad: "ALTER SYSTEM SET work_mem = '8MB';",
      contrast: 'SELECT 1;',
      claim: { fails: '42501' },
    },
  ],
  messages,
  on: {
    ServerCommand({ span, command }, context) {
      if (command !== 'CREATE DATABASE') report({ messageId: 'command', data: { command: code(command) } }, span, context);
    },
    CreateEventTrigger({ span }, context) {
      report({ messageId: 'command', data: { command: code('CREATE EVENT TRIGGER') } }, span, context);
    },
    Unmodelled({ span, command }, context) {
      if (command !== 'ALTER EVENT TRIGGER' && command !== 'CREATE FOREIGN DATA WRAPPER') return;
      report({ messageId: 'command', data: { command: code(command) } }, span, context);
    },
    Role({ span, superuser }, context) {
      if (superuser) report({ messageId: 'superuserRole' }, span, context);
    },
    CreateExtension({ span, name, ifNotExists }, context) {
      if (ifNotExists && context.catalog.extension(name)) return;
      const { pgVersion } = context.env;
      if (pgVersion >= 13 && TRUSTED.has(name)) return;
      report({ messageId: 'untrustedExtension', data: { extension: code(name), major: String(pgVersion) } }, span, context);
    },
    Copy({ span }, context) {
      if (/\b(FROM|TO)\s+(PROGRAM\s+)?'/i.test(context.statement.text)) report({ messageId: 'serverFile' }, span, context);
    },
  },
});

function report(said: Said<typeof messages>, at: TextSpan, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error) return;
  context.report({ ...said, at });
}
