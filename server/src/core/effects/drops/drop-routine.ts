import { KEYS, keyOf } from '../../schema/catalog';
import { goneKey } from '../../schema/certainty';
import type { FunctionOverload, FunctionSet, Table } from '../../schema/objects';
import type { DropObjects } from '../../syntax/change';
import type { QualifiedName, TypeName } from '../../syntax/expression';
import { removeConstraint } from '../constraints/constraint';
import { dropView, refuseOrCascade } from '../dependencies';
import type { DependentObject } from '../effect';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { resolveType } from '../expressions/types';
import { removeIndex } from '../indexes/indexes';
import { eventTriggersOf } from '../routines/event-triggers';
import { forgetBody } from '../routines/move-routine';
import { signatureKey, takes } from '../routines/signature';
import type { StatementRun } from '../statement-run';
import { callsFunction, callsNamed, holds } from './used-by';

/**
 * DROP FUNCTION, PROCEDURE and ROUTINE (parse_func.c, LookupFuncWithArgs). A routine that no
 * earlier migration creates may exist nevertheless.
 */
export function dropRoutine(change: DropObjects, name: QualifiedName, types: readonly TypeName[] | undefined, run: StatementRun): void {
  for (const schema of name.schema ? [name.schema] : run.catalog.searchPath()) {
    const functions = run.catalog.functions(`${schema}.${name.name}`);
    const found = functions?.overloads.filter((overload) => types === undefined || takes(overload, types)) ?? [];
    if (!functions || found.length === 0) continue;
    if (found.length > 1) run.fail('42725', `${change.objectType} name "${name.name}" is not unique`);
    for (const overload of found) {
      const wanted = change.objectType === 'procedure';
      if (change.objectType !== 'routine' && overload.procedure !== wanted)
        run.fail('42809', `${name.name} is not a ${wanted ? 'procedure' : 'function'}`);
      removeOverload(functions, overload, change.cascade, run);
    }
    return;
  }
  const key = KEYS.functions(`${name.schema ?? run.catalog.creationSchema()}.${name.name}`);
  const one = types && signatureKey(key, types);
  const gone = one === undefined ? run.before.isGone('functions', name) : run.draft.original(goneKey(one)) !== undefined;
  if (!gone) return run.bury(one ?? key);
  if (change.ifExists) return;
  run.fail(
    '42883',
    types
      ? `${change.objectType} ${name.name}(${shown(types, run)}) does not exist`
      : `could not find a ${change.objectType} named "${name.name}"`,
  );
}

function shown(types: readonly TypeName[], run: StatementRun): string {
  const ctx = typeContext(run);
  return types
    .map((type) => {
      const ref = resolveType(type, ctx);
      return ref ? formatType(ref, ctx) : type.name;
    })
    .join(', ');
}

/**
 * What calls a function forbids its DROP, or goes with CASCADE. Which of several overloads a call
 * means is not told: nothing is held against it.
 */
export function removeOverload(functions: FunctionSet, overload: FunctionOverload, cascade: boolean, run: StatementRun): void {
  const overloads = functions.overloads.filter((o) => o !== overload);
  if (overloads.length === 0)
    for (const relation of run.relations()) if (relation.kind === 'table') release(relation, functions, cascade, run);
  if (overloads.length === 0) {
    releaseViews(functions, cascade, run);
    releaseEventTriggers(functions, cascade, run);
  }
  forgetBody(functions, overload, run);
  const key = KEYS.functions(keyOf(functions));
  run.set(key, overloads.length === 0 ? undefined : { ...functions, overloads });
  run.bury(signatureKey(key, overload.arguments));
}

function refuse({ name, overloads }: FunctionSet, by: readonly DependentObject[], run: StatementRun): never {
  return run.refuseDrop(`${overloads.every((o) => o.procedure) ? 'procedure' : 'function'} ${name}`, by);
}

function release(table: Table, functions: FunctionSet, cascade: boolean, run: StatementRun): void {
  const uses = callsFunction(functions.schema, functions.name);
  const named = callsNamed(functions.schema, functions.name);
  const defaults = table.columns.filter((c) => c.default && holds(c.default, uses));
  const generated = table.columns.filter((c) => c.generated && holds(c.generated.expression, uses));
  const constraints = table.constraints.filter((c) => c.expression && holds(c.expression, uses));
  const indexes = table.indexes
    .flatMap((key) => run.catalog.index(key) ?? [])
    .filter((index) => [...index.columns.map((c) => c.expression), index.where].some((e) => e && holds(e, uses)));
  const triggers = table.triggers.filter((t) => t.function === functions.name);
  const hanging = table.dependents.filter((d) => d.on === undefined && (d.calls ?? []).some(named));
  if ([defaults, generated, constraints, indexes, triggers, hanging].every((list) => list.length === 0)) return;
  const key = keyOf(table);
  if (!cascade) {
    const parts = (what: string, list: readonly { readonly name: string }[]) => list.map(({ name }) => ({ what, name, of: key }));
    const by = [
      ...parts('default value for column', defaults),
      ...parts('column', generated),
      ...parts('constraint', constraints),
      ...indexes.map((index) => ({ what: 'index', name: keyOf(index) })),
      ...parts('trigger', triggers),
      ...hanging.map(({ kind, name }) => ({ what: kind, name, of: key })),
    ];
    refuse(functions, by, run);
  }
  run.lock(key, 'table', 'AccessExclusiveLock');
  for (const constraint of constraints) removeConstraint(constraint, key, true, run);
  for (const index of indexes) removeIndex(index, run);
  for (const { name } of generated) {
    const now = run.table(key);
    if (now) refuseOrCascade({ table: now, column: name, cascade: true, what: `column ${name} of table ${table.name}` }, run);
  }
  run.updateTable(key, (t) => ({
    ...t,
    columns: t.columns
      .filter((c) => !generated.some((gone) => gone.name === c.name))
      .map((c) => (defaults.some((own) => own.name === c.name) ? { ...c, default: undefined } : c)),
    triggers: t.triggers.filter((trigger) => !triggers.includes(trigger)),
    dependents: t.dependents.filter((d) => !hanging.includes(d)),
  }));
}

function releaseViews(functions: FunctionSet, cascade: boolean, run: StatementRun): void {
  const named = callsNamed(functions.schema, functions.name);
  for (const view of run.relations()) {
    if ((view.kind !== 'view' && view.kind !== 'matview') || !(view.calls ?? []).some(named)) continue;
    if (!cascade) refuse(functions, [{ what: view.kind === 'view' ? 'view' : 'materialized view', name: keyOf(view) }], run);
    dropView(view, run);
  }
}

function releaseEventTriggers(functions: FunctionSet, cascade: boolean, run: StatementRun): void {
  for (const { name } of eventTriggersOf(keyOf(functions), run)) {
    if (!cascade) refuse(functions, [{ what: 'event trigger', name }], run);
    run.set(KEYS.eventTrigger(name), undefined);
  }
}
