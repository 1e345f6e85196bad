import { KEYS, keyOf } from '../../schema/catalog';
import type { FunctionOverload } from '../../schema/objects';
import type { AlterFunction, CreateFunction } from '../../syntax/change';
import type { TypeName } from '../../syntax/expression';
import { expressionFacts } from '../expressions/expressions';
import { typeContext } from '../expressions/type-context';
import { resolveType, typeInfo, typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { refuseGoneType } from '../tables/column-definition';
import { scopeOf } from '../tables/column-expressions';
import { requireBody } from './body';
import { forgetBody } from './move-routine';
import { markTypes, routineKey, sameSignature, signatureKey, takes } from './signature';

/**
 * CREATE FUNCTION: no lock on tables; what it is declared to be decides later whether a default
 * that calls it rewrites.
 */
export function createFunction(change: CreateFunction, run: StatementRun): void {
  const schema = run.schemaFor(change.name);
  const key = KEYS.functions(`${schema}.${change.name.name}`);
  const inputs = change.arguments.filter((a) => a.mode === 'in' || a.mode === 'inout' || a.mode === 'variadic');
  const overload: FunctionOverload = {
    arguments: inputs.map((a) => settled(a.type, run)),
    argumentNames: inputs.map((a) => a.name),
    defaults: inputs.filter((a) => a.hasDefault).length,
    variadic: inputs.some((a) => a.mode === 'variadic'),
    returns: resultOf(change, run),
    language: change.language,
    volatility: change.volatility,
    strict: change.strict,
    securityDefiner: change.securityDefiner,
    hasSet: change.hasSet,
    returnExpression: change.returnExpression,
    procedure: change.procedure,
    results: change.arguments.flatMap((a) => (a.mode === 'in' || a.mode === 'variadic' ? [] : [`${a.name} ${a.type.name}`])),
    body: change.body?.text,
    steps: change.steps,
    ...(change.sqlBody && { dependsOn: change.dependsOn.flatMap((name) => run.catalog.find(name) ?? []).map(keyOf) }),
  };
  const existing = run.draft.get(key);
  const overloads = existing?.kind === 'functions' ? existing.overloads : [];
  const others = overloads.filter((o) => !sameSignature(o, overload));
  if (others.length < overloads.length && !change.replace)
    run.fail('42723', `function "${change.name.name}" already exists with same argument types`);
  const replaced = overloads.find((o) => sameSignature(o, overload));
  requireSignature(change, run);
  if (replaced) requireReplaceable(replaced, overload, run);
  requireResult(change, run);
  if (replaced && !sameType(replaced.returns, overload.returns)) run.fail('42P13', 'cannot change return type of existing function');
  const createdIn = (existing?.kind === 'functions' ? existing.createdIn : undefined) ?? run.createdHere;
  run.set(key, { kind: 'functions', schema, name: change.name.name, overloads: [...others, overload], createdIn });
  run.dig(signatureKey(key, overload.arguments));
  markTypes(overload, run);
  const routine = { schema, name: change.name.name };
  if (replaced) forgetBody(routine, replaced, run);
  requireBody(change, run);
  // A body in standard SQL is parsed now and depends on what it names (14+); a string is not.
  if (!change.sqlBody) return;
  for (const name of change.dependsOn) {
    const relation = run.catalog.find(name);
    if (!relation || !('dependents' in relation)) continue;
    run.lockRelation(relation, 'AccessShareLock');
    const named = change.readsColumns ?? ['*'];
    const columns = relation.kind === 'table' && relation.known && !named.includes('*') ? named : ['*'];
    run.put({ ...relation, dependents: [...relation.dependents, { kind: 'function', name: routineKey(routine, overload), columns }] });
  }
}

/**
 * ALTER FUNCTION (functioncmds.c, AlterFunction). Nothing that calls it is looked at again; what no
 * earlier migration creates may be there.
 */
export function alterFunction({ name, signature, sets }: AlterFunction, run: StatementRun): void {
  for (const schema of name.schema ? [name.schema] : run.catalog.searchPath()) {
    const functions = run.catalog.functions(`${schema}.${name.name}`);
    const meant = functions?.overloads.filter((overload) => signature === undefined || takes(overload, signature)) ?? [];
    if (!functions || meant.length === 0) continue;
    if (meant.length > 1) run.fail('42725', `function name "${name.name}" is not unique`);
    const overloads = functions.overloads.map((overload) => (meant.includes(overload) ? { ...overload, ...sets } : overload));
    return run.set(KEYS.functions(keyOf(functions)), { ...functions, overloads });
  }
  if (run.catalog.isGone('functions', name)) run.fail('42883', `could not find a function named "${name.name}"`);
}

/**
 * Without RETURNS the OUT parameters say it: one gives its type, several a record (functioncmds.c,
 * interpret_function_parameter_list).
 */
function resultOf({ returns, procedure, arguments: all }: CreateFunction, run: StatementRun): TypeName | undefined {
  const [first, ...more] = all.filter((a) => a.mode === 'out' || a.mode === 'inout');
  if (returns || procedure || !first) return returns && settled(returns, run);
  return more.length === 0 ? settled(first.type, run) : RECORD;
}

/** With the schema that it is found in now: later statements may have another search_path. */
function settled(type: TypeName, run: StatementRun): TypeName {
  const found = type.schema === undefined ? (run.catalog.findType(type) ?? run.catalog.find(type)) : undefined;
  return found ? { ...type, schema: found.schema } : type;
}

const RECORD: TypeName = {
  schema: 'pg_catalog',
  name: 'record',
  modifiers: [],
  arrayDimensions: 0,
  setof: false,
  percentType: false,
  span: { start: 0, end: 0 },
};

/** functioncmds.c, interpret_function_parameter_list. */
function requireSignature(change: CreateFunction, run: StatementRun): void {
  for (const { type } of change.arguments) refuseGoneType(type, run);
  if (change.returns) refuseGoneType(change.returns, run);
  const inputs = change.arguments.filter((a) => a.mode === 'in' || a.mode === 'inout');
  const first = inputs.findIndex((a) => a.hasDefault);
  if (first >= 0 && inputs.slice(first).some((a) => !a.hasDefault))
    run.fail('42P13', 'input parameters after one with a default value must also have defaults');
}

/** What CREATE OR REPLACE may not change (pg_proc.c, ProcedureCreate). */
function requireReplaceable(before: FunctionOverload, after: FunctionOverload, run: StatementRun): void {
  if (before.procedure !== after.procedure) run.fail('42809', 'cannot change routine kind');
  if (before.results?.join() !== after.results?.join()) run.fail('42P13', 'cannot change return type of existing function');
  before.argumentNames.forEach((name, i) => {
    if (name !== undefined && name !== after.argumentNames[i]) run.fail('42P13', `cannot change name of input parameter "${name}"`);
  });
  if (after.defaults < before.defaults) run.fail('42P13', 'cannot remove parameter defaults from existing function');
}

/**
 * What a SQL function of one expression gives must fit what it says it gives (functions.c,
 * check_sql_fn_retval).
 */
function requireResult(change: CreateFunction, run: StatementRun): void {
  if (!change.returnExpression || !change.returns || change.returns.setof || change.arguments.length > 0) return;
  const target = resolveType(change.returns, typeContext(run));
  if (!target || typeInfo(typeKey(target, typeContext(run)), typeContext(run))?.kind !== 'base') return;
  const facts = expressionFacts(change.returnExpression, { ...scopeOf([], run), target });
  if (facts.assignable === false) run.fail('42P13', `return type mismatch in function declared to return ${change.returns.name}`);
}

function sameType(a: TypeName | undefined, b: TypeName | undefined): boolean {
  return a?.name === b?.name && a?.arrayDimensions === b?.arrayDimensions && a?.setof === b?.setof;
}
