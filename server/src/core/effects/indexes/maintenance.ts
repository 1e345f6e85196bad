import { keyOf } from '../../schema/catalog';
import type { Index, Table, View } from '../../schema/objects';
import { hasStorage } from '../../schema/table';
import type { Cluster, Reindex, Vacuum } from '../../syntax/change';
import { requireNotInUse } from '../in-use';
import type { StatementRun } from '../statement-run';
import { inTransaction, transactionOf } from '../transaction-state';
import { isSystemTable } from './indexes';

/**
 * VACUUM lives with writers; VACUUM FULL is a rewrite under ACCESS EXCLUSIVE; ANALYZE reads a
 * sample, and the partitions' too.
 */
export function vacuum(change: Vacuum, run: StatementRun): void {
  const { full } = change;
  if (change.command === 'vacuum') run.nonTransactional = 'VACUUM';
  for (const name of change.relations) {
    const relation = run.relationOf(name);
    const mode = full ? 'AccessExclusiveLock' : 'ShareUpdateExclusiveLock';
    // Of anything else there is a warning (vacuum.c, vacuum_open_relation).
    if (relation.kind !== 'table' && relation.kind !== 'matview') continue;
    run.lockRelation(relation, mode);
    if (relation.kind !== 'table') {
      if (full) rewriteView(relation, run);
      continue;
    }
    // analyze.c, do_analyze_rel.
    const missing = change.columns.find((column) => !relation.columns.some((c) => c.name === column));
    if (relation.known && missing !== undefined && change.relations.length === 1)
      run.fail('42703', `column "${missing}" of relation "${relation.name}" does not exist`);
    // Partitions are done too (vacuum.c, expand_vacuum_rel); children of plain inheritance only
    // since 18 (release notes of 18).
    const below = relation.partitionBy || run.env.pgVersion >= 18 ? run.descendants(relation) : [];
    for (const table of below) run.lock(keyOf(table), 'table', mode);
    if (full) for (const table of [relation, ...below]) run.rewrite(table, 'vacuum-full');
  }
}

function rewriteView(view: View, run: StatementRun): void {
  run.does('rewrite', keyOf(view), 'vacuum-full', view.loaded);
  run.does('scan', keyOf(view), 'vacuum-full', view.loaded);
  for (const index of view.indexes) {
    run.lock(index, 'index', 'AccessExclusiveLock');
    run.does('index-build', index, 'vacuum-full', view.loaded);
  }
}

/** CLUSTER rewrites the table in the order of an index (cluster.c, check_index_is_clusterable). */
export function cluster(change: Cluster, run: StatementRun): void {
  // Without a name: every table that was clustered before, each in a separate transaction
  // (cluster.c).
  if (!change.relation) run.nonTransactional = 'CLUSTER';
  const relation = change.relation && run.relationOf(change.relation);
  if (relation?.kind === 'matview') return clusterView(relation, run);
  if (relation?.kind !== 'table') return;
  if (relation.partitionBy && run.env.pgVersion < 15) run.fail('0A000', 'cannot cluster a partitioned table');
  if (relation.partitionBy) run.nonTransactional = 'CLUSTER';
  run.lockRelation(relation, 'AccessExclusiveLock');
  requireNotInUse(relation, 'CLUSTER', run);
  const index = clusterIndex(relation, change.index, run);
  if (index) requireClusterable(index, run);
  for (const table of [relation, ...(relation.partitionBy ? run.descendants(relation) : [])]) {
    run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
    run.rewrite(table, 'cluster');
  }
}

/** cluster.c, check_index_is_clusterable. */
function requireClusterable(index: Index, run: StatementRun): void {
  if (index.where) run.fail('0A000', `cannot cluster on partial index "${index.name}"`);
  if (index.accessMethod !== 'btree' && index.accessMethod !== 'gist')
    run.fail('0A000', `cannot cluster on index "${index.name}" because access method does not support clustering`);
}

function clusterView(view: View, run: StatementRun): void {
  run.lockRelation(view, 'AccessExclusiveLock');
  run.does('rewrite', keyOf(view), 'cluster', view.loaded);
  run.does('scan', keyOf(view), 'cluster', view.loaded);
  for (const index of view.indexes) {
    run.lock(index, 'index', 'AccessExclusiveLock');
    run.does('index-build', index, 'cluster', view.loaded);
  }
}

function clusterIndex(table: Table, name: string | undefined, run: StatementRun): Index | undefined {
  const indexes = table.indexes.flatMap((key) => run.catalog.index(key) ?? []);
  const found = indexes.find((index) => (name === undefined ? index.clustered : index.name === name));
  const elsewhere = name === undefined ? undefined : run.catalog.index(`${table.schema}.${name}`);
  if (!found && elsewhere) run.fail('42809', `"${name}" is not an index for table "${table.name}"`);
  if (!found && table.known)
    run.fail(
      '42704',
      name === undefined ? 'there is no previously clustered index' : `index "${name}" for table "${table.name}" does not exist`,
    );
  return found;
}

/**
 * REINDEX: SHARE on the table, ACCESS EXCLUSIVE on each index in turn; CONCURRENTLY (12+) builds
 * beside (indexcmds.c, ReindexTable and its like).
 */
export function reindex(change: Reindex, run: StatementRun): void {
  if (change.concurrently) run.nonTransactional = 'REINDEX CONCURRENTLY';
  else if (change.target !== 'index' && change.target !== 'table') run.nonTransactional = `REINDEX ${change.target.toUpperCase()}`;
  run.waitsForTransactions = change.concurrently;
  for (const { name } of change.options ?? []) if (!REINDEX_OPTIONS.has(name)) run.fail('42601', `unrecognized REINDEX option "${name}"`);
  if (change.concurrently && change.relation && isSystemTable(change.relation, run))
    run.fail('0A000', 'cannot reindex system catalogs concurrently');
  if (change.target === 'schema') return reindexSchema(change, run);
  if (!change.relation) return;
  const relation = run.relationOf(change.relation, change.target === 'index' ? 'index' : 'table');
  if (change.target === 'index' && relation.kind !== 'index' && (relation.kind !== 'table' || relation.known))
    run.fail('42809', `"${relation.name}" is not an index`);
  if (relation.kind === 'index') return reindexIndex(relation, change, run);
  if (relation.kind !== 'table' && relation.kind !== 'matview')
    return run.fail('42809', `"${relation.name}" is not a table or materialized view`);
  if (relation.kind === 'table' && relation.partitionBy) return reindexPartitioned(relation, change, run);
  reindexTable(relation, change, run);
}

const REINDEX_OPTIONS = new Set(['verbose', 'concurrently', 'tablespace']);

function reindexIndex(index: Index, change: Reindex, run: StatementRun): void {
  const table = run.catalog.relation(index.table);
  if (index.partitioned) {
    if (run.env.pgVersion < 14) run.fail('0A000', 'REINDEX is not yet implemented for partitioned indexes');
    run.nonTransactional = 'REINDEX INDEX';
    if (table) run.lockRelation(table, change.concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock');
    for (const key of index.partitions) {
      const part = run.catalog.index(key);
      if (part) reindexIndex(part, change, run);
    }
    return;
  }
  if (table?.kind !== 'table' && table?.kind !== 'matview') return;
  if (change.concurrently && isExclusion(index, table))
    run.fail('0A000', 'concurrent index creation for exclusion constraints is not supported');
  rebuild(index, table, change, run);
}

/**
 * Each partition in a separate transaction since 14 (release notes of 14); before, only a warning.
 */
function reindexPartitioned(table: Table, change: Reindex, run: StatementRun): void {
  run.lock(keyOf(table), 'table', change.concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock');
  if (run.env.pgVersion < 14) return;
  run.nonTransactional = 'REINDEX TABLE';
  for (const child of run.descendants(table)) {
    // They are listed under SHARE, even with CONCURRENTLY (indexcmds.c, ReindexPartitions).
    run.lock(keyOf(child), 'table', 'ShareLock');
    reindexTable(child, change, run);
  }
}

function reindexTable(table: Table | View, change: Reindex, run: StatementRun): void {
  run.lockRelation(table, change.concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock');
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (index && !index.partitioned && !(change.concurrently && isExclusion(index, table))) rebuild(index, table, change, run);
  }
}

/** REINDEX SCHEMA: every table in it, one after the other. */
function reindexSchema(change: Reindex, run: StatementRun): void {
  if (inTransaction(transactionOf(run.draft))) return;
  for (const relation of run.relations()) {
    const stored = relation.kind === 'matview' || (relation.kind === 'table' && hasStorage(relation));
    if (stored && relation.schema === change.name) reindexTable(relation, change, run);
  }
}

function isExclusion(index: Index, table: Table | View): boolean {
  return table.kind === 'table' && table.constraints.some((c) => c.type === 'exclude' && c.index === keyOf(index));
}

function rebuild(index: Index, table: Table | View, change: Reindex, run: StatementRun): void {
  const { concurrently } = change;
  run.lockRelation(table, concurrently ? 'ShareUpdateExclusiveLock' : 'ShareLock');
  run.lock(keyOf(index), 'index', concurrently ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock');
  if (table.kind === 'table') run.buildIndex(keyOf(index), table, 'reindex');
  else {
    run.does('index-build', keyOf(index), 'reindex', table.loaded);
    run.does('scan', keyOf(table), 'reindex', table.loaded);
  }
  const moved = change.options?.find(({ name }) => name === 'tablespace')?.value;
  const tablespace = moved === undefined ? index.tablespace : moved === 'pg_default' ? undefined : moved;
  const mended = !index.valid && table.kind === 'table' && hasStorage(table);
  if (mended || tablespace !== index.tablespace) run.put({ ...index, valid: index.valid || mended, tablespace });
}
