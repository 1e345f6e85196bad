import { KEYS, keyOf, type Named } from '../../schema/catalog';
import type { ColumnUse, FunctionOverload, FunctionSet, Table } from '../../schema/objects';
import type { Expression, TypeName } from '../../syntax/expression';
import { dropView, refuseOrCascade } from '../dependencies';
import type { StatementRun } from '../statement-run';
import { removeOverload } from './drop-routine';
import { tablesUsing } from './used-by';

interface Droppable extends Named {
  readonly kind: string;
  readonly usedBy?: readonly ColumnUse[];
  readonly typedTables?: readonly string[];
}

/**
 * DROP TYPE and DROP DOMAIN: refused while something has the type; CASCADE takes columns, typed
 * tables, functions and views along (dependency.c).
 */
export function dropType(type: Droppable, cascade: boolean, dropTyped: (table: Table) => void, run: StatementRun): void {
  const refuse = () => run.fail('2BP01', `cannot drop type ${type.name} because other objects depend on it`);
  const uses = (type.usedBy ?? []).filter((use) => hasType(run.table(use.table), use.column, type));
  const typed = (type.typedTables ?? []).flatMap((key) => run.table(key) ?? []).filter((table) => table.ofType === keyOf(type));
  const cast = tablesUsing((e) => castsTo(e, type), run).filter((table) => !uses.some((use) => use.table === keyOf(table)));
  if (!cascade && uses.length + typed.length + cast.length > 0) refuse();
  releaseRoutines(type, cascade, refuse, run);
  for (const view of run.relations()) {
    if ((view.kind !== 'view' && view.kind !== 'matview') || !(view.types ?? []).some((t) => isType(t, type))) continue;
    if (!cascade) refuse();
    dropView(view, run);
  }
  for (const table of typed) dropTyped(table);
  for (const { table: key, column } of uses) {
    const table = run.table(key);
    if (!table) continue;
    run.lock(key, 'table', 'AccessExclusiveLock');
    refuseOrCascade({ table, column, cascade: true, what: `column ${column} of table ${table.name}` }, run);
    run.updateTable(key, (t) => ({ ...t, columns: t.columns.filter((c) => c.name !== column) }));
  }
  for (const table of cast) run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
  if (type.kind === 'composite') {
    run.lock(keyOf(type), 'composite', 'AccessExclusiveLock');
    run.remove(keyOf(type));
  } else run.set(KEYS.type(keyOf(type)), undefined);
}

/** Functions that take or give a type hang on it; so do those of a table's or view's row type. */
export function releaseRoutines(type: Named, cascade: boolean, refuse: () => void, run: StatementRun): void {
  for (const functions of run.catalog.allFunctions()) {
    for (const overload of functions.overloads) {
      if (!ofType(overload, type)) continue;
      if (!cascade) refuse();
      const now: FunctionSet | undefined = run.catalog.functions(keyOf(functions));
      if (now) removeOverload(now, overload, true, run);
    }
  }
}

function ofType(overload: FunctionOverload, type: Named): boolean {
  return [...overload.arguments, overload.returns].some((t) => t !== undefined && isType(t, type));
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
