import type { InsertStmt, Node, SelectStmt, UpdateStmt } from '@pgsql/types';
import type { Other } from '../change';
import { relationName } from './names';
import { objectWord } from './objects';
import { walk } from './references';
import type { Source } from './source';
import { strings, type Tree, tree } from './tree';

/** COMMENT on these names a relation and what is in it. */
export const RELATION_PARTS: ReadonlySet<string> = new Set(['column', 'constraint', 'trigger', 'rule', 'policy']);

/** Columns of VACUUM t (a) and of CREATE STATISTICS; the extension of DEPENDS ON EXTENSION; what a COMMENT is on inside of its relation. */
export function namedIn(t: Tree): string[] {
  const { VacuumStmt, CreateStatsStmt, CommentStmt, DropOwnedStmt, ReassignOwnedStmt, DropRoleStmt, AlterObjectDependsStmt } = t;
  if (AlterObjectDependsStmt) return [AlterObjectDependsStmt.extname?.sval ?? ''];
  const roles = (DropOwnedStmt ?? ReassignOwnedStmt ?? DropRoleStmt)?.roles;
  if (roles) return roles.map((node) => tree(node).RoleSpec?.rolename ?? '');
  if (VacuumStmt) return (VacuumStmt.rels ?? []).flatMap((node) => strings(tree(node).VacuumRelation?.va_cols));
  if (CreateStatsStmt) return (CreateStatsStmt.exprs ?? []).map((node) => tree(node).StatsElem?.name ?? '');
  return CommentStmt && RELATION_PARTS.has(objectWord(CommentStmt.objtype)) ? strings(tree(CommentStmt.object).List?.items).slice(-1) : [];
}

/** GRANT SELECT (a, b) */
export function grantedColumns(raw: Record<string, unknown>): string[] {
  const privileges = Array.isArray(raw.privileges) ? (raw.privileges as Node[]) : [];
  return privileges.flatMap((node) => strings(tree(node).AccessPriv?.cols));
}

/** Which clauses are there: of a policy, and of the tables of a publication. */
export function clauses(raw: Record<string, unknown>): Record<string, boolean | string> {
  const tables = (Array.isArray(raw.pubobjects) ? (raw.pubobjects as Node[]) : []).map((node) => tree(node).PublicationObjSpec);
  const filters = tables.flatMap((table) => table?.pubtable?.whereClause ?? []);
  const word = tables.some((table) => table?.pubobjtype?.startsWith('PUBLICATIONOBJ_TABLES_IN'))
    ? 'TABLES'
    : filters.length > 0
      ? 'WHERE'
      : tables.some((table) => table?.pubtable?.columns !== undefined)
        ? '('
        : undefined;
  return {
    ...(raw.qual !== undefined && { using: true }),
    ...(raw.with_check !== undefined && { withCheck: true }),
    ...(hasSubquery([raw.qual, raw.with_check]) && { subquery: true }),
    ...(hasSubquery(filters) && { filterSubquery: true }),
    ...(word !== undefined && { since15: word }),
    ...(calledBy(raw) !== undefined && { function: calledBy(raw) }),
    ...(raw.lockingClause !== undefined && isGrouped(raw as SelectStmt) && { lockRefused: true }),
  };
}

/** The function of CREATE EVENT TRIGGER and of CREATE CAST. */
function calledBy({ funcname, func }: Record<string, unknown>): string | undefined {
  const names = (funcname ?? (func as { objname?: unknown } | undefined)?.objname) as Node[] | undefined;
  return Array.isArray(names) ? strings(names).join('.') : undefined;
}

/** Its rows are no rows of a table. */
function isGrouped({ groupClause, havingClause, distinctClause, op }: SelectStmt): boolean {
  return (
    groupClause !== undefined || havingClause !== undefined || distinctClause !== undefined || (op !== undefined && op !== 'SETOP_NONE')
  );
}

function hasSubquery(part: unknown): boolean {
  let found = false;
  walk(part, (name) => {
    found ||= name === 'SubLink';
  });
  return found;
}

/** Targets of INSERT, UPDATE and DELETE. */
export function writtenTo(source: Source, part: unknown): NonNullable<Other['writes']> {
  const targets: NonNullable<Other['writes']>[number][] = [];
  walk(part, (name, node) => {
    if (name !== 'InsertStmt' && name !== 'UpdateStmt' && name !== 'DeleteStmt') return;
    const { relation, cols, targetList } = node as InsertStmt & UpdateStmt;
    const columns = (cols ?? targetList ?? []).map((target) => tree(target).ResTarget?.name ?? '');
    targets.push({ relation: relationName(source, relation), columns: name === 'InsertStmt' && !cols ? ['*'] : columns });
  });
  return targets;
}
