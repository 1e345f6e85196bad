import { keyOf } from '../schema/catalog';
import { chooseRelationName } from '../schema/generated-names';
import type { Index, Table, View } from '../schema/objects';
import type { CreateIndex } from '../syntax/change';
import { failOnMissing, scopeOf, typeContext } from './column-definition';
import { sameExpression } from './dependencies';
import { guardExpression, requireBoolean, requireColumns } from './expression-guard';
import { type ExpressionFacts, expressionFacts } from './expressions';
import { indexColumnNames } from './index-names';
import { defaultOpclass, opclassChange } from './opclasses';
import { requireIndexOptions } from './reloptions';
import type { Run } from './run';
import { formatType, typeInfo, typeKey } from './types';

/** CREATE INDEX: SHARE on the table for the whole build, SHARE UPDATE EXCLUSIVE with CONCURRENTLY (indexcmds.c, DefineIndex). */
export function createIndex(change: CreateIndex, run: Run): void {
  const relation = run.relationOf(change.table);
  if (relation.kind !== 'table' && relation.kind !== 'matview')
    return run.fail('42809', `cannot create index on relation "${relation.name}"`);
  const partitioned = relation.kind === 'table' && relation.partitionBy !== undefined;
  if (change.concurrently && partitioned) run.fail('0A000', `cannot create index on partitioned table "${relation.name}" concurrently`);
  // Nobody else can see a temporary table: CONCURRENTLY is left out (indexcmds.c, DefineIndex).
  const concurrently = change.concurrently && !(relation.kind === 'table' && relation.persistence === 'temporary');
  const mode = concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock';
  if (relation.kind === 'table' && relation.foreign) run.fail('42809', `cannot create index on relation "${relation.name}"`);
  run.lockRelation(relation, mode);
  if (concurrently) {
    run.nonTransactional = 'CREATE INDEX CONCURRENTLY';
    run.waitsForTransactions = true;
  }
  const name = change.name ?? chooseRelationName(relation.name, indexColumnNames(change.columns), 'idx', relation.schema, run.catalog);
  if (run.catalog.relation(`${relation.schema}.${name}`)) {
    if (change.ifNotExists) return;
    run.fail('42P07', `relation "${name}" already exists`);
  }
  requireIndexOptions(change.options ?? [], change.accessMethod, run);
  if (relation.kind !== 'table') return indexOnView(change, { ...relation, kind: 'matview' }, name, run);
  checkIndex(change, relation, run);
  build(change, relation, name, undefined, run);
}

function indexOnView(change: CreateIndex, view: View & { readonly kind: 'matview' }, name: string, run: Run): void {
  const index = indexOf(change, view, name, false);
  run.put(index);
  run.put({ ...view, indexes: [...view.indexes, keyOf(index)] });
  run.does('index-build', keyOf(index), 'index', view.loaded);
  run.does('scan', keyOf(view), 'index', view.loaded);
}

function indexOf(
  change: CreateIndex,
  table: { readonly schema: string; readonly name: string },
  name: string,
  partitioned: boolean,
): Index {
  return {
    kind: 'index',
    schema: table.schema,
    name,
    table: keyOf(table),
    accessMethod: change.accessMethod,
    unique: change.unique,
    primary: false,
    valid: !(partitioned && change.only),
    columns: change.columns.map((c) => ({
      column: c.column,
      expression: c.expression,
      opclass: c.opclass?.at(-1),
      collation: c.collation?.at(-1),
      descending: c.descending,
    })),
    include: change.include,
    where: change.where,
    nullsNotDistinct: change.nullsNotDistinct,
    partitions: [],
    partitioned,
    tablespace: change.tablespace,
    clustered: false,
  };
}

/** The index on one table, and one like it on every partition that has none yet. */
function build(change: CreateIndex, table: Table, name: string, parent: string | undefined, run: Run): string {
  const partitioned = table.partitionBy !== undefined;
  const index: Index = { ...indexOf(change, table, name, partitioned), partitionOf: parent };
  run.put(index);
  run.updateTable(keyOf(table), (t) => ({ ...t, indexes: [...t.indexes, keyOf(index)] }));
  if (!partitioned) {
    run.buildIndex(keyOf(index), table, 'index');
    return keyOf(index);
  }
  if (!change.only)
    buildOnPartitions(keyOf(index), table, run, (child, parentIndex) => {
      const childName = chooseRelationName(child.name, indexColumnNames(change.columns), 'idx', child.schema, run.catalog);
      return build(change, child, childName, parentIndex, run);
    });
  return keyOf(index);
}

/** For every direct partition: attach an equal index that is there, else make one. */
export function buildOnPartitions(
  parentIndex: string,
  table: Table,
  run: Run,
  make: (child: Table, parentIndex: string) => string,
  mode: 'ShareLock' | 'AccessExclusiveLock' = 'ShareLock',
): void {
  for (const key of table.partitions) {
    const child = run.table(key);
    if (!child) continue;
    run.lock(key, 'table', mode);
    const index = run.catalog.index(parentIndex);
    const equal = index && findEqualIndex(child, index, run);
    const childIndex = equal ? keyOf(equal) : make(child, parentIndex);
    if (equal) run.put({ ...equal, partitionOf: parentIndex });
    const now = run.catalog.index(parentIndex);
    if (now) run.put({ ...now, partitions: [...now.partitions, childIndex] });
  }
}

/** An index of `table` that could serve as partition of `parent`'s index (indexcmds.c, CompareIndexInfo). */
export function findEqualIndex(table: Table, parent: Index, run: Run): Index | undefined {
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (!index || index.partitionOf || !index.valid) continue;
    if (index.unique !== parent.unique || index.accessMethod !== parent.accessMethod || index.columns.length !== parent.columns.length)
      continue;
    if (!sameExpression(index.where, parent.where)) continue;
    if (parent.columns.every((c, i) => isSameKey(c, index.columns[i]))) {
      // A primary key or unique constraint needs a constraint of the same kind on the partition's index (17+ tells them apart).
      if (parent.constraint && !index.constraint) continue;
      if (parent.primary !== index.primary && parent.constraint && run.env.pgVersion >= 17) continue;
      return index;
    }
  }
  return undefined;
}

function isSameKey(a: Index['columns'][number], b: Index['columns'][number] | undefined): boolean {
  return b !== undefined && a.column === b.column && a.opclass === b.opclass && sameExpression(a.expression, b.expression);
}

const WITH_INCLUDE: Readonly<Record<string, number>> = { btree: 11, gist: 12, spgist: 14 };

function checkIndex(change: CreateIndex, table: Table, run: Run): void {
  const method = change.accessMethod;
  if (change.unique && method !== 'btree' && BUILT_IN_METHODS.has(method))
    run.fail('0A000', `access method "${method}" does not support unique indexes`);
  if (change.columns.length > 1 && (method === 'hash' || method === 'spgist'))
    run.fail('0A000', `access method "${method}" does not support multicolumn indexes`);
  if (change.include.length > 0 && BUILT_IN_METHODS.has(method) && run.env.pgVersion < (WITH_INCLUDE[method] ?? 99))
    run.fail('0A000', `access method "${method}" does not support included columns`);
  for (const column of [...change.columns.map((c) => c.column), ...change.include]) {
    if (column === undefined) continue;
    const own = table.columns.find((c) => c.name === column);
    if (!own && table.known) run.fail('42703', `column "${column}" does not exist`);
    if (own?.generated?.stored === false) run.fail('0A000', 'indexes on virtual generated columns are not supported');
  }
  for (const { expression } of change.columns) {
    if (!expression) continue;
    guardExpression(expression, 'index expressions', run);
    requireImmutable(expression, table, 'functions in index expression must be marked IMMUTABLE', run);
  }
  if (change.where) {
    guardExpression(change.where, 'index predicates', run);
    requireBoolean(requireImmutable(change.where, table, 'functions in index predicate must be marked IMMUTABLE', run), 'WHERE', run);
  }
  for (const { column, collation } of change.columns) if (column && collation) requireCollatable(table, column, run);
  for (const { column, opclass } of change.columns) {
    if (column && !opclass) requireOpclass(table, column, method, run);
    if (column && opclass) requireAccepted(table, column, method, opclass.at(-1) ?? '', run);
  }
  if (change.unique && table.partitionBy)
    requirePartitionKey(
      table,
      change.columns.map((c) => c.column),
      'unique constraint',
      run,
    );
}

const BUILT_IN_METHODS = new Set(['btree', 'hash', 'gist', 'gin', 'brin', 'spgist']);

function requireImmutable(expression: Parameters<typeof expressionFacts>[0], table: Table, message: string, run: Run): ExpressionFacts {
  const facts = expressionFacts(expression, scopeOf(table.columns, run));
  requireColumns(facts.columns, table, run);
  failOnMissing(facts, run);
  if (facts.volatility !== 'immutable' && facts.unknownFunctions.length === 0) run.fail('42P17', message);
  return facts;
}

function requireCollatable(table: Table, name: string, run: Run): void {
  const ctx = typeContext(run);
  const column = table.columns.find((c) => c.name === name);
  const info = column && typeInfo(typeKey(column.type, ctx), ctx);
  if (column && info?.collation === 'none' && !info.opaque)
    run.fail('42804', `collations are not supported by type ${formatType(column.type, ctx)}`);
}

/** A type without an operator class cannot be indexed this way: json with btree, text with gist. */
export function requireOpclass(table: Table, name: string, method: string, run: Run): void {
  const ctx = typeContext(run);
  const column = table.columns.find((c) => c.name === name);
  const info = column && typeInfo(typeKey(column.type, ctx), ctx);
  if (!column || !info || info.opaque || !BUILT_IN_METHODS.has(method)) return;
  if (defaultOpclass(column.type, method, ctx) === undefined) {
    run.fail('42704', `data type ${formatType(column.type, ctx)} has no default operator class for access method "${method}"`);
  }
}

/** A named operator class must take the column's type (indexcmds.c, ResolveOpClass). */
function requireAccepted(table: Table, name: string, method: string, opclass: string, run: Run): void {
  const ctx = typeContext(run);
  const type = table.columns.find((c) => c.name === name)?.type;
  if (type && opclass !== defaultOpclass(type, method, ctx) && opclassChange(type, type, method, opclass, ctx) === 'missing')
    run.fail('42804', `operator class "${opclass}" does not accept data type ${formatType(type, ctx)}`);
}

/** Uniqueness over partitions holds only if each value belongs to one of them (indexcmds.c). */
export function requirePartitionKey(table: Table, columns: readonly (string | undefined)[], what: string, run: Run): void {
  const by = table.partitionBy;
  if (!by) return;
  if (by.expressions.length > 0) run.fail('0A000', `unsupported ${what} constraint with partition key definition`);
  const missing = by.columns.find((c) => !columns.includes(c));
  if (missing) run.fail('0A000', `${what} on partitioned table must include all partitioning columns`);
}

/** Takes an index and its partitions away. The caller has asked whether it may. */
export function removeIndex(
  index: Index,
  run: Run,
  mode: 'AccessExclusiveLock' | 'ShareUpdateExclusiveLock' = 'AccessExclusiveLock',
): void {
  run.lock(keyOf(index), 'index', mode);
  const table = run.catalog.relation(index.table);
  if (table?.kind === 'table' || table?.kind === 'matview')
    run.put({ ...table, indexes: table.indexes.filter((key) => key !== keyOf(index)) });
  for (const key of index.partitions) {
    const part = run.catalog.index(key);
    if (!part) continue;
    run.lock(part.table, 'table', mode);
    removeIndex(part, run, mode);
  }
  run.remove(keyOf(index));
}
