import type { TextSpan } from '../text';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code } from './engine/wording';

/** May be created by whoever may create in the database (13 and later; PostgreSQL docs, appendix F and chapters 42 to 44). */
const TRUSTED = new Set(
  `bool_plperl btree_gin btree_gist citext cube dict_int fuzzystrmatch hstore intarray isn jsonb_plperl lo ltree pg_trgm pgcrypto plperl
  plpgsql pltcl seg tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp`.split(/\s+/),
);

export default defineRule({
  id: 'superuser-operation',
  summary: 'The statement needs rights that a migration role should not have.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [108],
  effect:
    'ALTER SYSTEM, event triggers, foreign data wrappers, tablespaces, subscriptions, roles with SUPERUSER, files of the server in COPY and extensions that are not trusted ask for a superuser or for a predefined role of wide power: with a plain owner of the schema the migration fails with 42501, on managed servers for everybody.',
  workaround: 'Leave it to whoever provisions the server, and let the migration assume it is there.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createextension.html',
    'https://www.postgresql.org/docs/current/predefined-roles.html',
  ],
  examples: [
    {
      setup: 'DO $$ BEGIN CREATE ROLE phasewise_plain; EXCEPTION WHEN duplicate_object THEN NULL; END $$; SET ROLE phasewise_plain;',
      bad: "ALTER SYSTEM SET work_mem = '8MB';",
      good: 'SELECT 1;',
      claim: { fails: '42501' },
    },
  ],
  on: {
    ServerCommand({ span, command }, context) {
      if (command !== 'CREATE DATABASE') report(span, code(command), context);
    },
    CreateEventTrigger({ span }, context) {
      report(span, code('CREATE EVENT TRIGGER'), context);
    },
    Unmodelled({ span, command }, context) {
      if (command === 'ALTER EVENT TRIGGER' || command === 'CREATE FOREIGN DATA WRAPPER') report(span, code(command), context);
    },
    Role({ span, superuser }, context) {
      if (superuser) report(span, 'A role with SUPERUSER', context);
    },
    CreateExtension({ span, name, ifNotExists }, context) {
      if (ifNotExists && context.catalog.extension(name)) return;
      const trusted = context.env.pgVersion >= 13 && TRUSTED.has(name);
      if (!trusted) report(span, `Extension ${code(name)}, which is not trusted,`, context);
    },
    Copy({ span }, context) {
      if (/\b(FROM|TO)\s+(PROGRAM\s+)?'/i.test(context.statement.text)) report(span, 'A file or program of the server in COPY', context);
    },
  },
});

function report(at: TextSpan, what: string, context: RuleContext & TextReports): void {
  if (context.effect.error) return;
  context.report({
    at,
    message: `${what} needs a superuser or a role of wide power: for the owner of the schema this fails with 42501. Leave it to whoever provisions the server.`,
  });
}
