import { keyOf } from '../../schema/catalog';
import { chooseRelationName } from '../../schema/generated-names';
import type { Column, Index, Table, TypeRef } from '../../schema/objects';
import { SESSION_KEYS } from '../../schema/session';
import { emptyTable } from '../../schema/table';
import type { ConstraintDefinition, CreateTable, TableQuery } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { sameExpression } from '../../syntax/walk';
import { addConstraint } from '../constraints/constraints';
import { pgTypes } from '../expressions/pg-data';
import { typeKey } from '../expressions/types';
import { indexColumnNames } from '../indexes/index-names';
import { checkPartitionBy } from '../partitions/partition-key';
import { joinPartition } from '../partitions/partitions';
import type { StatementRun } from '../statement-run';
import { requireType, resolveColumn, typeContext } from './column-definition';
import { queryColumns, refuseRepeated } from './query-columns';
import { requireTableOptions } from './reloptions';
import { noteTypeUse } from './row-types';

/** CREATE TABLE in all its forms. The new table keeps nobody waiting; the tables it names may. */
export function createTable(change: CreateTable, run: StatementRun): void {
  const schema = change.persistence === 'temporary' ? 'pg_temp' : (change.table.schema ?? run.catalog.creationSchema());
  const key = `${schema}.${change.table.name}`;
  if (change.onCommit && change.persistence !== 'temporary') run.fail('42P16', 'ON COMMIT can only be used on temporary tables');
  if (change.options?.some(({ name, value }) => name === 'oids' && value !== 'false'))
    run.fail('0A000', 'tables declared WITH OIDS are not supported');
  if (run.catalog.relation(key)) {
    // The query is analyzed before anybody looks (createas.c, ExecCreateTableAs).
    if (change.ifNotExists) {
      for (const read of change.asQuery?.reads ?? []) readSource(read, run, false);
      return;
    }
    run.fail('42P07', `relation "${change.table.name}" already exists`);
  }
  const query = change.asQuery && queried(change.asQuery, run);
  // Every table has a row type of its name (pg_type.c, TypeCreate).
  if (run.catalog.type(key)) run.fail('42710', `type "${change.table.name}" already exists`);
  const parent = change.partitionOf && run.relationOf(change.partitionOf.parent);
  if (parent && parent.kind === 'table') {
    // A new partition changes what the parent's rows may be: ACCESS EXCLUSIVE on the parent (tablecmds.c, DefineRelation).
    run.lock(keyOf(parent), 'table', 'AccessExclusiveLock');
    if (parent.known && !parent.partitionBy) run.fail('42P17', `"${parent.name}" is not partitioned`);
    if (change.persistence === 'temporary' && parent.persistence !== 'temporary')
      run.fail('42809', `cannot create a temporary relation as partition of permanent relation "${parent.name}"`);
    if (change.foreign && parent.indexes.some((key) => run.catalog.index(key)?.unique))
      run.fail('42809', `cannot create foreign partition of partitioned table "${parent.name}"`);
  }
  requireOptions(change, run);
  let table: Table = {
    ...emptyTable(schema, change.table.name),
    persistence: change.persistence,
    foreign: change.foreign,
    server: change.server,
    accessMethod: change.accessMethod,
    tablespace: change.tablespace,
    createdIn: run.origin,
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
  run.put(table);
  run.draft.set(SESSION_KEYS.made(change.table.name), { kind: 'made', relation: key });
  for (const column of table.columns) noteTypeUse(column, table, run);
  table = inherit(change, parent?.kind === 'table' ? parent : undefined, table, run);
  for (const like of change.like) table = copyLike(like, table, run);
  // A generated column may name columns that stand behind it (parse_utilcmd.c collects all of them first).
  for (const definition of [...change.columns].sort((a, b) => Number(a.generated !== undefined) - Number(b.generated !== undefined))) {
    const merged = table.columns.find((c) => c.name === definition.name);
    if (merged && !merged.inherited) run.fail('42701', `column "${definition.name}" specified more than once`);
    // A partition has the columns of its parent and no others (tablecmds.c, MergeAttributes).
    if (!merged && parent && table.known && change.partitionOf) run.fail('42703', `column "${definition.name}" does not exist`);
    if (merged && !change.partitionOf) requireSameType(merged, requireType(definition.type, run), run);
    if (merged)
      table = put(
        {
          ...table,
          columns: table.columns.map((c) =>
            c === merged ? { ...c, notNull: c.notNull || definition.notNull, default: definition.default ?? c.default } : c,
          ),
        },
        run,
      );
    else {
      const { column } = resolveColumn(definition, table, run);
      table = put({ ...table, columns: [...table.columns, column] }, run);
      noteTypeUse(column, table, run);
    }
  }
  table = put({ ...table, columns: asWritten(table.columns, change) }, run);
  checkPartitionBy(change, table, run);
  const pending: ConstraintDefinition[] = change.columns.flatMap((c) => c.constraints);
  // Keys first, then checks and foreign keys, which may need them (parse_utilcmd.c).
  const order = (c: ConstraintDefinition) => (c.type === 'primary-key' ? 0 : c.type === 'unique' || c.type === 'exclude' ? 1 : 2);
  for (const constraint of [...pending, ...change.constraints].sort((a, b) => order(a) - order(b))) {
    if (constraint.type === 'primary-key')
      run.updateTable(key, (t) => ({
        ...t,
        columns: t.columns.map((c) => (constraint.columns.includes(c.name) ? { ...c, notNull: true } : c)),
      }));
    const now = run.table(key);
    if (now) addConstraint(constraint, now, { only: false, mode: 'AccessExclusiveLock', newColumns: [] }, run);
  }
  const done = run.table(key);
  if (done && parent?.kind === 'table' && change.partitionOf) joinPartition(parent, done, change.partitionOf.bound, { created: true }, run);
  for (const read of query?.reads ?? []) readSource(read, run, change.asQuery?.withData ?? false);
}

/** What the query of CREATE TABLE AS reads, and the columns it makes where all of them can be told (createas.c, intorel_startup). */
function queried(query: TableQuery, run: StatementRun): { readonly reads: readonly QualifiedName[]; readonly columns?: readonly Column[] } {
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
 * After a CREATE TABLE that fails: what follows in the file is about the table that its author means to make, an empty one that nobody waits for,
 * not about the one that is in the way. That one thing is wrong has been said.
 */
export function takeForOwn(change: CreateTable, run: StatementRun): void {
  const schema = change.persistence === 'temporary' ? 'pg_temp' : (change.table.schema ?? run.catalog.creationSchema());
  const key = `${schema}.${change.table.name}`;
  const existing = run.table(key) ?? (run.catalog.relation(key) ? undefined : { ...emptyTable(schema, change.table.name), known: false });
  if (existing) run.put({ ...existing, createdIn: run.origin, emptiedIn: run.env.file, loaded: false });
}

/** Inherited columns first, then in the order of the statement. */
function asWritten(columns: readonly Column[], change: CreateTable): readonly Column[] {
  const place = (column: Column) => change.columns.findIndex((c) => c.name === column.name && !column.inherited);
  return [...columns].sort((a, b) => place(a) - place(b));
}

function put(table: Table, run: StatementRun): Table {
  run.put(table);
  return table;
}

function inherit(change: CreateTable, parent: Table | undefined, table: Table, run: StatementRun): Table {
  let result = table;
  const parents = parent ? [parent] : [];
  for (const name of change.inherits) {
    const found = run.relationOf(name);
    if (found.kind !== 'table') return run.fail('42809', `inherited relation "${found.name}" is not a table or foreign table`);
    if (parents.some((p) => keyOf(p) === keyOf(found)))
      run.fail('42P07', `relation "${found.name}" would be inherited from more than once`);
    if (found.partitionBy) run.fail('42809', `cannot inherit from partitioned table "${found.name}"`);
    if (found.partitionOf) run.fail('42809', `cannot inherit from partition "${found.name}"`);
    run.lock(keyOf(found), 'table', 'ShareUpdateExclusiveLock');
    run.updateTable(keyOf(found), (t) => ({ ...t, children: [...t.children, keyOf(table)] }));
    result = { ...result, inherits: [...result.inherits, keyOf(found)] };
    parents.push(found);
  }
  for (const from of parents) {
    refuseTwoDefaults(from, result, change, run);
    for (const own of result.columns) requireSameType(own, from.columns.find((c) => c.name === own.name)?.type, run);
    const columns: Column[] = from.columns
      .filter((c) => !result.columns.some((own) => own.name === c.name))
      .map((c) => ({ ...c, inherited: true, ownedSequence: undefined, identity: undefined }));
    const checks = from.constraints.filter((c) => c.type === 'check' && !c.noInherit).map((c) => ({ ...c, inherited: true }));
    result = { ...result, columns: [...result.columns, ...columns], constraints: [...result.constraints, ...checks] };
  }
  if (change.ofType) {
    const type = run.catalog.find(change.ofType);
    const other = type?.kind === 'composite' ? undefined : (type ?? run.catalog.findType(change.ofType));
    const own = change.ofType.schema === undefined && pgTypes.get(change.ofType.name).some((known) => !known.extension);
    if (other || own) run.fail('42809', `type ${change.ofType.name} is not a composite type`);
    if (type?.kind === 'composite') {
      const missing = change.columns.find((c) => !type.attributes.some((a) => a.name === c.name));
      if (missing) run.fail('42703', `column "${missing.name}" does not exist`);
      const attributes = type.attributes.map((definition) => resolveColumn(definition, result, run).column);
      result = { ...result, ofType: keyOf(type), columns: attributes };
      run.put({ ...type, typedTables: [...type.typedTables, keyOf(table)] });
    } else result = { ...result, ofType: `${change.ofType.schema ?? 'public'}.${change.ofType.name}`, known: false };
  }
  return put(result, run);
}

/** Nothing is stored in a partitioned table (reloptions.c, partitioned_table_reloptions). OIDs can still be declined (gram.y, OptWith). */
function requireOptions(change: CreateTable, run: StatementRun): void {
  const options = (change.options ?? []).filter(({ name }) => name !== 'oids');
  if (options.length === 0) return;
  if (change.partitionBy)
    run.fail(run.env.pgVersion >= 16 ? '42809' : '22023', 'cannot specify storage parameters for a partitioned table');
  requireTableOptions(options, run);
}

/** Parents that disagree on a default: the statement must settle it (tablecmds.c, MergeAttributes). */
function refuseTwoDefaults(from: Table, merged: Table, change: CreateTable, run: StatementRun): void {
  const clash = from.columns.find((column) => {
    const own = merged.columns.find((c) => c.name === column.name);
    const settled = change.columns.some((c) => c.name === column.name && c.default !== undefined);
    return own?.default !== undefined && column.default !== undefined && !settled && !sameExpression(own.default, column.default);
  });
  if (clash) run.fail('42611', `column "${clash.name}" inherits conflicting default values`);
}

/** tablecmds.c, MergeAttributes. */
function requireSameType(column: Column, type: TypeRef | undefined, run: StatementRun): void {
  const ctx = typeContext(run);
  if (!type || (typeKey(column.type, ctx) === typeKey(type, ctx) && String(column.type.modifiers) === String(type.modifiers))) return;
  run.fail('42804', `column "${column.name}" has a type conflict`);
}

/** LIKE: columns with types and NOT NULL always, the rest as INCLUDING asks (parse_utilcmd.c, transformTableLikeClause). */
function copyLike(like: CreateTable['like'][number], table: Table, run: StatementRun): Table {
  const source = run.relationOf(like.table);
  run.lockRelation(source, 'AccessShareLock');
  // parse_utilcmd.c, transformTableLikeClause.
  if (source.kind === 'sequence' || source.kind === 'index')
    run.fail('42809', `"${source.name}" is not a table, view, composite type, or foreign table`);
  if (source.kind !== 'table') return put({ ...table, known: false }, run);
  const including = (what: string) => like.including.includes('all') || like.including.includes(what);
  const columns: Column[] = source.columns.map((c) => ({
    ...c,
    inherited: false,
    ownedSequence: undefined,
    default: including('defaults') ? c.default : undefined,
    identity: including('identity') ? c.identity : undefined,
    generated: including('generated') ? c.generated : undefined,
  }));
  const checks = including('constraints')
    ? source.constraints.filter((c) => c.type === 'check').map((c) => ({ ...c, inherited: false }))
    : [];
  let result = put(
    {
      ...table,
      known: table.known && source.known,
      columns: [...table.columns, ...columns],
      constraints: [...table.constraints, ...checks],
    },
    run,
  );
  if (!including('indexes')) return result;
  for (const key of source.indexes) {
    const index = run.catalog.index(key);
    if (!index) continue;
    const name = copiedName(index, table, run);
    const copy: Index = {
      ...index,
      schema: table.schema,
      name,
      table: keyOf(table),
      partitionOf: undefined,
      partitions: [],
      partitioned: false,
      constraint: index.constraint && name,
    };
    run.put(copy);
    run.does('index-build', keyOf(copy), 'index', false);
    const owner = source.constraints.find((c) => c.index === key);
    const constraints = owner ? [...result.constraints, { ...owner, name, index: keyOf(copy), inherited: false }] : result.constraints;
    result = put({ ...result, indexes: [...result.indexes, keyOf(copy)], constraints }, run);
  }
  return result;
}

/** Copies of indexes are named as if they were made without a name (parse_utilcmd.c, generateClonedIndexStmt; indexcmds.c, ChooseIndexName). */
function copiedName(index: Index, table: Table, run: StatementRun): string {
  const columns = index.primary ? [] : indexColumnNames(index.columns, run.env.pgVersion);
  const label = index.primary ? 'pkey' : index.constraint === undefined ? 'idx' : index.unique ? 'key' : 'excl';
  return chooseRelationName(table.name, columns, label, table.schema, run.catalog);
}

/** A query reads its sources with ACCESS SHARE, from end to end when it fills something. */
export function readSource(name: Parameters<StatementRun['relationOf']>[0], run: StatementRun, reads: boolean): void {
  const source = run.catalog.find(name);
  if (!source) return;
  run.lockRelation(source, 'AccessShareLock');
  if (source.kind === 'matview' && reads) {
    // execMain.c, ExecOpenScanRelation.
    if (!source.loaded) run.fail('55000', `materialized view "${source.name}" has not been populated`);
    run.does('scan', keyOf(source), 'query', true);
  }
  // The planner opens what a view reads.
  if (source.kind === 'view')
    for (const key of source.reads) {
      const below = run.catalog.relation(key);
      if (below && key !== keyOf(source)) readSource({ schema: below.schema, name: below.name, span: name.span }, run, reads);
    }
  if (reads && source.kind === 'table') for (const t of [source, ...run.descendants(source)]) run.scan(t, 'query');
}
