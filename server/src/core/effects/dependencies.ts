import { keyOf } from '../schema/catalog';
import type { Dependent, Table, View } from '../schema/objects';
import { columnsOf } from '../syntax/walk';
import type { DependentObject } from './effect';
import { hangingElsewhere, takeOff } from './objects/policies-and-rules';
import type { StatementRun } from './statement-run';

export function mentions(dependent: Dependent, column: string): boolean {
  return dependent.columns.includes(column) || dependent.columns.includes('*');
}

/** They go with the table they are of, unasked. */
const OF_THE_TABLE: ReadonlySet<string> = new Set(['policy', 'publication', 'rule']);

/**
 * What hangs on a relation elsewhere: views and functions, and the policies and rules of other
 * tables. `together` is dropped by the same statement, so it is no obstacle.
 */
export function heldBy(dependents: readonly Dependent[], together: ReadonlySet<string>, run: StatementRun): readonly Dependent[] {
  const elsewhere = hangingElsewhere(dependents, run).filter(({ on }) => on !== undefined && !together.has(on));
  const own = dependents.filter((d) => d.on === undefined && !OF_THE_TABLE.has(d.kind) && !together.has(d.name));
  return [...own, ...elsewhere];
}

export function described(dependents: readonly Dependent[]): DependentObject[] {
  return dependents.map(({ kind, name, on }) => ({
    what: kind === 'matview' ? 'materialized view' : kind,
    name,
    ...(on !== undefined && { of: on }),
  }));
}

/**
 * What hangs on a column (or, without one, on the whole table): DROP fails with 2BP01, or with
 * CASCADE takes it along (dependency.c).
 */
export function refuseOrCascade(
  drop: { table: Table; column?: string; cascade: boolean; what: string; together?: ReadonlySet<string> },
  run: StatementRun,
): void {
  const { table, column, cascade, what, together = NONE } = drop;
  const key = keyOf(table);
  const named = table.dependents.filter((d) => column === undefined || mentions(d, column));
  // A policy or rule of the table itself holds its columns, and goes with the whole table.
  const own = column === undefined ? [] : named.filter((d) => d.on === undefined && OF_THE_TABLE.has(d.kind));
  const dependents = [...own, ...heldBy(named, together, run)];
  const generated =
    column === undefined ? [] : table.columns.filter((c) => c.generated && columnsOf(c.generated.expression).includes(column));
  const triggers = column === undefined ? [] : table.triggers.filter((t) => t.columns.includes(column) || t.whenColumns.includes(column));
  // Before 15 a generated column went with the columns it is made of, unasked (release notes of
  // 15).
  const held = run.env.pgVersion >= 15 ? generated : [];
  if (!cascade && (dependents.length > 0 || held.length > 0 || triggers.length > 0))
    run.refuseDrop(what, [
      ...described(dependents.map((d) => (own.includes(d) ? { ...d, on: key } : d))),
      ...held.map(({ name }) => ({ what: 'column', name, of: key })),
      ...triggers.map(({ name }) => ({ what: 'trigger', name, of: key })),
    ]);
  cascadeTo(dependents, run);
  if (dependents.length === 0 && generated.length === 0 && triggers.length === 0) return;
  run.updateTable(key, (t) => ({
    ...t,
    dependents: t.dependents.filter((d) => !dependents.includes(d)),
    columns: t.columns.filter((c) => !generated.includes(c)),
    triggers: t.triggers.filter((trigger) => !triggers.includes(trigger)),
  }));
}

const NONE: ReadonlySet<string> = new Set();

/** Takes along what hangs on a relation or column that goes. */
function cascadeTo(dependents: readonly Dependent[], run: StatementRun): void {
  takeOff(hangingElsewhere(dependents, run), run);
  for (const { kind, name } of dependents) {
    const view = run.catalog.relation(name);
    if (view?.kind === 'view' || view?.kind === 'matview') dropView(view, run);
    if (kind === 'function') run.orphans.push({ routine: name });
  }
}

/** Takes a view away, with its indexes and all that hangs on it. */
export function dropView(view: View, run: StatementRun): void {
  const key = keyOf(view);
  run.lock(key, view.kind, 'AccessExclusiveLock');
  run.remove(key);
  for (const index of view.indexes) {
    run.lock(index, 'index', 'AccessExclusiveLock');
    run.remove(index);
  }
  cascadeTo(view.dependents, run);
  run.orphans.push({ rowType: { schema: view.schema, name: view.name } });
  for (const read of view.reads) {
    const source = run.catalog.relation(read);
    if (source && 'dependents' in source) run.put({ ...source, dependents: source.dependents.filter((d) => d.name !== key) });
  }
}
