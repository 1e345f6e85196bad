import type { DomainType } from '../schema/objects';
import type { AlterDomain } from '../syntax/change';
import { defineRule, type RuleContext } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'domain-add-constraint',
  summary: 'A new constraint of a domain reads every table that uses it while writes wait.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [59],
  effect:
    'ALTER DOMAIN ... ADD CONSTRAINT, SET NOT NULL and VALIDATE CONSTRAINT take SHARE on every table that has a column of the domain, and read all of it: writes wait until the last table is read. NOT VALID spares the ADD, but VALIDATE blocks writes all the same, unlike that of a table.',
  workaround:
    'Add the rule to the tables instead: CHECK ... NOT VALID on each, validated later, lets reads and writes go on. For the domain itself add it NOT VALID, so that new values are checked, and validate it when writes can wait, or not at all.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-alterdomain.html',
    'src/backend/commands/typecmds.c, validateDomainCheckConstraint, get_rels_with_domain',
  ],
  examples: [
    {
      setup:
        "CREATE DOMAIN email AS text; CREATE TABLE users (id bigint PRIMARY KEY, mail email); INSERT INTO users SELECT i, 'a@b' FROM generate_series(1, 1000) i;",
      bad: "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
      good: "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%') NOT VALID;",
      claim: { lock: 'ShareLock', rewrite: false, scan: true },
    },
    {
      setup:
        "CREATE DOMAIN email AS text; CREATE TABLE users (id bigint PRIMARY KEY, mail email); INSERT INTO users SELECT i, 'a@b' FROM generate_series(1, 1000) i; ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%') NOT VALID;",
      bad: 'ALTER DOMAIN email VALIDATE CONSTRAINT has_at;',
      good: "ALTER TABLE users ADD CONSTRAINT mail_has_at CHECK (mail LIKE '%@%') NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT mail_has_at;",
      claim: { lock: 'ShareLock', rewrite: false, scan: true },
    },
  ],
  on: {
    AlterDomain(change, context) {
      if (context.effect.error || !verifies(change)) return;
      const type = context.catalog.findType(change.name);
      const tables = [...new Set(context.work.filter((w) => w.cause === 'domain-constraint').map((w) => relationName(w.relation)))];
      if (tables.length === 0 && type) return;
      // A domain that no migration created is in use somewhere.
      const which = tables.length > 0 ? tables.join(', ') : `every table that uses ${nameOf(change.name)}`;
      const way =
        change.action === 'add-constraint' && change.constraint?.type === 'check'
          ? 'Add it NOT VALID, or as a CHECK of the tables.'
          : 'Add the rule to the tables instead, NOT VALID, and validate it there.';
      context.report({
        at: change.span,
        message: `${code(`ALTER DOMAIN ${nameOf(change.name).slice(1, -1)}`)} takes SHARE on ${which} and reads all rows: writes wait until the last one is read. ${way}`,
        fixes: notValidFix(change, type?.kind === 'domain' ? type : undefined, context),
      });
    },
  },
});

function verifies({ action, constraint }: AlterDomain): boolean {
  return action === 'set-not-null' || action === 'validate-constraint' || (action === 'add-constraint' && constraint?.notValid === false);
}

/** NOT VALID goes behind the CHECK, which ends the statement; NOT NULL of a domain cannot be NOT VALID. */
function notValidFix({ action, constraint }: AlterDomain, domain: DomainType | undefined, context: RuleContext) {
  if (action !== 'add-constraint' || constraint?.type !== 'check' || !domain) return [];
  const end = context.statement.text.length;
  if (!context.statement.text.endsWith(')')) return [];
  return [
    { title: 'Add it NOT VALID', kind: 'edit' as const, edits: [{ span: { start: end, end }, newText: ' NOT VALID' }], preferred: true },
  ];
}
