import { KEYS, keyOf, type Named } from '../../schema/catalog';
import type { FunctionOverload, FunctionSet } from '../../schema/objects';
import type { QualifiedName, TypeName } from '../../syntax/expression';
import { followCalls, followRoutine } from '../objects/follow-names';
import type { StatementRun } from '../statement-run';
import { followFunction } from './event-triggers';
import { routineKey, sameSignature, signatureKey, takes } from './signature';

/**
 * RENAME and SET SCHEMA of a routine (alter.c, AlterObjectRename_internal,
 * AlterObjectNamespace_internal). One that no earlier migration creates may exist nevertheless.
 */
export function moveRoutine(
  name: QualifiedName,
  signature: readonly TypeName[] | undefined,
  to: (routine: Named) => Named,
  run: StatementRun,
): void {
  for (const schema of name.schema ? [name.schema] : run.catalog.searchPath()) {
    const functions = run.catalog.functions(`${schema}.${name.name}`);
    const meant = functions?.overloads.filter((overload) => signature === undefined || takes(overload, signature)) ?? [];
    if (!functions || meant.length === 0) continue;
    if (meant.length > 1) run.fail('42725', `function name "${name.name}" is not unique`);
    for (const overload of meant) move(functions, overload, to(functions), run);
    return;
  }
  if (run.catalog.isGone('functions', name)) run.fail('42883', `could not find a function named "${name.name}"`);
}

/** Puts one overload among those of another name or schema. */
export function move(functions: FunctionSet, overload: FunctionOverload, to: Named, run: StatementRun): void {
  const [before, after] = [keyOf(functions), keyOf(to)];
  if (before === after) return;
  const taken = run.catalog.functions(after);
  if (taken?.overloads.some((o) => sameSignature(o, overload)))
    run.fail('42723', `function ${to.name} already exists in schema "${to.schema}"`);
  const others = functions.overloads.filter((o) => o !== overload);
  run.set(KEYS.functions(before), others.length === 0 ? undefined : { ...functions, overloads: others });
  run.bury(signatureKey(KEYS.functions(before), overload.arguments));
  run.dig(signatureKey(KEYS.functions(after), overload.arguments));
  const overloads = [...(taken?.overloads ?? []), overload];
  run.set(KEYS.functions(after), { ...(taken ?? functions), schema: to.schema, name: to.name, overloads });
  followRoutine(overload, routineKey(functions, overload), routineKey(to, overload), run);
  // Which of several overloads is called is not told.
  if (others.length > 0) return;
  followFunction(before, after, run);
  followCalls(functions, to, run);
}

/** A relation that the body of a routine names has another key. */
export function followRelation(routine: string, swap: (key: string) => string, run: StatementRun): void {
  const functions = run.catalog.functions(routine.slice(0, routine.indexOf('(')));
  if (!functions) return;
  const overloads = functions.overloads.map((o) =>
    routineKey(functions, o) === routine ? { ...o, dependsOn: o.dependsOn?.map(swap) } : o,
  );
  run.set(KEYS.functions(keyOf(functions)), { ...functions, overloads });
}

/** What a body names is free of it when the routine goes, or gets another body. */
export function forgetBody(routine: Named, overload: FunctionOverload, run: StatementRun): void {
  for (const key of overload.dependsOn ?? []) {
    const relation = run.catalog.relation(key);
    if (!relation || !('dependents' in relation)) continue;
    const dependents = relation.dependents.filter((d) => d.kind !== 'function' || d.name !== routineKey(routine, overload));
    run.put({ ...relation, dependents });
  }
}
