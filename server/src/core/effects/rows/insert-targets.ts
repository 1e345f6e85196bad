import { keyOf } from '../../schema/catalog';
import type { Column, Table, View } from '../../schema/objects';
import type { Insert, Update } from '../../syntax/change';
import type { StatementRun } from '../statement-run';
import { requireValuesOfType } from './insert-rows';

/**
 * What the columns of an INSERT refuse before any row is written (parse_target.c,
 * checkInsertTargets; rewriteHandler.c, rewriteTargetListIU; plancat.c).
 */
export function requireInsertTargets(change: Insert, table: Table, run: StatementRun): void {
  if (!table.known) return;
  requireColumns(change.columns, table, run);
  const targets = change.hasColumnList ? change.columns : table.columns.map((c) => c.name);
  const { firstRow } = change;
  if (firstRow && firstRow.length > targets.length) run.fail('42601', 'INSERT has more expressions than target columns');
  if (firstRow && change.hasColumnList && firstRow.length < targets.length)
    run.fail('42601', 'INSERT has more target columns than expressions');
  firstRow?.forEach((value, i) => {
    const column = table.columns.find((c) => c.name === targets[i]);
    if (!column || value === 'default') return;
    if (column.generated) run.fail(generatedError(run), `cannot insert a non-DEFAULT value into column "${column.name}"`);
    if (column.identity === 'always' && change.override === undefined)
      run.fail('428C9', `cannot insert a non-DEFAULT value into column "${column.name}"`);
  });
  const columns = targets.map((name) => table.columns.find((c) => c.name === name));
  if (change.written && !change.written.calls) requireValuesOfType(change.written, columns, run);
  requireArbiter(change, table, run);
  requireValues(change, table, targets, run);
}

export function requireColumns(names: readonly string[], table: Table, run: StatementRun): void {
  const missing = table.known ? names.find((name) => !table.columns.some((c) => c.name === name)) : undefined;
  if (missing !== undefined) run.fail('42703', `column "${missing}" of relation "${table.name}" does not exist`);
}

/** A list of columns names each once (parse_target.c, checkInsertTargets). */
export function requireNamedOnce(names: readonly string[], run: StatementRun): void {
  const twice = repeated(names);
  if (twice !== undefined) run.fail('42701', `column "${twice}" specified more than once`);
}

/** SET gives a column one value (rewriteHandler.c, process_matched_tle). */
export function requireSingleValues(assigned: readonly string[], run: StatementRun): void {
  const twice = repeated(assigned);
  if (twice !== undefined) run.fail('42601', `multiple assignments to same column "${twice}"`);
}

function repeated(names: readonly string[]): string | undefined {
  return new Set(names).size === names.length ? undefined : names.find((name, i) => name !== '' && names.indexOf(name) < i);
}

/**
 * 14 gave the error of generated columns a separate code (release notes of 14 do not say so;
 * measured).
 */
function generatedError(run: StatementRun): string {
  return run.env.pgVersion >= 14 ? '428C9' : '42601';
}

/**
 * Nothing fills in a NOT NULL column that has no default and is not named: each row fails
 * (execMain.c, ExecConstraints). A trigger might.
 */
function requireValues(change: Insert, table: Table, targets: readonly string[], run: StatementRun): void {
  if (change.rows !== 'values' || table.partitionBy || table.triggers.some((t) => t.timing === 'before')) return;
  if (change.onConflict || table.dependents.some((d) => d.kind === 'rule')) return;
  const given = change.hasColumnList ? targets : targets.slice(0, change.firstRow?.length ?? targets.length);
  const left = table.columns.find((c) => c.notNull && !given.includes(c.name) && !fillsItself(c));
  if (left) refuseNull(left, table, run);
  for (const row of change.written?.rows ?? []) {
    const empty = table.columns.find((c) => c.notNull && row[targets.indexOf(c.name)]?.kind === 'null');
    if (empty) refuseNull(empty, table, run);
  }
}

function refuseNull(column: Column, table: Table, run: StatementRun): never {
  return run.fail('23502', `null value in column "${column.name}" of relation "${table.name}" violates not-null constraint`);
}

/** A type of the history's may be a domain with a default. */
function fillsItself(column: Column): boolean {
  return (
    column.default !== undefined || column.identity !== undefined || column.generated !== undefined || column.type.schema !== 'pg_catalog'
  );
}

/**
 * ON CONFLICT needs a unique index or constraint over just those columns (plancat.c,
 * infer_arbiter_indexes).
 */
function requireArbiter({ onConflict }: Insert, table: Table, run: StatementRun): void {
  if (!onConflict) return;
  if (onConflict.constraint !== undefined && !table.constraints.some((c) => c.name === onConflict.constraint))
    run.fail('42704', `constraint "${onConflict.constraint}" for table "${table.name}" does not exist`);
  const wanted = onConflict.columns;
  if (!wanted) return;
  const fits = table.indexes.some((key) => {
    const index = run.catalog.index(key);
    if (!index) return true;
    if (!index.unique || !index.valid || (index.where && !onConflict.hasWhere)) return false;
    const columns = index.columns.map((c) => c.column);
    return columns.length === wanted.length && wanted.every((name) => columns.includes(name));
  });
  if (!fits) run.fail('42P10', 'there is no unique or exclusion constraint matching the ON CONFLICT specification');
}

export function requireUpdateTargets(change: Update, table: Table, run: StatementRun): void {
  if (!table.known) return;
  for (const { column: name, expression } of change.assignments) {
    const column = table.columns.find((c) => c.name === name);
    if (!column) return run.fail('42703', `column "${name}" of relation "${table.name}" does not exist`);
    if (expression.kind === 'other' && expression.node === 'SetToDefault') continue;
    if (column.generated) run.fail(generatedError(run), `column "${name}" can only be updated to DEFAULT`);
    if (column.identity === 'always') run.fail('428C9', `column "${name}" can only be updated to DEFAULT`);
  }
}

/**
 * What is written to a view goes to the one relation below it, unless a rule or trigger stands in
 * (rewriteHandler.c, rewriteTargetView).
 */
export function requireUpdatable(view: View, command: string, run: StatementRun): void {
  if (view.insteadOf) return;
  if (view.readOnly) run.fail('55000', `cannot ${command} view "${view.name}"`);
  const [below, ...more] = view.reads.map((key) => run.catalog.relation(key));
  if (below?.kind === 'view' && more.length === 0) requireUpdatable(below, command, run);
}

/**
 * A view that can be written through stands for the one table below it (rewriteHandler.c,
 * rewriteTargetView).
 */
export function lockBelowView(key: string, mode: 'RowExclusiveLock' | 'RowShareLock', run: StatementRun): void {
  const view = run.catalog.relation(key);
  if (view?.kind !== 'view') return;
  for (const read of view.reads) {
    const source = run.catalog.relation(read);
    if (!source) continue;
    run.lockRelation(source, mode);
    lockBelowView(keyOf(source), mode, run);
  }
}
