import { KEYS, keyOf } from '../../schema/catalog';
import { goneKey } from '../../schema/certainty';
import type { Table } from '../../schema/objects';
import type { Grant, Owned, Role } from '../../syntax/change';
import { dropTable } from '../drops/drop-table';
import type { StatementRun } from '../statement-run';
import { withoutRoles } from './policies-and-rules';

/** GRANT and REVOKE: 18 began to lock what privileges are given on or taken from (measured). */
export function grant(change: Grant, run: StatementRun): void {
  requireGrantedColumns(change, run);
  if (run.env.pgVersion < 18 || change.objectType !== 'table') return;
  for (const name of change.relations) run.lockRelation(run.relationOf(name), 'AccessShareLock');
}

/** aclchk.c, expand_col_privileges. */
function requireGrantedColumns({ columns, relations }: Grant, run: StatementRun): void {
  const [only] = relations;
  const relation = only && relations.length === 1 ? run.catalog.findTable(only) : undefined;
  if (!relation?.known) return;
  const missing = columns.find((name) => !relation.columns.some((c) => c.name === name));
  if (missing !== undefined) run.fail('42703', `column "${missing}" of relation "${relation.name}" does not exist`);
}

/** DROP ROLE: what it owns keeps it from being dropped (pg_shdepend.c, checkSharedDependencies). */
export function role(change: Role, run: StatementRun): void {
  for (const name of change.names) {
    const key = KEYS.role(name);
    if (change.action === 'create') run.dig(key);
    else if (run.draft.get(goneKey(key)) && !change.ifExists) run.fail('42704', `role "${name}" does not exist`);
  }
  if (change.action !== 'drop') return;
  const [table] = ownedBy(change.names, run);
  if (table) run.fail('2BP01', `role "${table.owner}" cannot be dropped because some objects depend on it`);
  for (const name of change.names) run.bury(KEYS.role(name));
}

/**
 * DROP OWNED drops what a role owns, REASSIGN OWNED gives it away (pg_shdepend.c, shdepDropOwned,
 * shdepReassignOwned).
 */
export function owned(change: Owned, run: StatementRun): void {
  if (change.action === 'drop') withoutRoles(change.roles, run);
  for (const table of ownedBy(change.roles, run)) {
    const now = run.table(keyOf(table));
    if (!now) continue;
    if (change.action === 'drop') dropTable(now, change.cascade, new Set(), run);
    else {
      run.lockRelation(now, 'AccessExclusiveLock');
      run.put({ ...now, owner: undefined });
    }
  }
}

/** Tables of a role, as far as ALTER ... OWNER TO said. */
function ownedBy(roles: readonly string[], run: StatementRun): Table[] {
  return run.relations().filter((r): r is Table => r.kind === 'table' && r.owner !== undefined && roles.includes(r.owner));
}
