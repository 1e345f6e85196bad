import { KEYS, keyOf } from '../../schema/catalog';
import type { Column, Relation, Table } from '../../schema/objects';
import type { Copy, Delete, Insert, Truncate, Update } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { noteInserted, requireNotInUse } from '../in-use';
import { requireReplicaIdentity } from '../objects/publications';
import type { StatementRun } from '../statement-run';
import { fill } from './insert-rows';
import {
  lockBelowView,
  requireColumns,
  requireInsertTargets,
  requireNamedOnce,
  requireSingleValues,
  requireUpdatable,
  requireUpdateTargets,
} from './insert-targets';
import { forgetKnownRows } from './known-row';
import { readSource } from './read-source';

/*
 * INSERT, UPDATE, DELETE, COPY and TRUNCATE: work on rows takes ROW EXCLUSIVE, which only stronger
 * locks mind.
 */

export function insert(change: Insert, run: StatementRun): void {
  requireNamedOnce(change.columns, run);
  const table = writeLock(change.table, run);
  if (table.kind === 'view') requireUpdatable(table, 'insert into', run);
  if (table.kind === 'table') {
    requireInsertTargets(change, table, run);
    requireColumns(change.onConflict?.assigned ?? [], table, run);
    requireSingleValues(change.onConflict?.assigned ?? [], run);
    fill(table, run, change);
    if (change.rows !== 'default') markWritten(change.hasColumnList ? change.columns : undefined, table, run);
    noteInserted(change, table, run);
  }
  for (const name of change.reads) readUnlessSame(name, change.table, run);
}

export function update(change: Update, run: StatementRun): void {
  requireSingleValues(
    change.assignments.flatMap((a) => (a.part ? [] : [a.column])),
    run,
  );
  const table = writeLock(change.table, run);
  if (table.kind === 'view') requireUpdatable(table, 'update', run);
  if (table.kind === 'table') {
    requireUpdateTargets(change, table, run);
    markWritten(
      change.assignments.map(({ column }) => column),
      table,
      run,
    );
    forgetKnownRows(table, run);
    requireReplicaIdentity(table, 'update', run);
  }
  markInvalid(change, run);
  finish(change, table, run);
}

export function deletion(change: Delete, run: StatementRun): void {
  const table = writeLock(change.table, run);
  if (table.kind === 'view') requireUpdatable(table, 'delete from', run);
  if (table.kind === 'table') {
    forgetKnownRows(table, run);
    requireReplicaIdentity(table, 'delete from', run);
    if (!change.where && !change.hasUsing)
      for (const t of [table, ...run.descendants(table)])
        run.updateTable(keyOf(t), (now) => ({ ...now, loaded: false, emptiedIn: run.env.file }));
  }
  finish(change, table, run);
}

function finish(change: Update | Delete, table: Relation, run: StatementRun): void {
  if (table.kind === 'table' && change.where === undefined) for (const t of [table, ...run.descendants(table)]) run.scan(t, 'dml');
  for (const name of change.reads) readUnlessSame(name, change.table, run);
}

/**
 * Columns that this file has added are NULL in all rows until a statement writes them: all, where
 * no names are given.
 */
function markWritten(names: readonly string[] | undefined, table: Table, run: StatementRun): void {
  const isWritten = ({ name, addedIn, written }: Column) => !written && addedIn === run.env.file && (names?.includes(name) ?? true);
  if (!table.columns.some(isWritten)) return;
  run.updateTable(keyOf(table), (now) => ({ ...now, columns: now.columns.map((c) => (isWritten(c) ? { ...c, written: true } : c)) }));
}

/**
 * `UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass`: a trick of the trade,
 * and what a failed CONCURRENTLY leaves.
 */
function markInvalid(change: Update, run: StatementRun): void {
  const assignment = change.assignments.find((a) => a.column === 'indisvalid');
  if (change.table.name !== 'pg_index' || assignment?.expression.kind !== 'constant' || !change.where) return;
  const { where } = change;
  const name =
    where.kind === 'operator' && where.right && 'kind' in where.right && where.right.kind === 'cast' && where.right.arg.kind === 'constant'
      ? where.right.arg.value
      : undefined;
  const index =
    name === undefined
      ? undefined
      : run.catalog.find(name.includes('.') ? { schema: name.split('.')[0], name: name.split('.')[1] ?? '' } : { name });
  if (index?.kind === 'index') run.put({ ...index, valid: assignment.expression.value === 'true' });
}

function readUnlessSame(name: QualifiedName, target: QualifiedName, run: StatementRun): void {
  if (name.name !== target.name || name.schema !== target.schema) readSource(name, run, false);
}

function writeLock(name: QualifiedName, run: StatementRun): Relation {
  if (!run.catalog.find(name)) run.requireFindable(name);
  const relation = run.relationOf(name);
  run.lockRelation(relation, 'RowExclusiveLock');
  // execMain.c, CheckValidResultRel.
  if (relation.kind === 'matview') run.fail('42809', `cannot change materialized view "${relation.name}"`);
  lockBelowView(keyOf(relation), 'RowExclusiveLock', run);
  return relation;
}

export function copy(change: Copy, run: StatementRun): void {
  for (const name of change.reads ?? []) readSource(name, run, true);
  if (!change.table) return;
  // copyto.c, BeginCopyTo; a materialized view can be copied since 18 (release notes of 18).
  const relation = run.catalog.find(change.table);
  if (!change.from && (relation?.kind === 'view' || (relation?.kind === 'matview' && run.env.pgVersion < 18)))
    run.fail('42809', `cannot copy from ${relation.kind === 'view' ? 'view' : 'materialized view'} "${relation.name}"`);
  if (change.from) {
    const filled = writeLock(change.table, run);
    if (filled.kind === 'table') {
      fill(filled, run);
      markWritten(undefined, filled, run);
    }
  } else if (relation?.kind === 'table') {
    // 12 lets go of the table at the end of the statement, its successors at the end of the
    // transaction (EndCopyTo in copy.c, copyto.c).
    if (run.env.pgVersion > 12) run.lockRelation(relation, 'AccessShareLock');
    run.scan(relation, 'query');
  } else readSource(change.table, run, true);
}

/** Tables with a foreign key to this one, or to what it is a partition of. */
function referencing(table: Table, run: StatementRun): string[] {
  const above = table.partitionOf && run.table(table.partitionOf.parent);
  return [...table.referencedBy.map((r) => r.table), ...(above ? referencing(above, run) : [])];
}

/**
 * TRUNCATE gives the table and its indexes new, empty files; tables that reference it go along or
 * forbid it (tablecmds.c, ExecuteTruncateGuts).
 */
export function truncate(change: Truncate, run: StatementRun): void {
  const tables = new Map<string, Table>();
  const add = (table: Table, only = false) => {
    const key = keyOf(table);
    if (tables.has(key)) return;
    tables.set(key, table);
    if (!only) for (const child of run.descendants(table)) add(child);
    if (change.cascade)
      for (const reference of referencing(table, run)) {
        const other = run.table(reference);
        if (other) add(other);
      }
  };
  for (const name of change.tables) {
    const relation = run.relationOf(name);
    if (relation.kind !== 'table') run.fail('42809', `"${relation.name}" is not a table`);
    // tablecmds.c, ExecuteTruncate.
    else if (name.only && relation.partitionBy) run.fail('42809', 'cannot truncate only a partitioned table');
    else add(relation, name.only);
  }
  for (const table of tables.values()) run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
  for (const table of tables.values()) requireNotInUse(table, 'TRUNCATE', run);
  for (const table of tables.values()) {
    if (referencing(table, run).some((key) => !tables.has(key)))
      run.fail('0A000', 'cannot truncate a table referenced in a foreign key constraint');
  }
  for (const table of tables.values()) {
    for (const index of table.indexes) {
      run.lock(index, 'index', 'AccessExclusiveLock');
      if (!table.partitionBy) run.does('index-build', index, 'truncate', false);
    }
    run.draft.set(KEYS.relation(keyOf(table)), { ...table, loaded: false, emptiedIn: run.env.file });
  }
}
