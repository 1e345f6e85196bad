import { isTypeObject, KEYS, keyOf, type Named } from '../../schema/catalog';
import type { ColumnUse, CompositeRelation, FunctionOverload, FunctionSet, Table, TypeObject } from '../../schema/objects';
import type { Expression, TypeName } from '../../syntax/expression';
import { dropView, refuseOrCascade } from '../dependencies';
import type { DependentObject } from '../effect';
import { routineKey, typesOf } from '../routines/signature';
import type { StatementRun } from '../statement-run';
import { removeOverload } from './drop-routine';
import { holds, tablesUsing } from './used-by';

interface Droppable extends Named {
  readonly kind: string;
  readonly usedBy?: readonly ColumnUse[];
  readonly typedTables?: readonly string[];
}

/**
 * DROP TYPE and DROP DOMAIN: refused while something has the type; CASCADE takes columns, typed
 * tables, other types, functions and views along (dependency.c). `together` are the keys of what
 * the same statement drops.
 */
export function dropType(type: Droppable, cascade: boolean, dropTyped: (table: Table) => void, run: StatementRun, together = NONE): void {
  const uses = (type.usedBy ?? []).filter((use) => hasType(run.table(use.table), use.column, type));
  const typed = (type.typedTables ?? []).flatMap((key) => run.table(key) ?? []).filter((table) => table.ofType === keyOf(type));
  const cast = tablesUsing((e) => castsTo(e, type), run).filter((table) => !uses.some((use) => use.table === keyOf(table)));
  const types = typesOver(type, run);
  const composites = run.relations().filter((r): r is CompositeRelation => r.kind === 'composite' && hasAttribute(r, type));
  const what = `type ${type.name}`;
  const by: DependentObject[] = [
    ...uses.map((use) => ({ what: 'column', name: use.column, of: use.table })),
    ...typed.map((table) => ({ what: 'table', name: keyOf(table) })),
    ...cast.map((table) => ({ what: 'table', name: keyOf(table) })),
    ...[...types, ...composites].map(keyOf).flatMap((name) => (together.has(name) ? [] : [{ what: 'type', name }])),
  ];
  if (!cascade && by.length > 0) run.refuseDrop(what, by);
  releaseRoutines(type, cascade, (routines) => run.refuseDrop(what, routines), run);
  for (const view of run.relations()) {
    if ((view.kind !== 'view' && view.kind !== 'matview') || !(view.types ?? []).some((t) => isType(t, type))) continue;
    if (!cascade) run.refuseDrop(what, [{ what: view.kind === 'view' ? 'view' : 'materialized view', name: keyOf(view) }]);
    dropView(view, run);
  }
  for (const over of types) {
    const now = run.catalog.type(keyOf(over));
    if (now) dropType(now, true, dropTyped, run);
  }
  for (const composite of composites) {
    run.lockRelation(composite, 'AccessExclusiveLock');
    const attributes = composite.attributes.filter((a) => !isType(a.type, type));
    if (run.catalog.relation(keyOf(composite))) run.put({ ...composite, attributes });
  }
  for (const table of typed) dropTyped(table);
  for (const { table: key, column } of uses) {
    const table = run.table(key);
    if (!table) continue;
    run.lock(key, 'table', 'AccessExclusiveLock');
    refuseOrCascade({ table, column, cascade: true, what: `column ${column} of table ${table.name}` }, run);
    run.updateTable(key, (t) => ({ ...t, columns: t.columns.filter((c) => c.name !== column) }));
  }
  for (const table of cast) {
    run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
    withoutCasts(table, type, run);
  }
  if (type.kind === 'composite') {
    run.lock(keyOf(type), 'composite', 'AccessExclusiveLock');
    run.remove(keyOf(type));
  } else run.set(KEYS.type(keyOf(type)), undefined);
}

const NONE: ReadonlySet<string> = new Set();

/** Domains and ranges over a type (typecmds.c, DefineDomain, DefineRange). */
function typesOver(type: Named, run: StatementRun): TypeObject[] {
  return [...run.draft.entries(KEYS.type('')).values()].filter(isTypeObject).filter((over) => {
    const below = over.kind === 'domain' ? over.base : over.kind === 'range' ? over.subtype : undefined;
    return below !== undefined && keyOf(below) === keyOf(type) && keyOf(over) !== keyOf(type);
  });
}

function hasAttribute(composite: CompositeRelation, type: Named): boolean {
  return keyOf(composite) !== keyOf(type) && composite.attributes.some((a) => isType(a.type, type));
}

/** Defaults and checks that cast to the type go with it. */
function withoutCasts(table: Table, type: Named, run: StatementRun): void {
  const casts = (e: Expression | undefined) => e !== undefined && holds(e, (part) => castsTo(part, type));
  run.updateTable(keyOf(table), (t) => ({
    ...t,
    columns: t.columns.map((c) => (casts(c.default) ? { ...c, default: undefined } : c)),
    constraints: t.constraints.filter((c) => c.type !== 'check' || !casts(c.expression)),
  }));
}

/** Functions that take or give a type hang on it; so do those of a table's or view's row type. */
export function releaseRoutines(type: Named, cascade: boolean, refuse: (by: readonly DependentObject[]) => void, run: StatementRun): void {
  if (!run.draft.get(KEYS.signatureType(type.name))) return;
  for (const functions of run.catalog.allFunctions()) {
    for (const overload of functions.overloads) {
      if (!ofType(overload, type)) continue;
      if (!cascade) refuse([{ what: overload.procedure ? 'procedure' : 'function', name: routineKey(functions, overload) }]);
      const now: FunctionSet | undefined = run.catalog.functions(keyOf(functions));
      if (now) removeOverload(now, overload, true, run);
    }
  }
}

/**
 * CASCADE goes on to the routines over the row type of a view that went, and to those whose body
 * names a relation that went.
 */
export function dropOrphans(run: StatementRun): void {
  for (let orphan = run.orphans.pop(); orphan; orphan = run.orphans.pop()) {
    if ('rowType' in orphan) {
      releaseRoutines(orphan.rowType, true, () => {}, run);
      continue;
    }
    const { routine } = orphan;
    const functions = run.catalog.functions(routine.slice(0, routine.indexOf('(')));
    const overload = functions?.overloads.find((o) => routineKey(functions, o) === routine);
    if (functions && overload) removeOverload(functions, overload, true, run);
  }
}

function ofType(overload: FunctionOverload, type: Named): boolean {
  return typesOf(overload).some((t) => isType(t, type));
}

function isType(written: Pick<TypeName, 'schema' | 'name'>, type: Named): boolean {
  return written.name === type.name && (written.schema ?? type.schema) === type.schema;
}

function castsTo(e: Expression, type: Named): boolean {
  return e.kind === 'cast' && isType(e.type, type);
}

/** The column still has the type: it may have been given another since it was noted. */
function hasType(table: Table | undefined, column: string, type: Named): boolean {
  return table?.columns.some((c) => c.name === column && c.type.name === type.name && c.type.schema === type.schema) ?? false;
}
