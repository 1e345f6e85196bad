import { keyOf } from '../schema/catalog';
import type { Dependent, Table, View } from '../schema/objects';
import { columnsOf } from '../syntax/walk';
import { hangingElsewhere, takeOff } from './objects/policies-and-rules';
import type { StatementRun } from './statement-run';

export function mentions(dependent: Dependent, column: string): boolean {
  return dependent.columns.includes(column) || dependent.columns.includes('*');
}

/** They go with the table they are of, unasked. */
const OF_THE_TABLE: ReadonlySet<string> = new Set(['policy', 'publication', 'rule']);

/**
 * What hangs on a column (or, without one, on the whole table): DROP fails with 2BP01, or with
 * CASCADE takes it along (dependency.c).
 */
export function refuseOrCascade(drop: { table: Table; column?: string; cascade: boolean; what: string }, run: StatementRun): void {
  const { table, column, cascade, what } = drop;
  const key = keyOf(table);
  const named = table.dependents.filter((d) => column === undefined || mentions(d, column));
  const elsewhere = hangingElsewhere(named, run);
  const own = named.filter((d) => d.on === undefined && (column !== undefined || !OF_THE_TABLE.has(d.kind)));
  const dependents = [...own, ...elsewhere];
  const generated =
    column === undefined ? [] : table.columns.filter((c) => c.generated && columnsOf(c.generated.expression).includes(column));
  const triggers = column === undefined ? [] : table.triggers.filter((t) => t.columns.includes(column) || t.whenColumns.includes(column));
  // Before 15 a generated column went with the columns it is made of, unasked (release notes of
  // 15).
  const held = run.env.pgVersion >= 15 ? generated : [];
  if (!cascade && (dependents.length > 0 || held.length > 0 || triggers.length > 0))
    run.fail('2BP01', `cannot drop ${what} because other objects depend on it`);
  takeOff(elsewhere, run);
  for (const dependent of dependents) {
    const view = run.catalog.relation(dependent.name);
    if (view?.kind === 'view' || view?.kind === 'matview') dropView(view, run);
  }
  if (dependents.length === 0 && generated.length === 0 && triggers.length === 0) return;
  run.updateTable(key, (t) => ({
    ...t,
    dependents: t.dependents.filter((d) => !dependents.includes(d)),
    columns: t.columns.filter((c) => !generated.includes(c)),
    triggers: t.triggers.filter((trigger) => !triggers.includes(trigger)),
  }));
}

/** Takes a view away, with its indexes and the views over it. */
export function dropView(view: View, run: StatementRun): void {
  const key = keyOf(view);
  run.lock(key, view.kind, 'AccessExclusiveLock');
  run.remove(key);
  for (const index of view.indexes) {
    run.lock(index, 'index', 'AccessExclusiveLock');
    run.remove(index);
  }
  for (const { name } of view.dependents) {
    const over = run.catalog.relation(name);
    if (over?.kind === 'view' || over?.kind === 'matview') dropView(over, run);
  }
  for (const read of view.reads) {
    const source = run.catalog.relation(read);
    if (source && 'dependents' in source) run.put({ ...source, dependents: source.dependents.filter((d) => d.name !== key) });
  }
}
