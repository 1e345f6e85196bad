import type { SchemaChange } from '../syntax/change';
import { defineRule } from './engine/rule';
import { BESIDE_SCHEMA } from './shared/beside-schema';

const PRIVILEGES: ReadonlySet<string> = new Set(['GRANT ROLE', 'ALTER DEFAULT PRIVILEGES', 'ALTER OWNER']);

export default defineRule({
  id: 'privilege-in-ddl-migration',
  summary: 'Privileges are changed in the same file as the schema.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [107],
  effect:
    'Roles differ between environments: a GRANT to a role that a test database lacks fails with 42704 and takes the schema change with it. Privileges are also reviewed by other people than schemas are.',
  workaround: 'Keep grants in migrations of their own, or set them once with ALTER DEFAULT PRIVILEGES.',
  sources: ['https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE orders ADD COLUMN note text; GRANT SELECT ON orders TO nobody_here;',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { fails: '42704' },
    },
  ],
  onFile(context) {
    const { statements } = context;
    if (!statements.some(({ parsed }) => parsed.changes.some(changesSchema))) return;
    const index = statements.findIndex(({ parsed }) => parsed.changes.some(isPrivilege));
    const at = statements[index]?.parsed.changes[0]?.span;
    if (index < 0) return;
    context.report(index, {
      ...(at && { at }),
      message:
        'Privileges are changed in the same file as the schema: where the role is missing, the schema change fails too. Put them into a migration of their own.',
    });
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
