import type { SchemaChange } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'unqualified-name',
  summary: 'CREATE without a schema puts the object where search_path says.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [186],
  effect:
    'CREATE without a schema puts the object into the first schema of search_path that exists. ' +
    'search_path can differ between roles, databases and connections. The same migration then creates the table in different schemas.',
  workaround: 'Write the schema, or SET search_path at the top of the file.',
  sources: ['https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATH'],
  examples: [
    {
      setup: 'DROP SCHEMA IF EXISTS app CASCADE; CREATE SCHEMA app; SET search_path = app, public;',
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE public.items (id bigint PRIMARY KEY);',
      differs: 'The table is in `public`, not in `app`.',
      claim: { after: { query: "SELECT to_regclass('public.items') IS NOT NULL", bad: 'false', good: 'true' } },
    },
  ],
  messages: {
    searchPath: [
      'Creates {name} in the first schema of search_path.',
      'search_path can differ between roles, databases and connections.',
      'Write the schema, or SET search_path at the top of the file.',
    ],
  },
  onFile(context) {
    for (const [index, { parsed, effect }] of context.statements.entries()) {
      // SET search_path decides the schema of everything after it.
      if (parsed.changes.some((change) => change.kind === 'SetParameter' && change.name === 'search_path')) return;
      if (effect.error) continue;
      for (const change of parsed.changes) {
        const name = createdName(change);
        if (!name || name.schema !== undefined) continue;
        context.report(index, { messageId: 'searchPath', data: { name: code(name.name) }, at: name.span });
      }
    }
  },
});

/**
 * The name of an object that the change creates. Temporary objects are in the session's temporary
 * schema.
 */
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
