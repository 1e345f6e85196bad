import type { DomainType } from '../schema/objects';
import type { AlterDomain } from '../syntax/change';
import { defineRule, type RuleContext } from './engine/rule';
import { listed, nameOf, relationName } from './engine/wording';

const SCANS = 'Scans {tables} under SHARE to check the domain.';
const SCANS_USERS = 'Scans every table that uses {domain} under SHARE.';
const WRITES_WAIT = 'Writes wait until the last row of the last table is checked.';
const NOT_VALID = 'Add it NOT VALID, or add a CHECK to the tables instead.';
const CHECK_ON_TABLES = 'Add a CHECK to the tables instead, NOT VALID, and validate it there.';

export default defineRule({
  id: 'domain-add-constraint',
  summary: 'A new constraint of a domain scans every table that uses it while writes wait.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [59],
  effect:
    'ALTER DOMAIN ... ADD CONSTRAINT, SET NOT NULL and VALIDATE CONSTRAINT take SHARE on every table that has a column of the domain, ' +
    'and scan all of it. Writes wait until the last table is scanned. ' +
    'ADD CONSTRAINT ... NOT VALID skips the scan. But VALIDATE CONSTRAINT blocks writes, unlike VALIDATE CONSTRAINT of a table.',
  workaround:
    'Add the rule to the tables instead: a CHECK ... NOT VALID on each, validated later, lets reads and writes continue. ' +
    'To keep it in the domain, add it NOT VALID, so that new values are checked. Validate it when writes can wait, or not at all.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-alterdomain.html',
    'src/backend/commands/typecmds.c, validateDomainCheckConstraint, get_rels_with_domain',
  ],
  examples: [
    {
      setup:
        'CREATE DOMAIN email AS text; CREATE TABLE users (id bigint PRIMARY KEY, mail email); ' +
        "INSERT INTO users SELECT i, 'a@b' FROM generate_series(1, 1000) i;",
      bad: "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
      good: "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%') NOT VALID;",
      differs: 'The constraint stays NOT VALID: new values are checked, old values are not.',
      claim: { lock: 'ShareLock', rewrite: false, scan: true },
    },
    {
      setup:
        'CREATE DOMAIN email AS text; CREATE TABLE users (id bigint PRIMARY KEY, mail email); ' +
        "INSERT INTO users SELECT i, 'a@b' FROM generate_series(1, 1000) i; " +
        "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%') NOT VALID;",
      bad: 'ALTER DOMAIN email VALIDATE CONSTRAINT has_at;',
      good:
        "ALTER TABLE users ADD CONSTRAINT mail_has_at CHECK (mail LIKE '%@%') NOT VALID; " +
        'ALTER TABLE users VALIDATE CONSTRAINT mail_has_at;',
      differs: 'The table has a validated CHECK, and the constraint of the domain stays NOT VALID.',
      claim: { lock: 'ShareLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    addsCheck: [SCANS, WRITES_WAIT, NOT_VALID],
    addsCheckToUnknown: [SCANS_USERS, WRITES_WAIT, NOT_VALID],
    verifies: [SCANS, WRITES_WAIT, CHECK_ON_TABLES],
    verifiesUnknown: [SCANS_USERS, WRITES_WAIT, CHECK_ON_TABLES],
  },
  on: {
    AlterDomain(change, context) {
      if (context.effect.error || !verifies(change)) return;
      const type = context.catalog.findType(change.name);
      const tables = [...new Set(context.work.filter((w) => w.cause === 'domain-constraint').map((w) => relationName(w.relation)))];
      if (tables.length === 0 && type) return;
      const addsCheck = change.action === 'add-constraint' && change.constraint?.type === 'check';
      const where = { at: change.span, fixes: notValidFix(change, type?.kind === 'domain' ? type : undefined, context) };
      if (tables.length > 0)
        return context.report({ messageId: addsCheck ? 'addsCheck' : 'verifies', data: { tables: listed(tables) }, ...where });
      // A domain that no earlier migration created is used by tables that are not known here.
      const messageId = addsCheck ? 'addsCheckToUnknown' : 'verifiesUnknown';
      context.report({ messageId, data: { domain: nameOf(change.name) }, ...where });
    },
  },
});

function verifies({ action, constraint }: AlterDomain): boolean {
  return action === 'set-not-null' || action === 'validate-constraint' || (action === 'add-constraint' && constraint?.notValid === false);
}

/**
 * NOT VALID follows the CHECK, which ends the statement. NOT NULL of a domain cannot be NOT VALID.
 */
function notValidFix({ action, constraint }: AlterDomain, domain: DomainType | undefined, context: RuleContext) {
  if (action !== 'add-constraint' || constraint?.type !== 'check' || !domain) return [];
  const end = context.statement.text.length;
  if (!context.statement.text.endsWith(')')) return [];
  return [
    { title: 'Add it NOT VALID', kind: 'edit' as const, edits: [{ span: { start: end, end }, newText: ' NOT VALID' }], preferred: true },
  ];
}
