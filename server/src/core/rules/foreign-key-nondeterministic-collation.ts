import { incompatibleCollations } from '../effects/constraints/foreign-keys';
import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

/** Accepted up to 17, refused from here on. */
const REFUSED_FROM = 18;

export default defineRule({
  id: 'foreign-key-nondeterministic-collation',
  summary: 'A foreign key between a nondeterministic collation and another one is refused from PostgreSQL 18 on.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [55],
  effect:
    'Under a nondeterministic collation strings that differ may be equal, so that the two ends of such a key do not agree on what it points to. Up to 17 it is accepted; 18 fails with 42P21, also when it restores a dump or pg_upgrade moves a database that has one.',
  workaround: 'Give both columns the same collation.',
  sources: [
    'https://www.postgresql.org/docs/18/release-18.html#RELEASE-18-MIGRATION',
    'https://www.postgresql.org/docs/current/collation.html#COLLATION-NONDETERMINISTIC',
  ],
  examples: [
    {
      setup:
        "CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false); CREATE TABLE users (name text COLLATE ci PRIMARY KEY);",
      bad: 'CREATE TABLE logins (name text REFERENCES users);',
      good: 'CREATE TABLE logins (name text COLLATE ci REFERENCES users);',
      pg: 18,
      claim: { fails: '42P21' },
    },
  ],
  on: { AddConstraint: look, AddColumn: look, CreateTable: look },
});

function look(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & TextReports): void {
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
    context.report({
      at: change.kind === 'AddConstraint' ? change.span : foreign.span,
      ...(refused && { severity: 'error' as const }),
      message: `${refused ? `This will fail with ${error.sqlstate}` : `From PostgreSQL ${REFUSED_FROM} on this fails, the restore of a dump and pg_upgrade included`}: one of the collations is nondeterministic, and that of ${nameOf(foreign.references.table)} is another one. Give both columns the same collation.`,
    });
  }
}

/** Collation of a column of the altered or new table; an empty object for the default one. */
function collationOf(change: AddConstraint | AddColumn | CreateTable, name: string, context: RuleContext & TextReports) {
  const definitions = change.kind === 'CreateTable' ? change.columns : change.kind === 'AddColumn' ? [change.column] : [];
  const definition = definitions.find((c) => c.name === name);
  if (definition) return { collation: definition.collation?.at(-1) };
  return context.catalog.findTable(change.table)?.columns.find((c) => c.name === name);
}
