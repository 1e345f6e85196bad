import { MAJORS } from '../../majors';
import type { FunctionOverload } from '../../schema/objects';
import { findPathway, pathwayVolatility } from './coercion';
import { type ArgumentType, type Candidate, isUndetermined, matching, resultType, select } from './overloads';
import { inMajor, type PgFunction, type PgOperator, pgFunctions, pgOperators, pgTypes, type Volatility } from './pg-data';
import { baseKey, extensionSchema, resolveType, searchPath, type TypeContext, type TypeKey, typeKey } from './types';

/** What a call or operator was found to be. */
export interface Routine {
  /** undefined: the result's type is not known. */
  readonly result: TypeKey | undefined;
  readonly volatility: Volatility;
  readonly strict: boolean;
  /** Types the arguments are turned into; one for each argument of the call. */
  readonly parameters: readonly TypeKey[];
  /** A function of the user's, whose body may be looked into. */
  readonly own?: FunctionOverload;
  /**
   * Polymorphic, and every argument that would say which type it is for is an open literal: an
   * error.
   */
  readonly undetermined: boolean;
}

export type Lookup =
  | { readonly kind: 'found'; readonly routine: Routine }
  /** Several would do, and which is meant hangs on types we do not know. */
  | { readonly kind: 'some'; readonly volatility: Volatility; readonly result: TypeKey | undefined }
  /** The name is there, but nothing takes these arguments. */
  | { readonly kind: 'no-match'; readonly volatility: Volatility }
  | { readonly kind: 'nothing' };

interface Origin {
  readonly volatility: Volatility;
  readonly strict: boolean;
  readonly own?: FunctionOverload;
}

const RANK = { immutable: 0, stable: 1, volatile: 2 } as const;

export function moreVolatile(...all: readonly Volatility[]): Volatility {
  return all.reduce((a, b) => (RANK[b] > RANK[a] ? b : a), 'immutable' as Volatility);
}

function leastVolatile(all: readonly Volatility[]): Volatility {
  return (['immutable', 'stable'] as const).find((volatility) => all.includes(volatility)) ?? 'volatile';
}

interface CallShape {
  readonly schema?: string;
  readonly name: string;
  readonly args: readonly ArgumentType[];
  /** VARIADIC was written: the last argument is the array itself. */
  readonly variadic: boolean;
  /** Some arguments are named: their positions say nothing. */
  readonly named: boolean;
}

/**
 * Fits a parameter list to a number of arguments: defaults left out, VARIADIC spread
 * (FuncnameGetCandidates in namespace.c).
 */
function fitted(parameters: readonly TypeKey[], defaults: number, variadic: boolean, call: CallShape): readonly TypeKey[] | undefined {
  const { length } = call.args;
  if (variadic && !call.variadic && !call.named && length >= parameters.length) {
    const last = parameters[parameters.length - 1] ?? 'any';
    const element =
      last === 'any'
        ? 'any'
        : last.endsWith('[]')
          ? last.slice(0, -2)
          : last === 'anyarray'
            ? 'anyelement'
            : last === 'anycompatiblearray'
              ? 'anycompatible'
              : last;
    return [...parameters.slice(0, -1), ...Array.from({ length: length - parameters.length + 1 }, () => element)];
  }
  return length <= parameters.length && length >= parameters.length - defaults ? parameters.slice(0, length) : undefined;
}

function builtIn(entries: readonly PgFunction[], call: CallShape): Candidate<Origin>[] {
  return entries.flatMap((entry) => {
    const args = entry.kind === 'procedure' ? undefined : fitted(entry.args, entry.defaults, entry.variadic, call);
    return args ? [{ args, result: entry.result, origin: { volatility: entry.volatility, strict: entry.strict } }] : [];
  });
}

function ownFunctions(schema: string, call: CallShape, ctx: TypeContext): Candidate<Origin>[] {
  const set = ctx.state.get(`functions:${schema}.${call.name}`);
  if (set?.kind !== 'functions') return [];
  return set.overloads.flatMap((own) => {
    const key = (type: FunctionOverload['returns']) => {
      const ref = type && resolveType(type, ctx);
      return ref ? typeKey(ref, ctx) : 'any';
    };
    const args = own.procedure ? undefined : fitted(own.arguments.map(key), own.defaults, own.variadic, call);
    return args ? [{ args, result: key(own.returns), origin: { volatility: own.volatility, strict: own.strict, own } }] : [];
  });
}

/**
 * All that a name can mean, search path in order; of two with the same arguments the first in the
 * path hides the other.
 */
function candidatesOf(call: CallShape, ctx: TypeContext): Candidate<Origin>[] {
  const entries = pgFunctions.get(call.name).filter((entry) => inMajor(entry, ctx.pgVersion));
  const found = new Map<string, Candidate<Origin>>();
  for (const schema of call.schema ? [call.schema] : searchPath(ctx.state)) {
    const here = entries.filter((entry) =>
      entry.extension ? extensionSchema(ctx.state, entry.extension) === schema : schema === 'pg_catalog',
    );
    for (const candidate of [...builtIn(here, call), ...ownFunctions(schema, call, ctx)]) {
      const signature = candidate.args.join(',');
      if (!found.has(signature)) found.set(signature, candidate);
    }
  }
  return [...found.values()];
}

function isExact(candidate: Candidate<unknown>, args: readonly ArgumentType[]): boolean {
  return candidate.args.every((type, i) => type === args[i]);
}

function pick(candidates: readonly Candidate<Origin>[], args: readonly ArgumentType[], ctx: TypeContext): Lookup {
  if (candidates.length === 0) return { kind: 'nothing' };
  const exact = candidates.find((candidate) => isExact(candidate, args));
  const possible = exact ? [exact] : select(matching(candidates, args, ctx), args, ctx);
  const [first] = possible;
  if (!first) return { kind: 'no-match', volatility: moreVolatile(...candidates.map((c) => c.origin.volatility)) };
  const results = possible.map((candidate) => resultType(candidate, args, ctx));
  const result = results.every((type) => type === results[0]) && results[0] !== 'open' && results[0] !== 'any' ? results[0] : undefined;
  // In doubt the most harmless: what an expression may not hold is an error, and an error must be
  // certain.
  if (possible.length > 1) return { kind: 'some', volatility: leastVolatile(possible.map((c) => c.origin.volatility)), result };
  const { volatility, strict, own } = first.origin;
  return {
    kind: 'found',
    routine: { result, volatility, strict, parameters: first.args, ...(own ? { own } : {}), undetermined: isUndetermined(first, args) },
  };
}

/**
 * func_get_detail in parse_func.c: an exact match, then a cast written as a call, then the best of
 * the rest.
 */
export function lookupFunction(call: CallShape, ctx: TypeContext): Lookup {
  const args = call.named ? call.args.map(() => undefined) : call.args;
  const candidates = candidatesOf(call, ctx);
  const exact = candidates.some((candidate) => isExact(candidate, args));
  return (exact ? undefined : castLike(call, ctx)) ?? pick(candidates, args, ctx);
}

/**
 * `date('...')`, `text(x)`: the name of a type with one argument, where no function need be called
 * or text is between.
 */
function castLike(call: CallShape, ctx: TypeContext): Lookup | undefined {
  const [source] = call.args;
  const type = pgTypes.get(call.name).find((entry) => inMajor(entry, ctx.pgVersion));
  if (call.args.length !== 1 || call.named || source === undefined || !type || type.kind === 'p') return undefined;
  const path = source === 'unknown' ? undefined : findPathway(type.name, source, 'explicit', ctx);
  if (source !== 'unknown' && path?.method !== 'relabel' && path?.method !== 'io') return undefined;
  const volatility = path && source !== 'unknown' ? pathwayVolatility(path, type.name, source, ctx) : 'immutable';
  return { kind: 'found', routine: { result: type.name, volatility, strict: true, parameters: [source], undetermined: false } };
}

/** Majors in which PostgreSQL itself has a function of this name that takes these arguments. */
export function majorsWith(call: CallShape, ctx: TypeContext): readonly number[] {
  return MAJORS.filter((pgVersion) => {
    const then = { ...ctx, pgVersion };
    const entries = pgFunctions.get(call.name).filter((entry) => !entry.extension && inMajor(entry, pgVersion));
    return (!call.schema || call.schema === 'pg_catalog') && matching(builtIn(entries, call), call.args, then).length > 0;
  });
}

/** Volatility of an extension's function that is not in the database as far as we know. */
export function extensionFunction(
  call: CallShape,
  ctx: TypeContext,
): { readonly volatility: Volatility; readonly result: TypeKey } | undefined {
  const entries = pgFunctions.get(call.name).filter((entry) => entry.extension && inMajor(entry, ctx.pgVersion));
  const [first] = builtIn(entries, call);
  return first && { volatility: moreVolatile(...entries.map((entry) => entry.volatility)), result: first.result };
}

/** oper() and left_oper() in parse_oper.c; `left` is null for a prefix operator. */
export function lookupOperator(name: string, left: ArgumentType | null, right: ArgumentType, ctx: TypeContext): Lookup {
  const path = searchPath(ctx.state);
  const plain = name.split('.').pop() ?? name;
  const visible = (entry: PgOperator) =>
    inMajor(entry, ctx.pgVersion) && (!entry.extension || path.includes(extensionSchema(ctx.state, entry.extension) ?? ''));
  const entries = pgOperators
    .get(plain)
    .filter((entry) => visible(entry) && (entry.left === undefined) === (left === null) && entry.right !== undefined);
  const candidates = entries.map((entry): Candidate<Origin> => {
    const args = left === null ? [entry.right ?? 'any'] : [entry.left ?? 'any', entry.right ?? 'any'];
    return { args, result: entry.result, origin: { volatility: entry.volatility, strict: entry.strict } };
  });
  if (left === null) return pick(candidates, [right], ctx);
  // binary_oper_exact: one open literal is taken for the type of the other side, a domain's literal
  // for its base type.
  for (const sides of exactSides(left, right, ctx)) {
    const exact = candidates.find((candidate) => isExact(candidate, sides));
    if (exact) return pick([exact], sides, ctx);
  }
  return pick(candidates, [left, right], ctx);
}

function exactSides(left: ArgumentType, right: ArgumentType, ctx: TypeContext): readonly (readonly ArgumentType[])[] {
  const type = left === 'unknown' ? right : right === 'unknown' ? left : undefined;
  if (type === undefined || type === 'unknown') return [[left, right]];
  return [
    [type, type],
    [baseKey(type, ctx), baseKey(type, ctx)],
  ];
}
