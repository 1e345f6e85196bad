import type { SchemaChange } from '../syntax/change';
import { defineRule } from './engine/rule';
import { BESIDE_SCHEMA } from './shared/beside-schema';

const PRIVILEGES: ReadonlySet<string> = new Set(['GRANT ROLE', 'ALTER DEFAULT PRIVILEGES', 'ALTER OWNER']);

export default defineRule({
  id: 'privilege-in-ddl-migration',
  summary: 'A missing role makes the schema change fail, because the same file changes privileges.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [107],
  effect:
    'Roles differ between environments. A GRANT to a role that does not exist fails with 42704, and the schema change in the same ' +
    'transaction is rolled back too. ' +
    'In many teams, other people review privileges.',
  workaround: 'Put grants into separate migrations, or set them once with ALTER DEFAULT PRIVILEGES.',
  sources: ['https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE orders ADD COLUMN note text; GRANT SELECT ON orders TO missing_role;',
      contrast: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { fails: '42704' },
    },
  ],
  messages: {
    sameFile: [
      'Fails where the role is missing, and the schema change with it.',
      'Roles often differ between environments.',
      'Put the change of privileges into a separate migration.',
    ],
  },
  onFile(context) {
    const { statements } = context;
    if (!statements.some(({ parsed }) => parsed.changes.some(changesSchema))) return;
    const index = statements.findIndex(({ parsed }) => parsed.changes.some(isPrivilege));
    const at = statements[index]?.parsed.changes[0]?.span;
    if (index < 0) return;
    context.report(index, { messageId: 'sameFile', ...(at && { at }) });
  },
});

function isPrivilege(change: SchemaChange): boolean {
  if (change.kind === 'Unmodelled') return PRIVILEGES.has(change.command ?? '');
  return change.kind === 'Grant' || (change.kind === 'Owned' && change.action === 'reassign');
}

const ROWS = new Set<SchemaChange['kind']>(['Insert', 'Update', 'Delete', 'Copy', 'RunBlock']);

function changesSchema(change: SchemaChange): boolean {
  return !BESIDE_SCHEMA.has(change.kind) && !ROWS.has(change.kind);
}
