import { keyOf } from '../../schema/catalog';
import type { Column, Relation, Table } from '../../schema/objects';
import { SESSION_KEYS } from '../../schema/session';
import { emptyTable, withColumn } from '../../schema/table';
import type { ColumnDefinition, ConstraintDefinition, CreateTable, TableQuery } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { addConstraint } from '../constraints/constraints';
import { checkPartitionBy } from '../partitions/partition-key';
import { joinPartition } from '../partitions/partitions';
import { readSource } from '../rows/read-source';
import type { StatementRun } from '../statement-run';
import { onCommit } from '../temporary';
import { inTransaction, transactionOf } from '../transaction-state';
import { requireType, resolveColumn } from './column-definition';
import { copyLike } from './copy-like';
import { inherit, requireSameType } from './inherited-columns';
import { queryColumns, refuseRepeated } from './query-columns';
import { requireTableOptions } from './reloptions';
import { noteTypeUse } from './row-types';

/** What the query of CREATE TABLE AS reads, and its columns where all of them can be told. */
interface Queried {
  readonly reads: readonly QualifiedName[];
  readonly columns?: readonly Column[];
}

/**
 * CREATE TABLE in all its forms. No session waits for the new table; for the tables that it names,
 * others may have to wait.
 */
export function createTable(change: CreateTable, run: StatementRun): void {
  const { schema, key } = placeOf(change, run);
  if (change.onCommit && change.persistence !== 'temporary') run.fail('42P16', 'ON COMMIT can only be used on temporary tables');
  // namespace.c, RangeVarAdjustRelationPersistence.
  if (change.persistence === 'temporary' && change.table.schema !== undefined && change.table.schema !== 'pg_temp')
    run.fail('42P16', 'cannot create temporary relation in non-temporary schema');
  if (change.options?.some(({ name, value }) => name === 'oids' && value !== 'false'))
    run.fail('0A000', 'tables declared WITH OIDS are not supported');
  if (run.catalog.relation(key)) {
    if (!change.ifNotExists) run.fail('42P07', `relation "${change.table.name}" already exists`);
    // The query is analyzed before the name is looked up (createas.c, ExecCreateTableAs).
    for (const read of change.asQuery?.reads ?? []) readSource(read, run, false);
    return;
  }
  const query = change.asQuery && queried(change.asQuery, run);
  // Every table has a row type of its name (pg_type.c, TypeCreate).
  if (run.catalog.type(key)) run.fail('42710', `type "${change.table.name}" already exists`);
  const parent = change.partitionOf && partitionedTable(change, change.partitionOf.parent, run);
  requireOptions(change, run);
  const table = newTable(change, schema, query, run);
  run.put(table);
  run.draft.set(SESSION_KEYS.made(change.table.name), { kind: 'made', relation: key });
  for (const column of table.columns) noteTypeUse(column, table, run);
  const made = addColumns(change, parent, table, run);
  checkPartitionBy(change, made, run);
  addConstraints(change, key, run);
  const done = run.table(key);
  if (done && parent?.kind === 'table' && change.partitionOf) joinPartition(parent, done, change.partitionOf.bound, { created: true }, run);
  for (const read of query?.reads ?? []) readSource(read, run, change.asQuery?.withData ?? false);
  // By itself the statement is a transaction, whose end drops the table again.
  if (change.onCommit === 'drop' && !inTransaction(transactionOf(run.draft))) onCommit(run);
}

function placeOf(change: CreateTable, run: StatementRun): { readonly schema: string; readonly key: string } {
  const schema = change.persistence === 'temporary' ? 'pg_temp' : run.schemaFor(change.table);
  return { schema, key: `${schema}.${change.table.name}` };
}

/**
 * A new partition changes what the parent's rows may be: ACCESS EXCLUSIVE on the parent
 * (tablecmds.c, DefineRelation).
 */
function partitionedTable(change: CreateTable, name: QualifiedName, run: StatementRun): Relation {
  const parent = run.relationOf(name);
  if (parent.kind !== 'table') return parent;
  run.lock(keyOf(parent), 'table', 'AccessExclusiveLock');
  if (parent.known && !parent.partitionBy) run.fail('42P17', `"${parent.name}" is not partitioned`);
  if (change.persistence === 'temporary' && parent.persistence !== 'temporary')
    run.fail('42809', `cannot create a temporary relation as partition of permanent relation "${parent.name}"`);
  if (change.persistence !== 'temporary' && parent.persistence === 'temporary')
    run.fail('42809', `cannot create a permanent relation as partition of temporary relation "${parent.name}"`);
  if (change.foreign && parent.indexes.some((key) => run.catalog.index(key)?.unique))
    run.fail('42809', `cannot create foreign partition of partitioned table "${parent.name}"`);
  return parent;
}

/**
 * The table before it has columns; of those that a query gives, `known` says whether all could be
 * told.
 */
function newTable(change: CreateTable, schema: string, query: Queried | undefined, run: StatementRun): Table {
  return {
    ...emptyTable(schema, change.table.name, 'migration'),
    persistence: change.persistence,
    ...(change.onCommit && change.onCommit !== 'preserve-rows' && { onCommit: change.onCommit }),
    foreign: change.foreign,
    server: change.server,
    accessMethod: change.accessMethod,
    tablespace: change.tablespace,
    createdIn: run.createdHere,
    partitionBy: change.partitionBy && {
      strategy: change.partitionBy.strategy,
      columns: change.partitionBy.keys.filter((k): k is string => typeof k === 'string'),
      expressions: change.partitionBy.keys.filter((k) => typeof k !== 'string'),
    },
    columns: query?.columns ?? [],
    // A placeholder for a type may bring a key along.
    known: change.asQuery ? query?.columns !== undefined : !change.columns.some((c) => /^_+$/.test(c.type.name)),
    loaded: change.asQuery?.withData ?? false,
  };
}

/** Columns of parents and LIKE first, then those that are written. */
function addColumns(change: CreateTable, parent: Relation | undefined, start: Table, run: StatementRun): Table {
  let table = put(inherit(change, parent?.kind === 'table' ? parent : undefined, start, run), run);
  for (const like of change.like) table = put(copyLike(like, table, run), run);
  // A generated column may name columns that stand behind it (parse_utilcmd.c collects all of them
  // first).
  const ordered = [...change.columns].sort((a, b) => Number(a.generated !== undefined) - Number(b.generated !== undefined));
  for (const definition of ordered) table = put(addColumn(definition, change, table, run), run);
  return put({ ...table, columns: asWritten(table.columns, change) }, run);
}

function addColumn(definition: ColumnDefinition, change: CreateTable, table: Table, run: StatementRun): Table {
  const merged = table.columns.find((c) => c.name === definition.name);
  const ofType = change.ofType !== undefined && merged !== undefined && isWrittenOnce(definition, change);
  if (merged && !merged.inherited && !ofType) run.fail('42701', `column "${definition.name}" specified more than once`);
  // A partition has the columns of its parent and no others (tablecmds.c, MergeAttributes).
  if (!merged && table.known && change.partitionOf) run.fail('42703', `column "${definition.name}" does not exist`);
  if (merged && !change.partitionOf && !ofType) requireSameType(merged, requireType(definition.type, run), run);
  if (merged) refuseMerged(definition, merged, change, run);
  if (merged)
    return withColumn(table, merged.name, (c) => ({
      ...c,
      notNull: c.notNull || definition.notNull,
      default: definition.default ?? c.default,
      ...(c.inherited && !change.partitionOf && { local: true as const }),
    }));
  const { column } = resolveColumn(definition, table, run);
  const grown = put({ ...table, columns: [...table.columns, column] }, run);
  noteTypeUse(column, grown, run);
  return run.table(keyOf(grown)) ?? grown;
}

/**
 * What a partition or child cannot say of a column that it inherits (tablecmds.c, MergeAttributes;
 * parse_utilcmd.c).
 */
function refuseMerged(definition: ColumnDefinition, merged: Column, change: CreateTable, run: StatementRun): void {
  const { name } = merged;
  if (definition.identity && change.partitionOf) run.fail('0A000', 'identity columns are not supported on partitions');
  if (definition.identity && change.ofType) run.fail('0A000', 'identity columns are not supported on typed tables');
  if (!merged.inherited) return;
  // Before 16 a child had to leave the expression out, and a partition was not asked (release notes
  // of 16).
  const since16 = run.env.pgVersion >= 16;
  if (merged.generated && definition.default && (since16 || !change.partitionOf))
    run.fail('42611', `column "${name}" inherits from generated column but specifies default`);
  if (merged.generated && definition.identity) run.fail('42611', `column "${name}" inherits from generated column but specifies identity`);
  if (definition.generated && since16 !== (merged.generated !== undefined))
    run.fail('42611', `child column "${name}" specifies generation expression`);
}

function isWrittenOnce({ name }: ColumnDefinition, { columns }: CreateTable): boolean {
  return columns.filter((c) => c.name === name).length === 1;
}

/** Keys first, then checks and foreign keys, which may need them (parse_utilcmd.c). */
function addConstraints(change: CreateTable, key: string, run: StatementRun): void {
  const order = (c: ConstraintDefinition) => (c.type === 'primary-key' ? 0 : c.type === 'unique' || c.type === 'exclude' ? 1 : 2);
  const written = [...change.columns.flatMap((c) => c.constraints), ...change.constraints];
  for (const constraint of written.sort((a, b) => order(a) - order(b))) {
    if (constraint.type === 'primary-key')
      run.updateTable(key, (t) => ({
        ...t,
        columns: t.columns.map((c) => (constraint.columns.includes(c.name) ? { ...c, notNull: true } : c)),
      }));
    const now = run.table(key);
    if (now) addConstraint(constraint, now, { only: false, mode: 'AccessExclusiveLock', newColumns: [], created: true }, run);
  }
}

/**
 * What the query of CREATE TABLE AS reads, and the columns it makes where all of them can be told
 * (createas.c, intorel_startup).
 */
function queried(query: TableQuery, run: StatementRun): Queried {
  const prepared = query.prepared === undefined ? undefined : run.draft.get(SESSION_KEYS.prepared(query.prepared));
  if (prepared?.kind === 'prepared') return { reads: prepared.changes.flatMap((c) => (c.kind === 'Select' ? c.reads : [])) };
  const columns = queryColumns(query, query.names, run);
  if (!columns) return { reads: query.reads };
  if (query.names.length > columns.length) run.fail('42601', 'too many column names were specified');
  refuseRepeated(columns, run);
  const made = columns.flatMap(({ name, type }): Column[] =>
    name !== '' && type ? [{ name, type, notNull: false, notNullValid: true, inherited: false }] : [],
  );
  return made.length < columns.length ? { reads: query.reads } : { reads: query.reads, columns: made };
}

/**
 * After a CREATE TABLE that fails: what follows in the file is about the table that its author
 * means to make, an empty one that no session waits for, not about the existing one. The error has
 * been reported.
 */
export function takeForOwn(change: CreateTable, run: StatementRun): void {
  // Where no schema is selected, or it is gone, it would be made in none.
  if (change.table.schema === undefined ? run.catalog.searchPathIsEmpty : run.catalog.isSchemaGone(change.table.schema)) return;
  const { schema, key } = placeOf(change, run);
  const existing =
    run.table(key) ?? (run.catalog.relation(key) ? undefined : { ...emptyTable(schema, change.table.name, 'migration'), known: false });
  if (existing) run.put({ ...existing, origin: 'migration', createdIn: run.createdHere, emptiedIn: run.env.file, loaded: false });
}

/** Inherited columns first, then in the order of the statement. */
function asWritten(columns: readonly Column[], change: CreateTable): readonly Column[] {
  const place = (column: Column) => change.columns.findIndex((c) => c.name === column.name && !column.inherited);
  return [...columns].sort((a, b) => place(a) - place(b));
}

/**
 * Nothing is stored in a partitioned table (reloptions.c, partitioned_table_reloptions). OIDs can
 * still be declined (gram.y, OptWith).
 */
function requireOptions(change: CreateTable, run: StatementRun): void {
  const options = (change.options ?? []).filter(({ name }) => name !== 'oids');
  if (options.length === 0) return;
  if (change.partitionBy)
    run.fail(run.env.pgVersion >= 16 ? '42809' : '22023', 'cannot specify storage parameters for a partitioned table');
  requireTableOptions(options, run);
}

function put(table: Table, run: StatementRun): Table {
  run.put(table);
  return table;
}
