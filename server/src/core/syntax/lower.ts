import type { CreateCastStmt, CreateStatsStmt, DefineStmt, GrantStmt, Node } from '@pgsql/types';
import type { BlockStep } from './block';
import type { Other, SchemaChange } from './change';
import type { QualifiedName, TypeName } from './expression';
import { alterTable } from './lower/alter-table';
import { clauses, grantedColumns, namedIn, RELATION_PARTS, writtenTo } from './lower/clauses';
import { createForeignTable, createTable, createTableAs, tableFromQuery } from './lower/create-table';
import { copy, deletion, insert, update } from './lower/dml';
import { blockContents } from './lower/do-block';
import { alterFunction, call, createFunction, doBlock } from './lower/functions';
import { createIndex, lastToken, reindex } from './lower/indexes';
import { dottedName, relationOrOnly, typeName } from './lower/names';
import { createExtension, createSchema, createView, dropDatabase, dropObjects, objectWord, rename, truncate } from './lower/objects';
import { optionValue } from './lower/options';
import { references } from './lower/references';
import { rowLocks } from './lower/row-locks';
import { alterSequence, createSequence } from './lower/sequences';
import { setConfig, setParameter, transaction } from './lower/session';
import { Source } from './lower/source';
import { nodeName, strings, type Tree, tree } from './lower/tree';
import { createTrigger } from './lower/triggers';
import { alterDomain, alterEnum, createBaseType, createComposite, createDomain, createEnum, createRange } from './lower/types';
import type { SqlParser } from './parser';
import { splitSql } from './split';
import type { ParsedStatement } from './statement';

/** libpg_query's name for the statement, without `Stmt`: 'AlterTable', 'Index', 'Update'. */
export function statementNode(node: unknown): string {
  return nodeName(node).replace(/Stmt$/, '');
}

/**
 * What one parsed statement asks of PostgreSQL. `text` is the statement the tree was made from; spans are relative to it.
 * `parser` reads one-line bodies of SQL functions. May throw on a tree that is not libpg_query's: `parse.ts` catches.
 */
export function lower(node: unknown, text: string, parser?: SqlParser): SchemaChange[] {
  const source = new Source(text);
  return lowerNode(source, node as Node, parser);
}

function lowerNode(source: Source, node: Node, parser: SqlParser | undefined): SchemaChange[] {
  const t = tree(node);
  if (t.CreateSchemaStmt !== undefined) {
    const schema = createSchema(source, t.CreateSchemaStmt);
    const elements = (t.CreateSchemaStmt.schemaElts ?? []).map((element) => inSchema(element, schema.name));
    return [schema, ...elements.flatMap((element) => lowerNode(source, element, parser))];
  }
  if (t.CreateFunctionStmt !== undefined)
    return [createFunction(source, t.CreateFunctionStmt, parser, (language, body) => bodySteps(source.text, language, body, parser))];
  if (t.AlterFunctionStmt !== undefined) return [alterFunction(source, t.AlterFunctionStmt)];
  return definition(source, t) ?? manipulation(source, t, parser) ?? [other(source, node)];
}

/** What CREATE SCHEMA creates is in that schema unless it says otherwise. */
function inSchema(element: Node, schemaname: string): Node {
  const { CreateStmt, ViewStmt, CreateSeqStmt } = tree(element);
  const relation = CreateStmt?.relation ?? ViewStmt?.view ?? CreateSeqStmt?.sequence;
  if (relation !== undefined) relation.schemaname ??= schemaname;
  return element;
}

function definition(source: Source, t: Tree): SchemaChange[] | undefined {
  if (t.AlterTableStmt !== undefined) return alterTable(source, t.AlterTableStmt);
  if (t.CreateStmt !== undefined) return [createTable(source, t.CreateStmt, false)];
  if (t.IndexStmt !== undefined) return [createIndex(source, t.IndexStmt)];
  if (t.DropStmt !== undefined) return [dropObjects(source, t.DropStmt)];
  if (t.RenameStmt !== undefined) return [rename(source, t.RenameStmt)];
  if (t.CreateForeignTableStmt !== undefined) return [createForeignTable(source, t.CreateForeignTableStmt)];
  if (t.CreateTableAsStmt !== undefined) return [createTableAs(source, t.CreateTableAsStmt)];
  if (t.ReindexStmt !== undefined) return [reindex(source, t.ReindexStmt)];
  if (t.CreateEnumStmt !== undefined) return [createEnum(source, t.CreateEnumStmt)];
  if (t.CreateRangeStmt !== undefined) return [createRange(source, t.CreateRangeStmt)];
  if (t.CompositeTypeStmt !== undefined) return [createComposite(source, t.CompositeTypeStmt)];
  if (t.DefineStmt?.kind === 'OBJECT_TYPE') return [createBaseType(source, t.DefineStmt)];
  if (t.AlterEnumStmt !== undefined) return [alterEnum(source, t.AlterEnumStmt)];
  if (t.CreateDomainStmt !== undefined) return [createDomain(source, t.CreateDomainStmt)];
  if (t.AlterDomainStmt !== undefined) return [alterDomain(source, t.AlterDomainStmt)];
  if (t.ViewStmt !== undefined) return [createView(source, t.ViewStmt)];
  if (t.CreateSeqStmt !== undefined) return [createSequence(source, t.CreateSeqStmt)];
  if (t.AlterSeqStmt !== undefined) return [alterSequence(source, t.AlterSeqStmt)];
  if (t.CreateExtensionStmt !== undefined) return [createExtension(source, t.CreateExtensionStmt)];
  if (t.CreateTrigStmt !== undefined) return [createTrigger(source, t.CreateTrigStmt)];
  if (t.DropdbStmt !== undefined) return [dropDatabase(source, t.DropdbStmt)];
  return undefined;
}

function manipulation(source: Source, t: Tree, parser: SqlParser | undefined): SchemaChange[] | undefined {
  if (t.InsertStmt !== undefined) return [...withChanges(source, t.InsertStmt.withClause?.ctes, parser), insert(source, t.InsertStmt)];
  if (t.UpdateStmt !== undefined) return [...withChanges(source, t.UpdateStmt.withClause?.ctes, parser), update(source, t.UpdateStmt)];
  if (t.DeleteStmt !== undefined) return [...withChanges(source, t.DeleteStmt.withClause?.ctes, parser), deletion(source, t.DeleteStmt)];
  if (t.SelectStmt !== undefined) {
    const { intoClause, withClause } = t.SelectStmt;
    if (intoClause !== undefined) return [tableFromQuery(source, intoClause, t as Node, false)];
    const changes = setConfig(source, t.SelectStmt) ?? [...withChanges(source, withClause?.ctes, parser), other(source, t as Node)];
    return changes;
  }
  if (t.ExplainStmt !== undefined) {
    const analyze = (t.ExplainStmt.options ?? []).map((node) => tree(node).DefElem).find((option) => option?.defname === 'analyze');
    const runs = analyze !== undefined && !/^(?:false|off|0)$/.test(optionValue(source, analyze.arg) ?? 'true');
    return [{ kind: 'Explain', span: source.span(0, 0), analyze: runs, changes: nested(source, t.ExplainStmt.query, parser) }];
  }
  if (t.PrepareStmt !== undefined) {
    const { name = '', query } = t.PrepareStmt;
    return [{ kind: 'Prepare', span: source.span(0, 0), name, changes: nested(source, query, parser) }];
  }
  if (t.ExecuteStmt !== undefined) return [{ kind: 'Execute', span: source.span(0, lastToken(source)), name: t.ExecuteStmt.name ?? '' }];
  if (t.TruncateStmt !== undefined) return [truncate(source, t.TruncateStmt)];
  if (t.CopyStmt !== undefined) return [copy(source, t.CopyStmt)];
  if (t.VariableSetStmt !== undefined) return setParameter(source, t.VariableSetStmt);
  if (t.TransactionStmt !== undefined) return [transaction(source, t.TransactionStmt)];
  if (t.DoStmt !== undefined)
    return [doBlock(source, t.DoStmt, () => parser && blockContents(source.text, parser, (sql) => inside(sql, parser)))];
  if (t.CallStmt !== undefined) return [call(source, t.CallStmt)];
  return undefined;
}

function nested(source: Source, query: Node | undefined, parser: SqlParser | undefined): SchemaChange[] {
  return query === undefined ? [] : lowerNode(source, query, parser);
}

/** What a routine does when it is called. */
function bodySteps(statement: string, language: string, body: string, parser: SqlParser | undefined): readonly BlockStep[] | undefined {
  if (!parser) return undefined;
  if (language === 'plpgsql') return blockContents(statement, parser, (sql) => inside(sql, parser))?.steps;
  if (language !== 'sql') return undefined;
  return splitSql(body).map(({ start, end }): BlockStep => {
    const sql = body.slice(start, end).replace(/;$/, '');
    const parsed = inside(sql, parser);
    return parsed === undefined ? { kind: 'dynamic', expression: sql } : { kind: 'run', parsed };
  });
}

/** A statement that another one runs. */
function inside(sql: string, parser: SqlParser): ParsedStatement | undefined {
  const outcome = parser.parse(sql);
  if (outcome.kind !== 'tree') return undefined;
  const { trees } = outcome;
  return { text: sql, node: statementNode(trees[0]), changes: trees.flatMap((tree) => lower(tree, sql, parser)), masked: false };
}

/** INSERT, UPDATE and DELETE inside WITH change data like any other. */
function withChanges(source: Source, ctes: readonly Node[] | undefined, parser: SqlParser | undefined): SchemaChange[] {
  return (ctes ?? []).flatMap((node) => {
    const query = tree(node).CommonTableExpr?.ctequery;
    const { InsertStmt, UpdateStmt, DeleteStmt, MergeStmt } = tree(query);
    return query !== undefined && (InsertStmt ?? UpdateStmt ?? DeleteStmt ?? MergeStmt) !== undefined
      ? lowerNode(source, query, parser)
      : [];
  });
}

const LOCK_MODES = [
  '',
  'access share',
  'row share',
  'row exclusive',
  'share update exclusive',
  'share',
  'share row exclusive',
  'exclusive',
  'access exclusive',
];

/** A statement nothing needs to know more about than its name, what it names and its flags. */
function other(source: Source, node: Node): Other {
  const name = nodeName(node);
  const raw = ((node as unknown as Record<string, unknown>)[name] ?? {}) as Record<string, unknown>;
  const { relations, calls, columns } = references(source, node);
  const object = commentedRelation(source, tree(node));
  const locked = name === 'SelectStmt' || name === 'DeclareCursorStmt' ? rowLocks(source, node) : [];
  const named = namedIn(tree(node));
  const detail: Record<string, string | boolean | undefined> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (typeof value === 'boolean') detail[key] = value;
    else if (key === 'mode' && name === 'LockStmt') detail[key] = LOCK_MODES[Number(value)] ?? String(value);
    else if (typeof value === 'string') detail[key] = value.startsWith('OBJECT_') ? objectWord(value as never) : value;
    else if (typeof value === 'number' && key !== 'location') detail[key] = String(value);
    else if (Array.isArray(value)) addOptions(source, value, detail);
  }
  if (name === 'DefineStmt') detail.name = strings((raw as DefineStmt).defnames).join('.');
  if (name === 'CreateStatsStmt') detail.name = strings((raw as CreateStatsStmt).defnames).join('.');
  if (name === 'GrantStmt') Object.assign(detail, grantDetail(raw));
  Object.assign(detail, clauses(raw));
  return {
    kind: 'Other',
    span: source.span(0, lastToken(source)),
    node: statementNode(node),
    relations: object === undefined ? (lockedTables(source, node) ?? relations) : [object],
    calls,
    detail,
    columns: [...columns, ...publishedColumns(raw), ...grantedColumns(raw)],
    ...(named.length > 0 && { named }),
    ...(name === 'CreateCastStmt' && { types: castBetween(source, raw as CreateCastStmt) }),
    ...(name === 'RuleStmt' && { writes: writtenTo(source, raw.actions) }),
    ...(locked.length === 0 ? {} : { locksRowsOf: locked }),
  };
}

const RELATION_TYPES = new Set(['table', 'index', 'view', 'matview', 'sequence', 'foreign table']);

/** COMMENT ON names its relation as a list of strings, with the column or constraint behind it. */
function commentedRelation(source: Source, t: Tree): QualifiedName | undefined {
  const comment = t.CommentStmt;
  const parts = strings(tree(comment?.object).List?.items);
  if (comment === undefined || parts.length === 0) return undefined;
  const type = objectWord(comment.objtype);
  const on = source.find('on', 0);
  if (RELATION_TYPES.has(type)) return dottedName(source, parts, on + 1 + (type === 'matview' ? 2 : type.split(' ').length));
  if (!RELATION_PARTS.has(type)) return undefined;
  return dottedName(source, parts.slice(0, -1), type === 'column' ? on + 2 : source.find('on', on + 1) + 1);
}

function castBetween(source: Source, { sourcetype, targettype }: CreateCastStmt): TypeName[] {
  return [typeName(source, sourcetype), typeName(source, targettype)];
}

/** LOCK says of each table whether its children are meant too. */
function lockedTables(source: Source, node: Node): QualifiedName[] | undefined {
  return tree(node).LockStmt?.relations?.map((relation) => relationOrOnly(source, tree(relation).RangeVar));
}

/** CREATE PUBLICATION p FOR TABLE t (a, b): plain names, not column references. */
function publishedColumns(raw: Record<string, unknown>): string[] {
  const objects = Array.isArray(raw.pubobjects) ? (raw.pubobjects as Node[]) : [];
  return objects.flatMap((node) => strings(tree(node).PublicationObjSpec?.pubtable?.columns));
}

/** GRANT ALL has no list of privileges; PUBLIC is a role of its own kind. */
function grantDetail(raw: GrantStmt): Record<string, boolean> {
  const toPublic = (raw.grantees ?? []).some((node) => tree(node).RoleSpec?.roletype === 'ROLESPEC_PUBLIC');
  return { ...(raw.privileges === undefined ? { all: true } : {}), ...(toPublic ? { public: true } : {}) };
}

/** VACUUM (FULL), CREATE SUBSCRIPTION ... WITH (copy_data = false): an option without a value is on. */
function addOptions(source: Source, nodes: readonly Node[], detail: Record<string, string | boolean | undefined>): void {
  for (const node of nodes) {
    const option = tree(node).DefElem;
    if (option?.defname !== undefined) detail[option.defname] = optionValue(source, option.arg) ?? true;
  }
}

/** What is left of a statement whose lowering failed: it is still there, and still a statement. */
export function unlowered(node: unknown, text: string): Other {
  return {
    kind: 'Other',
    span: { start: 0, end: text.length },
    node: statementNode(node),
    relations: [],
    calls: [],
    detail: {},
    columns: [],
  };
}
