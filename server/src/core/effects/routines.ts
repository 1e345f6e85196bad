import { KEYS } from '../schema/catalog';
import type { FunctionOverload } from '../schema/objects';
import type { CreateFunction } from '../syntax/change';
import type { TypeName } from '../syntax/expression';
import type { Run } from './run';

/** CREATE FUNCTION: no lock on tables; what it is declared to be decides later whether a default that calls it rewrites. */
export function createFunction(change: CreateFunction, run: Run): void {
  const schema = change.name.schema ?? run.catalog.creationSchema();
  const key = KEYS.functions(`${schema}.${change.name.name}`);
  const inputs = change.arguments.filter((a) => a.mode === 'in' || a.mode === 'inout' || a.mode === 'variadic');
  const overload: FunctionOverload = {
    arguments: inputs.map((a) => a.type),
    argumentNames: inputs.map((a) => a.name),
    defaults: inputs.filter((a) => a.hasDefault).length,
    variadic: inputs.some((a) => a.mode === 'variadic'),
    returns: change.returns,
    language: change.language,
    volatility: change.volatility,
    strict: change.strict,
    securityDefiner: change.securityDefiner,
    hasSet: change.hasSet,
    returnExpression: change.returnExpression,
    procedure: change.procedure,
    body: change.body?.text,
    steps: change.steps,
  };
  const existing = run.draft.get(key);
  const overloads = existing?.kind === 'functions' ? existing.overloads : [];
  const others = overloads.filter((o) => !sameSignature(o, overload));
  if (others.length < overloads.length && !change.replace)
    run.fail('42723', `function "${change.name.name}" already exists with same argument types`);
  const replaced = overloads.find((o) => sameSignature(o, overload));
  if (replaced && !sameType(replaced.returns, overload.returns)) run.fail('42P13', 'cannot change return type of existing function');
  const createdIn = (existing?.kind === 'functions' ? existing.createdIn : undefined) ?? run.origin;
  run.set(key, { kind: 'functions', schema, name: change.name.name, overloads: [...others, overload], createdIn });
  // A body in standard SQL is parsed now and depends on what it names (14+); a string is not.
  if (!change.sqlBody) return;
  for (const name of change.dependsOn) {
    const relation = run.catalog.find(name);
    if (!relation || !('dependents' in relation)) continue;
    run.lockRelation(relation, 'AccessShareLock');
    const named = change.readsColumns ?? ['*'];
    const columns = relation.kind === 'table' && relation.known && !named.includes('*') ? named : ['*'];
    run.put({ ...relation, dependents: [...relation.dependents, { kind: 'function', name: `${schema}.${change.name.name}`, columns }] });
  }
}

function sameType(a: TypeName | undefined, b: TypeName | undefined): boolean {
  return a?.name === b?.name && a?.arrayDimensions === b?.arrayDimensions && a?.setof === b?.setof;
}

function sameSignature(a: FunctionOverload, b: FunctionOverload): boolean {
  return (
    a.arguments.length === b.arguments.length &&
    a.arguments.every((type, i) => type.name === b.arguments[i]?.name && type.arrayDimensions === b.arguments[i]?.arrayDimensions)
  );
}
