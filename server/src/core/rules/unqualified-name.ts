import type { SchemaChange } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'unqualified-name',
  summary: 'Where an object without a schema ends up depends on search_path.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [186],
  effect:
    'CREATE without a schema makes the object in the first schema of search_path that exists, which a role, a database or the connection may set otherwise than the one before. The same migration then makes the same table in two places.',
  workaround: 'Write the schema, or SET search_path at the top of the file.',
  sources: ['https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATH'],
  examples: [
    {
      setup: 'DROP SCHEMA IF EXISTS app CASCADE; CREATE SCHEMA app; SET search_path = app, public;',
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE public.items (id bigint PRIMARY KEY);',
      claim: { after: { query: "SELECT to_regclass('public.items') IS NOT NULL", bad: 'false', good: 'true' } },
    },
  ],
  onFile(context) {
    for (const [index, { parsed, effect }] of context.statements.entries()) {
      // Who sets search_path has said where things go from here on.
      if (parsed.changes.some((change) => change.kind === 'SetParameter' && change.name === 'search_path')) return;
      if (effect.error) continue;
      for (const change of parsed.changes) {
        const name = createdName(change);
        if (!name || name.schema !== undefined) continue;
        const message = `${code(name.name)} is made wherever search_path says. Write the schema, or SET search_path at the top of the file.`;
        context.report(index, { at: name.span, message });
      }
    }
  },
});

/** The name of an object that the change makes; temporary ones have a schema of their own. */
function createdName(change: SchemaChange): QualifiedName | undefined {
  switch (change.kind) {
    case 'CreateTable':
      return change.persistence === 'temporary' ? undefined : change.table;
    case 'CreateView':
    case 'CreateSequence':
      return change.temporary ? undefined : change.name;
    case 'CreateType':
    case 'CreateDomain':
    case 'CreateFunction':
      return change.name;
    default:
      return undefined;
  }
}
