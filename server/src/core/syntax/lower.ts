import type { Node } from '@pgsql/types';
import type { BlockStep } from './block';
import type { CreateFunction, SchemaChange, Unmodelled } from './change';
import { alterPolicy, alterRole, createPolicy, createRole, dropOwned, dropRole, grant, reassignOwned } from './lower/access';
import { alterTable } from './lower/alter-table';
import { createForeignTable, createTable, createTableAs, tableFromQuery } from './lower/create-table';
import {
  alterPublication,
  createCast,
  createCollation,
  createEventTrigger,
  createOperator,
  createPublication,
  createRule,
  createStatistics,
} from './lower/definitions';
import { copy, deletion, insert, merge, select, truncate, update } from './lower/dml';
import { blockContents } from './lower/do-block';
import { alterFunction, call, createFunction, doBlock } from './lower/functions';
import { createIndex, lastToken, reindex } from './lower/indexes';
import { cluster, lockTable, moveAll, refreshView, vacuum } from './lower/maintenance';
import { comment, createExtension, createSchema, dependsOnExtension, dropDatabase, dropObjects, rename, setSchema } from './lower/objects';
import { flag } from './lower/options';
import { alterSequence, createSequence } from './lower/sequences';
import { byName, discard, setConfig, setConstraints, setParameter, transaction } from './lower/session';
import { Source } from './lower/source';
import { type NodeName, nodeName, type Tree, tree } from './lower/tree';
import { createTrigger } from './lower/triggers';
import { alterDomain, alterEnum, createBaseType, createComposite, createDomain, createEnum, createRange } from './lower/types';
import { createView } from './lower/views';
import type { SqlParser } from './parser';
import { splitSql } from './split';
import type { ParsedStatement } from './statement';

type Raw<K extends NodeName> = NonNullable<Tree[K]>;
type Lowering<K extends NodeName> = (source: Source, raw: Raw<K>, parser: SqlParser | undefined) => SchemaChange | readonly SchemaChange[];

/** One row for each statement that is modelled, by libpg_query's name of its node. */
const LOWERINGS: { readonly [K in NodeName]?: Lowering<K> } = {
  AlterDomainStmt: alterDomain,
  AlterEnumStmt: alterEnum,
  AlterFunctionStmt: alterFunction,
  AlterObjectDependsStmt: dependsOnExtension,
  AlterObjectSchemaStmt: setSchema,
  AlterPolicyStmt: alterPolicy,
  AlterPublicationStmt: alterPublication,
  AlterRoleStmt: alterRole,
  AlterSeqStmt: alterSequence,
  AlterTableMoveAllStmt: moveAll,
  AlterTableStmt: alterTable,
  CallStmt: call,
  ClosePortalStmt: (source, raw) => ({
    kind: 'CloseCursor',
    span: source.span(0, lastToken(source)),
    ...(raw.portalname && { name: raw.portalname }),
  }),
  ClusterStmt: cluster,
  CommentStmt: comment,
  CompositeTypeStmt: createComposite,
  ConstraintsSetStmt: setConstraints,
  CopyStmt: copy,
  CreateCastStmt: createCast,
  CreateDomainStmt: createDomain,
  CreateEnumStmt: createEnum,
  CreateEventTrigStmt: createEventTrigger,
  CreateExtensionStmt: createExtension,
  CreateForeignTableStmt: createForeignTable,
  CreateFunctionStmt: (source, raw, parser) =>
    createFunction(source, raw, parser, {
      steps: (language, body) => bodySteps(source.text, language, body, parser),
      statements: (body) => sqlStatements(body, parser),
    }),
  CreatePolicyStmt: createPolicy,
  CreatePublicationStmt: createPublication,
  CreateRangeStmt: createRange,
  CreateRoleStmt: createRole,
  CreateSchemaStmt: (source, raw, parser) => {
    const schema = createSchema(source, raw);
    return [schema, ...(raw.schemaElts ?? []).flatMap((element) => lowerNode(source, inSchema(element, schema.name), parser))];
  },
  CreateSeqStmt: createSequence,
  CreateStatsStmt: createStatistics,
  CreateStmt: (source, raw) => createTable(source, raw, false),
  CreateTableAsStmt: createTableAs,
  CreateTrigStmt: createTrigger,
  DeclareCursorStmt: (source, raw) => ({
    ...select(source, raw.query),
    cursor: { name: raw.portalname ?? '', hold: ((raw.options ?? 0) & CURSOR_OPT_HOLD) !== 0 },
  }),
  DefineStmt: (source, raw) => {
    if (raw.kind === 'OBJECT_TYPE') return createBaseType(source, raw);
    if (raw.kind === 'OBJECT_OPERATOR') return createOperator(source, raw);
    return raw.kind === 'OBJECT_COLLATION' ? createCollation(source, raw) : byName(source, 'DefineStmt');
  },
  DeleteStmt: (source, raw, parser) => [...withChanges(source, raw.withClause?.ctes, parser), deletion(source, raw)],
  DiscardStmt: discard,
  DoStmt: (source, raw, parser) =>
    doBlock(source, raw, () => parser && blockContents(source.text, parser, (sql) => inside(sql, parser)), parser),
  DropdbStmt: dropDatabase,
  DropOwnedStmt: dropOwned,
  DropRoleStmt: dropRole,
  DropStmt: dropObjects,
  ExecuteStmt: (source, { name = '' }) => ({ kind: 'Execute', span: source.span(0, lastToken(source)), name }),
  ExplainStmt: (source, { options, query }, parser) => ({
    kind: 'Explain',
    span: source.span(0, 0),
    analyze: flag(source, options, 'analyze'),
    changes: nested(source, query, parser),
  }),
  GrantStmt: grant,
  IndexStmt: createIndex,
  InsertStmt: (source, raw, parser) => [...withChanges(source, raw.withClause?.ctes, parser), insert(source, raw)],
  LockStmt: lockTable,
  MergeStmt: merge,
  PrepareStmt: (source, { name = '', query }, parser) => ({
    kind: 'Prepare',
    span: source.span(0, 0),
    name,
    changes: nested(source, query, parser),
  }),
  ReassignOwnedStmt: reassignOwned,
  RefreshMatViewStmt: refreshView,
  ReindexStmt: reindex,
  RenameStmt: rename,
  RuleStmt: createRule,
  SelectStmt: (source, raw, parser) => {
    const { intoClause, withClause } = raw;
    if (intoClause !== undefined) return tableFromQuery(source, intoClause, { SelectStmt: raw }, false);
    return setConfig(source, raw) ?? [...withChanges(source, withClause?.ctes, parser), select(source, { SelectStmt: raw })];
  },
  TransactionStmt: transaction,
  TruncateStmt: truncate,
  UpdateStmt: (source, raw, parser) => [...withChanges(source, raw.withClause?.ctes, parser), update(source, raw)],
  VacuumStmt: vacuum,
  VariableSetStmt: setParameter,
  ViewStmt: createView,
};

/** WITH HOLD, as parsenodes.h has it. */
const CURSOR_OPT_HOLD = 0x20;

/** libpg_query's name for the statement, without `Stmt`: 'AlterTable', 'Index', 'Update'. */
export function statementNode(node: unknown): string {
  return nodeName(node).replace(/Stmt$/, '');
}

/**
 * What one parsed statement asks of PostgreSQL. `text` is the statement the tree was made from;
 * spans are relative to it. `parser` reads one-line bodies of SQL functions. May throw on a tree
 * that is not libpg_query's: `parse.ts` catches.
 */
export function lower(node: unknown, text: string, parser?: SqlParser): SchemaChange[] {
  return lowerNode(new Source(text), node as Node, parser);
}

function lowerNode(source: Source, node: Node, parser: SqlParser | undefined): SchemaChange[] {
  const name = nodeName(node) as NodeName;
  const changes = lowerBy(name, source, node, parser) ?? byName(source, name);
  return 'kind' in changes ? [changes] : [...changes];
}

function lowerBy<K extends NodeName>(name: K, source: Source, node: Node, parser: SqlParser | undefined) {
  return LOWERINGS[name]?.(source, (tree(node)[name] ?? {}) as Raw<K>, parser);
}

/** What CREATE SCHEMA creates is in that schema unless it says otherwise. */
function inSchema(element: Node, schemaname: string): Node {
  const { CreateStmt, ViewStmt, CreateSeqStmt } = tree(element);
  const relation = CreateStmt?.relation ?? ViewStmt?.view ?? CreateSeqStmt?.sequence;
  if (relation !== undefined) relation.schemaname ??= schemaname;
  return element;
}

function nested(source: Source, query: Node | undefined, parser: SqlParser | undefined): SchemaChange[] {
  return query === undefined ? [] : lowerNode(source, query, parser);
}

const LONGEST_SQL_BODY = 16 * 1024;

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

/** The statements of a SQL function; undefined for one so long that they are not looked into. */
function sqlStatements(body: string, parser: SqlParser | undefined): CreateFunction['sqlStatements'] {
  if (!parser || body.length > LONGEST_SQL_BODY) return undefined;
  return splitSql(body).flatMap(({ start, end }) => {
    const parsed = inside(body.slice(start, end).replace(/;$/, ''), parser);
    return parsed ? [{ parsed, start }] : [];
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

/** What is left of a statement whose lowering failed: it is still there, and still a statement. */
export function unlowered(text: string): Unmodelled {
  return { kind: 'Unmodelled', span: { start: 0, end: text.length } };
}
