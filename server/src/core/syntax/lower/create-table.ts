import type { CreateForeignTableStmt, CreateStmt, CreateTableAsStmt, IntoClause, Node, OnCommitAction, RangeVar } from '@pgsql/types';
import type { ColumnDefinition, ConstraintDefinition, CreateTable, CreateView } from '../change';
import type { QualifiedName } from '../expression';
import { columnReads } from './column-reads';
import { columnDefinition } from './columns';
import { constraintDefinition } from './constraints';
import { groupedTables } from './grouped';
import { relationName, typeName } from './names';
import { optionsIn } from './options';
import { partitionBound, partitionBy } from './partitions';
import { castTypes, references } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';
import { queryColumns } from './view-columns';

/** The bits of CREATE TABLE (LIKE ... INCLUDING ...), from PostgreSQL's TableLikeOption. */
const LIKE_OPTIONS = ['comments', 'compression', 'constraints', 'defaults', 'generated', 'identity', 'indexes', 'statistics', 'storage'];

/** CREATE TABLE and the part CREATE FOREIGN TABLE shares with it. */
export function createTable(source: Source, raw: CreateStmt, foreign: boolean): CreateTable {
  const columns: ColumnDefinition[] = [];
  const constraints: ConstraintDefinition[] = [];
  const like: { table: QualifiedName; including: readonly string[] }[] = [];
  for (const node of raw.tableElts ?? []) {
    const { ColumnDef, Constraint, TableLikeClause } = tree(node);
    if (ColumnDef !== undefined) {
      const first = source.at(ColumnDef.location);
      columns.push(columnDefinition(source, ColumnDef, first, source.itemEnd(first)));
    } else if (Constraint !== undefined) {
      const first = source.at(Constraint.location);
      constraints.push(constraintDefinition(source, Constraint, first, source.itemEnd(first)));
    } else if (TableLikeClause !== undefined) {
      const including = LIKE_OPTIONS.filter((_, bit) => ((TableLikeClause.options ?? 0) & (1 << bit)) !== 0);
      like.push({ table: relationName(source, TableLikeClause.relation), including });
    }
  }
  const parents = (raw.inhRelations ?? []).map((node) => relationName(source, tree(node).RangeVar));
  const parent = parents[0];
  const isPartition = raw.partbound !== undefined && parent !== undefined;
  return {
    kind: 'CreateTable',
    span: head(source, raw.relation),
    table: relationName(source, raw.relation),
    ifNotExists: raw.if_not_exists === true,
    persistence: persistence(raw.relation),
    columns,
    constraints,
    like,
    inherits: isPartition ? [] : parents,
    ...(isPartition && raw.partbound !== undefined ? { partitionOf: { parent, bound: partitionBound(source, raw.partbound) } } : {}),
    ...(raw.partspec === undefined ? {} : { partitionBy: partitionBy(source, raw.partspec) }),
    ...(raw.ofTypename === undefined ? {} : { ofType: typeAsName(source, raw) }),
    foreign,
    ...onCommit(raw.oncommit),
    ...(raw.accessMethod === undefined ? {} : { accessMethod: raw.accessMethod }),
    ...(raw.tablespacename === undefined ? {} : { tablespace: raw.tablespacename }),
    ...(raw.options === undefined ? {} : { options: optionsIn(source, raw.options) }),
  };
}

export function createForeignTable(source: Source, raw: CreateForeignTableStmt): CreateTable {
  return { ...createTable(source, raw.base ?? {}, true), ...(raw.servername !== undefined && { server: raw.servername }) };
}

/** CREATE TABLE AS names it as CREATE TABLE does. */
function onCommit(action: OnCommitAction | undefined): Pick<CreateTable, 'onCommit'> {
  switch (action) {
    case 'ONCOMMIT_DROP':
      return { onCommit: 'drop' };
    case 'ONCOMMIT_DELETE_ROWS':
      return { onCommit: 'delete-rows' };
    case 'ONCOMMIT_PRESERVE_ROWS':
      return { onCommit: 'preserve-rows' };
    default:
      return {};
  }
}

function typeAsName(source: Source, raw: CreateStmt): QualifiedName {
  const { name, schema, span } = typeName(source, raw.ofTypename);
  return schema === undefined ? { name, span } : { schema, name, span };
}

/** CREATE TABLE AS and CREATE MATERIALIZED VIEW, which are one node to PostgreSQL. */
export function createTableAs(source: Source, raw: CreateTableAsStmt): CreateTable | CreateView {
  const into = raw.into ?? {};
  const ifNotExists = raw.if_not_exists === true;
  if (raw.objtype !== 'OBJECT_MATVIEW') return tableFromQuery(source, into, raw.query, ifNotExists);
  const { relations, columns, calls } = references(source, raw.query);
  const grouped = groupedTables(source, raw.query);
  return {
    kind: 'CreateView',
    span: head(source, into.rel),
    name: relationName(source, into.rel),
    replace: false,
    materialized: true,
    withData: into.skipData !== true,
    ifNotExists,
    temporary: false,
    columns: strings(into.colNames),
    ...(into.options && { options: optionsIn(source, into.options) }),
    ...queryColumns(source, raw.query),
    ...(grouped.length === 0 ? {} : { grouped }),
    reads: relations,
    readsColumns: columns,
    ...(relations.length > 1 && { columnReads: columnReads(source, raw.query) }),
    calls,
    types: castTypes(source, raw.query),
  };
}

/** A table made of the rows of a query: CREATE TABLE AS and SELECT INTO. */
export function tableFromQuery(source: Source, into: IntoClause, query: Node | undefined, ifNotExists: boolean): CreateTable {
  const target = into.rel;
  const prepared = tree(query).ExecuteStmt?.name;
  const reads = references(source, query).relations.filter((r) => r.name !== target?.relname || r.schema !== target?.schemaname);
  return {
    kind: 'CreateTable',
    span: head(source, target),
    table: relationName(source, target),
    ifNotExists,
    persistence: persistence(target),
    columns: [],
    constraints: [],
    like: [],
    inherits: [],
    foreign: false,
    ...onCommit(into.onCommit),
    ...(into.accessMethod === undefined ? {} : { accessMethod: into.accessMethod }),
    ...(into.tableSpaceName === undefined ? {} : { tablespace: into.tableSpaceName }),
    ...(into.options === undefined ? {} : { options: optionsIn(source, into.options) }),
    asQuery: {
      withData: into.skipData !== true,
      reads,
      names: strings(into.colNames),
      ...queryColumns(source, query),
      ...(prepared !== undefined && { prepared }),
    },
  };
}

function persistence(relation: RangeVar | undefined): CreateTable['persistence'] {
  if (relation?.relpersistence === 't') return 'temporary';
  return relation?.relpersistence === 'u' ? 'unlogged' : 'permanent';
}

/**
 * From CREATE (which is not the first word inside CREATE SCHEMA) to the end of the relation's name.
 */
export function head(source: Source, relation: RangeVar | undefined): { start: number; end: number } {
  const at = source.at(relation?.location);
  return source.span(source.findBefore('create', at), source.nameEnd(at));
}
