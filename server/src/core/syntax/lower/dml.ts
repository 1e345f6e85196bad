import type {
  CopyStmt,
  DeleteStmt,
  InsertStmt,
  MergeStmt,
  Node,
  OnConflictClause,
  SelectStmt,
  TruncateStmt,
  UpdateStmt,
} from '@pgsql/types';
import type { Assignment, ColumnLookup, Copy, Delete, Insert, Merge, Select, Truncate, Update } from '../change';
import type { Expression } from '../expression';
import { boundedColumns } from './bounded-rows';
import { columnLookups } from './column-lookups';
import { expression, expressionBetween } from './expression';
import { lastToken } from './indexes';
import { relationName, relationOrOnly } from './names';
import { references, textArguments } from './references';
import { rowLocks } from './row-locks';
import { Source } from './source';
import { tree } from './tree';
import { writtenRows } from './written-rows';

/** An INSERT longer than this is mostly data; its head says everything that is read from it. */
const HEAD_LENGTH = 8 * 1024;

export function insert(whole: Source, raw: InsertStmt): Insert {
  const select = tree(raw.selectStmt).SelectStmt;
  // Fields of a column take several values for it.
  const plainColumns = (raw.cols ?? []).every((node) => tree(node).ResTarget?.indirection === undefined);
  const isValues = select?.valuesLists !== undefined;
  const source = isValues && whole.text.length > HEAD_LENGTH ? new Source(whole.text.slice(0, HEAD_LENGTH)) : whole;
  const table = relationName(source, raw.relation);
  const begin = source.findBefore('insert', source.at(raw.relation?.location));
  const span = { start: source.startOf(begin), end: table.span.end };
  const written = plainColumns && source === whole ? writtenRows(source, raw.selectStmt, span) : undefined;
  return {
    kind: 'Insert',
    span,
    table,
    columns: (raw.cols ?? []).flatMap((node, i, all) => {
      const { name = '', indirection } = tree(node).ResTarget ?? {};
      // Several fields of one column, (a.x, a.y), are one column.
      return indirection && all.slice(0, i).some((earlier) => tree(earlier).ResTarget?.name === name) ? [] : [name];
    }),
    hasColumnList: raw.cols !== undefined,
    rows: raw.selectStmt === undefined ? 'default' : isValues ? 'values' : 'query',
    ...(isValues && plainColumns && { firstRow: firstRow(select?.valuesLists) }),
    ...(written && { written }),
    ...(raw.override === 'OVERRIDING_SYSTEM_VALUE' && { override: 'system' as const }),
    ...(raw.override === 'OVERRIDING_USER_VALUE' && { override: 'user' as const }),
    ...(raw.onConflictClause !== undefined && { onConflict: arbiter(raw.onConflictClause) }),
    reads: references(source, [raw.withClause, raw.selectStmt]).relations,
    ...(source === whole && lookups(source, { InsertStmt: raw })),
  };
}

function lookups(source: Source, node: Node): { readonly lookups?: readonly ColumnLookup[] } {
  const found = columnLookups(source, node);
  return found.length === 0 ? {} : { lookups: found };
}

function firstRow(rows: readonly Node[] | undefined): ('default' | 'value')[] {
  return (tree(rows?.[0]).List?.items ?? []).map((item) => (tree(item).SetToDefault === undefined ? 'value' : 'default'));
}

/** Columns only where each element is one, plain. */
function arbiter({ infer, targetList }: OnConflictClause): NonNullable<Insert['onConflict']> {
  const columns = (infer?.indexElems ?? []).map((node) => tree(node).IndexElem);
  const plain = columns.every((column) => column?.name !== undefined && !column.collation && !column.opclass);
  return {
    ...(columns.length > 0 && plain && { columns: columns.map((column) => column?.name ?? '') }),
    ...(infer?.conname !== undefined && { constraint: infer.conname }),
    hasWhere: infer?.whereClause !== undefined,
    assigned: wholeColumns(targetList),
  };
}

/** The columns that a list of targets sets; of `a[1] = x` and `a.b = x` none is set as a whole. */
function wholeColumns(targets: readonly Node[] = []): string[] {
  return targets.flatMap((node) => {
    const { name = '', indirection } = tree(node).ResTarget ?? {};
    return indirection === undefined ? [name] : [];
  });
}

export function update(source: Source, raw: UpdateStmt): Update {
  const table = relationName(source, raw.relation);
  const at = source.at(raw.relation?.location);
  const where = whereClause(source, raw.whereClause, at);
  const bounded = boundedColumns(raw.whereClause, { withClause: raw.withClause, from: raw.fromClause });
  return {
    kind: 'Update',
    span: { start: source.startOf(source.findBefore('update', at)), end: table.span.end },
    table,
    ...(raw.relation?.alias?.aliasname === undefined ? {} : { alias: raw.relation.alias.aliasname }),
    assignments: (raw.targetList ?? []).flatMap((node) => assignment(source, node)),
    ...(where === undefined ? {} : { where }),
    hasFrom: raw.fromClause !== undefined,
    hasReturning: raw.returningClause !== undefined,
    hasWith: raw.withClause !== undefined,
    ...(bounded.length > 0 && { boundedColumns: bounded }),
    reads: references(source, [raw.withClause, raw.fromClause, raw.whereClause, raw.targetList]).relations,
    ...lookups(source, { UpdateStmt: raw }),
  };
}

function assignment(source: Source, node: Node): Assignment[] {
  const target = tree(node).ResTarget;
  if (target === undefined) return [];
  const first = source.at(target.location);
  const multiple = tree(target.val).MultiAssignRef;
  if (multiple === undefined) {
    const last = assignmentEnd(source, first);
    const part = target.indirection === undefined ? {} : { part: true };
    return [{ column: target.name ?? '', ...part, expression: expression(source, target.val), span: source.span(first, last) }];
  }
  // (a, b) = (x, y) or (a, b) = (SELECT ...): every column refers to the same right-hand side.
  const row = tree(multiple.source).RowExpr?.args?.[(multiple.colno ?? 1) - 1];
  return [
    { column: target.name ?? '', expression: expression(source, row ?? multiple.source), span: source.span(first, source.nameEnd(first)) },
  ];
}

/** SET ends at a comma, or at the word that begins the next clause. */
function assignmentEnd(source: Source, first: number): number {
  const last = Math.min(source.itemEnd(first), lastToken(source));
  for (const word of ['from', 'where', 'returning']) {
    // IS DISTINCT FROM is the one FROM an expression can have outside brackets.
    let at = source.find(word, first, last);
    while (at >= 0 && word === 'from' && source.is(at - 1, 'distinct')) at = source.find(word, at + 1, last);
    if (at >= 0) return at - 1;
  }
  return last;
}

export function deletion(source: Source, raw: DeleteStmt): Delete {
  const table = relationName(source, raw.relation);
  const at = source.at(raw.relation?.location);
  const where = whereClause(source, raw.whereClause, at);
  const bounded = boundedColumns(raw.whereClause, { withClause: raw.withClause, from: raw.usingClause });
  return {
    kind: 'Delete',
    span: { start: source.startOf(source.findBefore('delete', at)), end: table.span.end },
    table,
    ...(raw.relation?.alias?.aliasname === undefined ? {} : { alias: raw.relation.alias.aliasname }),
    ...(where === undefined ? {} : { where }),
    hasUsing: raw.usingClause !== undefined,
    ...(bounded.length > 0 && { boundedColumns: bounded }),
    reads: references(source, [raw.withClause, raw.usingClause, raw.whereClause]).relations,
    ...lookups(source, { DeleteStmt: raw }),
  };
}

function whereClause(source: Source, node: Node | undefined, from: number): Expression | undefined {
  if (node === undefined) return undefined;
  const at = source.find('where', from);
  if (at < 0) return expression(source, node);
  const end = source.itemEnd(at);
  const returning = source.find('returning', at, end);
  return expressionBetween(source, node, at + 1, Math.min(returning > 0 ? returning - 1 : end, lastToken(source)));
}

export function copy(source: Source, raw: CopyStmt): Copy {
  return {
    kind: 'Copy',
    span: source.span(0, lastToken(source)),
    from: raw.is_from === true,
    ...(raw.relation === undefined ? {} : { table: relationName(source, raw.relation) }),
    ...(raw.query === undefined ? {} : { reads: references(source, raw.query).relations }),
  };
}

export function truncate(source: Source, raw: TruncateStmt): Truncate {
  return {
    kind: 'Truncate',
    span: source.span(0, lastToken(source)),
    tables: (raw.relations ?? []).map((node) => relationOrOnly(source, tree(node).RangeVar)),
    cascade: raw.behavior === 'DROP_CASCADE',
    restartIdentity: raw.restart_seqs === true,
  };
}

export function merge(source: Source, raw: MergeStmt): Merge {
  return {
    kind: 'Merge',
    span: source.span(0, lastToken(source)),
    table: relationName(source, raw.relation),
    actions: (raw.mergeWhenClauses ?? []).flatMap((node) => {
      const { commandType, targetList } = tree(node).MergeWhenClause ?? {};
      const kind = commandType === 'CMD_INSERT' ? 'insert' : commandType === 'CMD_UPDATE' ? 'update' : undefined;
      return kind ? [{ kind, columns: wholeColumns(targetList) } as const] : [];
    }),
    calls: references(source, raw).calls,
  };
}

/** SELECT, VALUES, and DECLARE CURSOR FOR one of them. */
export function select(source: Source, query: Node | undefined): Select {
  const { relations, calls } = references(source, query);
  const raw = tree(query).SelectStmt;
  return {
    kind: 'Select',
    span: source.span(0, lastToken(source)),
    reads: relations,
    calls,
    texts: calls.length > 0 ? textArguments(query) : [],
    locksRowsOf: rowLocks(source, query),
    locksGroups: raw?.lockingClause !== undefined && isGrouped(raw),
    ...(query && lookups(source, query)),
  };
}

/** Its rows are no rows of a table. */
function isGrouped({ groupClause, havingClause, distinctClause, op }: SelectStmt): boolean {
  return (
    groupClause !== undefined || havingClause !== undefined || distinctClause !== undefined || (op !== undefined && op !== 'SETOP_NONE')
  );
}
