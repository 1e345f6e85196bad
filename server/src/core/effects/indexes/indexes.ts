import { keyOf } from '../../schema/catalog';
import { chooseRelationName } from '../../schema/generated-names';
import type { Index, Table, View } from '../../schema/objects';
import type { CreateIndex } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { sameExpression } from '../../syntax/walk';
import { typeContext } from '../expressions/type-context';
import { requireNotInUse } from '../in-use';
import type { StatementRun } from '../statement-run';
import { requireIndexOptions } from '../tables/reloptions';
import { checkIndex } from './index-checks';
import { indexColumnNames } from './index-names';
import { defaultOpclass } from './opclasses';

/**
 * CREATE INDEX: SHARE on the table for the whole build, SHARE UPDATE EXCLUSIVE with CONCURRENTLY
 * (indexcmds.c, DefineIndex).
 */
export function createIndex(change: CreateIndex, run: StatementRun): void {
  // Not even a superuser may (index.c, index_create, IsSystemRelation).
  if (isSystemTable(change.table, run)) run.fail('42501', `permission denied: "${change.table.name}" is a system catalog`);
  const relation = run.relationOf(change.table);
  if (relation.kind !== 'table' && relation.kind !== 'matview')
    return run.fail('42809', `cannot create index on relation "${relation.name}"`);
  const partitioned = relation.kind === 'table' && relation.partitionBy !== undefined;
  if (change.concurrently && partitioned) run.fail('0A000', `cannot create index on partitioned table "${relation.name}" concurrently`);
  // No other session can see a temporary table: CONCURRENTLY is left out (indexcmds.c,
  // DefineIndex).
  const concurrently = change.concurrently && !(relation.kind === 'table' && relation.persistence === 'temporary');
  const mode = concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock';
  if (relation.kind === 'table' && relation.foreign) run.fail('42809', `cannot create index on relation "${relation.name}"`);
  run.lockRelation(relation, mode);
  if (relation.kind === 'table') requireNotInUse(relation, 'CREATE INDEX', run);
  // That is asked before anything is known of the table (utility.c, ProcessUtilitySlow).
  if (change.concurrently) run.nonTransactional = 'CREATE INDEX CONCURRENTLY';
  if (concurrently) run.waitsForTransactions = true;
  const name = change.name ?? chooseRelationName(relation.name, namesIn(change, run), 'idx', relation.schema, run.catalog);
  if (run.catalog.relation(`${relation.schema}.${name}`)) {
    if (change.ifNotExists) return;
    run.fail('42P07', `relation "${name}" already exists`);
  }
  requireIndexOptions(change.options ?? [], change.accessMethod, run);
  if (relation.kind !== 'table') return indexOnView(change, { ...relation, kind: 'matview' }, name, run);
  checkIndex(change, relation, run);
  build(change, relation, name, undefined, run);
}

/** Included columns have their part in the name (indexcmds.c, DefineIndex). */
function namesIn(change: CreateIndex, run: StatementRun): string[] {
  return indexColumnNames([...change.columns, ...change.include.map((column) => ({ column }))], run.env.pgVersion);
}

/**
 * A catalog of PostgreSQL: no relation of the user's begins with pg_ in a schema that is not named.
 */
export function isSystemTable(name: QualifiedName, run: StatementRun): boolean {
  if (name.schema !== undefined) return name.schema === 'pg_catalog' || name.schema === 'pg_toast';
  return name.name.startsWith('pg_') && !run.catalog.find(name);
}

function indexOnView(change: CreateIndex, view: View & { readonly kind: 'matview' }, name: string, run: StatementRun): void {
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
      // NULLs come first in a descending column unless it says otherwise.
      ...((c.nullsFirst ?? c.descending) && { nullsFirst: true }),
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
function build(change: CreateIndex, table: Table, name: string, parent: string | undefined, run: StatementRun): string {
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
      const childName = chooseRelationName(child.name, namesIn(change, run), 'idx', child.schema, run.catalog);
      return build(change, child, childName, parentIndex, run);
    });
  return keyOf(index);
}

/** For every direct partition: attach an equal index that is there, else make one. */
export function buildOnPartitions(
  parentIndex: string,
  table: Table,
  run: StatementRun,
  make: (child: Table, parentIndex: string) => string,
  mode: 'ShareLock' | 'ShareRowExclusiveLock' | 'AccessExclusiveLock' = 'ShareLock',
): void {
  for (const key of table.partitions) {
    const child = run.table(key);
    if (!child) continue;
    run.lock(key, 'table', mode);
    const index = run.catalog.index(parentIndex);
    const equal = index && findEqualIndex(child, index, run, { invalidToo: true });
    const childIndex = equal ? keyOf(equal) : make(child, parentIndex);
    if (equal) {
      run.lockDescendants(child, mode);
      run.put({ ...equal, partitionOf: parentIndex });
    }
    const now = run.catalog.index(parentIndex);
    if (now) run.put({ ...now, partitions: [...now.partitions, childIndex], valid: now.valid && equal?.valid !== false });
  }
}

/**
 * An index of `table` that could serve as partition of `parent`'s index (indexcmds.c,
 * CompareIndexInfo). CREATE INDEX takes an invalid one too, and is invalid then (DefineIndex,
 * invalidate_parent); ATTACH PARTITION does not (tablecmds.c, AttachPartitionEnsureIndexes).
 */
export function findEqualIndex(
  table: Table,
  parent: Index,
  run: StatementRun,
  { invalidToo = false }: { readonly invalidToo?: boolean } = {},
): Index | undefined {
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (!index || index.partitionOf || (!index.valid && !invalidToo)) continue;
    if (index.unique !== parent.unique || index.accessMethod !== parent.accessMethod || index.columns.length !== parent.columns.length)
      continue;
    if (!sameExpression(index.where, parent.where) || String(index.include) !== String(parent.include)) continue;
    if (index.nullsNotDistinct !== parent.nullsNotDistinct) continue;
    if (parent.columns.every((c, i) => isSameKey(c, index.columns[i], table, index.accessMethod, run))) {
      // A primary key or unique constraint needs a constraint of the same kind on the partition's
      // index (17+ tells them apart).
      if (parent.constraint && !index.constraint) continue;
      if (parent.primary !== index.primary && parent.constraint && run.env.pgVersion >= 17) continue;
      return index;
    }
  }
  return undefined;
}

/** The order of an index does not count, its collation and operator class do. */
function isSameKey(a: IndexPart, b: IndexPart | undefined, table: Table, method: string, run: StatementRun): boolean {
  if (b === undefined || a.column !== b.column || !sameExpression(a.expression, b.expression)) return false;
  const column = table.columns.find((c) => c.name === b.column);
  const opclass = (part: IndexPart) => part.opclass ?? (column && defaultOpclass(column.type, method, typeContext(run)));
  const collation = (part: IndexPart) => part.collation ?? column?.collation ?? 'default';
  return opclass(a) === opclass(b) && collation(a) === collation(b);
}

type IndexPart = Index['columns'][number];

/** Takes an index and its partitions away. The caller has asked whether it may. */
export function removeIndex(
  index: Index,
  run: StatementRun,
  mode: 'AccessExclusiveLock' | 'ShareUpdateExclusiveLock' = 'AccessExclusiveLock',
): void {
  run.lock(keyOf(index), 'index', mode);
  const table = run.catalog.relation(index.table);
  if (table?.kind === 'table' || table?.kind === 'matview')
    run.put({ ...table, indexes: table.indexes.filter((key) => key !== keyOf(index)) });
  if (index.partitioned && table?.kind === 'table') run.lockDescendants(table, mode);
  for (const key of index.partitions) {
    const part = run.catalog.index(key);
    if (!part) continue;
    removeIndex(part, run, mode);
  }
  run.remove(keyOf(index));
}
