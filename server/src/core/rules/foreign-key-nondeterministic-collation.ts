import { incompatibleCollations } from '../effects/constraints/foreign-key-columns';
import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

const messages = {
  refused: [
    'Fails: the collations of the two columns do not match (42P21).',
    'One of them is nondeterministic, and {parent} has another one.',
    'Give both columns the same collation.',
  ],
  refusedLater: [
    'Fails from PostgreSQL 18 on: the collations do not match (42P21).',
    'Restoring a dump and pg_upgrade to 18 fail too.',
    'One of the collations is nondeterministic, and {parent} has another one.',
    'Give both columns the same collation.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'foreign-key-nondeterministic-collation',
  summary: 'PostgreSQL 18 and later refuse a foreign key between a nondeterministic collation and another one.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [55],
  effect:
    'Under a nondeterministic collation, different strings may be equal. ' +
    'The two columns of such a key then disagree on what it points to. ' +
    'PostgreSQL up to 17 accepts the key. PostgreSQL 18 fails with 42P21, also when it restores a dump of such a database, ' +
    'or when pg_upgrade moves one.',
  workaround: 'Give both columns the same collation.',
  sources: [
    'https://www.postgresql.org/docs/18/release-18.html#RELEASE-18-MIGRATION',
    'https://www.postgresql.org/docs/current/collation.html#COLLATION-NONDETERMINISTIC',
  ],
  examples: [
    {
      setup:
        "CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false); " +
        'CREATE TABLE users (name text COLLATE ci PRIMARY KEY);',
      bad: 'CREATE TABLE logins (name text REFERENCES users);',
      good: 'CREATE TABLE logins (name text COLLATE ci REFERENCES users);',
      pg: 18,
      claim: { fails: '42P21' },
    },
  ],
  messages,
  on: { AddConstraint: check, AddColumn: check, CreateTable: check },
});

function check(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  const { error } = context.effect;
  const refused = error?.sqlstate === '42P21' && error.change === context.changeIndex;
  if (error && !refused) return;
  for (const foreign of foreignKeysOf(change)) {
    const parent = context.catalog.findTable(foreign.references.table);
    if (!parent) continue;
    const written = foreign.references.columns;
    const referenced = written.length > 0 ? written : (parent.constraints.find((c) => c.type === 'primary-key')?.columns ?? []);
    const differs = foreign.columns.some((name, i) => {
      const other = parent.columns.find((c) => c.name === referenced[i]);
      const own = collationOf(change, name, context);
      return other !== undefined && own !== undefined && incompatibleCollations(own, other, context.catalog);
    });
    if (!differs) continue;
    const at = change.kind === 'AddConstraint' ? change.span : foreign.span;
    const data = { parent: nameOf(foreign.references.table) };
    if (refused) context.report({ messageId: 'refused', data, at, severity: 'error' });
    else context.report({ messageId: 'refusedLater', data, at });
  }
}

/** Collation of a column of the altered or new table; an empty object for the default one. */
function collationOf(change: AddConstraint | AddColumn | CreateTable, name: string, context: RuleContext) {
  const definitions = change.kind === 'CreateTable' ? change.columns : change.kind === 'AddColumn' ? [change.column] : [];
  const definition = definitions.find((c) => c.name === name);
  if (definition) return { collation: definition.collation?.at(-1) };
  return context.catalog.findTable(change.table)?.columns.find((c) => c.name === name);
}
