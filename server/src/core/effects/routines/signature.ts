import { KEYS, keyOf, type Named } from '../../schema/catalog';
import type { FunctionOverload } from '../../schema/objects';
import type { TypeName } from '../../syntax/expression';
import type { StatementRun } from '../statement-run';

/** Whether it is the one of that name with these arguments. */
export function takes(overload: FunctionOverload, types: readonly TypeName[]): boolean {
  const { arguments: own } = overload;
  return own.length === types.length && own.every((t, i) => t.name === types[i]?.name && t.arrayDimensions === types[i]?.arrayDimensions);
}

export function sameSignature(a: FunctionOverload, b: FunctionOverload | undefined): boolean {
  return (
    b !== undefined &&
    a.arguments.length === b.arguments.length &&
    a.arguments.every((type, i) => type.name === b.arguments[i]?.name && type.arrayDimensions === b.arguments[i]?.arrayDimensions)
  );
}

/** The types that it takes and gives. */
export function typesOf({ arguments: taken, returns }: FunctionOverload): readonly TypeName[] {
  return returns ? [...taken, returns] : taken;
}

/** Marks the types of an overload, so that a DROP looks at the routines only for these. */
export function markTypes(overload: FunctionOverload, run: StatementRun): void {
  for (const { name } of typesOf(overload)) {
    const key = KEYS.signatureType(name);
    if (!run.draft.get(key)) run.draft.set(key, { kind: 'signature-type', name });
  }
}

/** How what depends on one overload is noted: the name alone would mean all of them. */
export function routineKey(routine: Named, overload: FunctionOverload): string {
  const types = overload.arguments.map(({ name, arrayDimensions }) => (arrayDimensions > 0 ? `${name}[]` : name));
  return `${keyOf(routine)}(${types.join(', ')})`;
}

/** The key under which one of several functions of a name is remembered when it is gone. */
export function signatureKey(functions: string, types: readonly TypeName[]): string {
  return `${functions}(${types.map((type) => `${type.name}${'[]'.repeat(type.arrayDimensions)}`).join(',')})`;
}
