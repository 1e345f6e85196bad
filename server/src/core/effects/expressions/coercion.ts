import { KEYS } from '../../schema/catalog';
import type { TypeRef } from '../../schema/objects';
import { inMajor, type PgCast, pgCasts, type Volatility } from './pg-data';
import type { Typmod } from './type-text';
import { typmodOf } from './type-text';
import { baseKey, baseType, isConstrainedDomain, type TypeContext, type TypeKey, typeInfo, typeKey, typeRef } from './types';
import { lengthCoercionIsNothing } from './typmods';

/**
 * How much is allowed without being asked: an operator's argument, storing into a column, a cast
 * that is written.
 */
export type CoercionContext = 'implicit' | 'assignment' | 'explicit';

type Pathway =
  /** Same bytes under another name. */
  | { readonly method: 'relabel' }
  | { readonly method: 'function'; readonly cast: PgCast }
  /** Through text: output function of one, input function of the other. */
  | { readonly method: 'io' }
  | { readonly method: 'array'; readonly element: Pathway };

const STRENGTH = { implicit: 0, assignment: 1, explicit: 2 } as const;

/** PostgreSQL's own, an extension's, or one that the history made. */
export function castBetween(source: TypeKey, target: TypeKey, ctx: TypeContext): PgCast | undefined {
  return pgCasts.get(source).find((cast) => cast.target === target && inMajor(cast, ctx.pgVersion)) ?? ownCast(source, target, ctx);
}

function ownCast(source: TypeKey, target: TypeKey, ctx: TypeContext): PgCast | undefined {
  const own = ctx.state.get(KEYS.cast(source, target));
  if (own?.kind !== 'cast') return undefined;
  // A function that is not known is taken to be harmless.
  const volatility = own.volatility ?? 'immutable';
  return { majors: 0x7f, target, context: own.context, method: own.method, volatility, takesModifier: false, support: false };
}

/**
 * find_coercion_pathway in parse_coerce.c: what turns a value of one type into another, domains
 * seen as what they are over.
 */
export function findPathway(target: TypeKey, source: TypeKey, allowed: CoercionContext, ctx: TypeContext): Pathway | undefined {
  const to = baseKey(target, ctx);
  const from = baseKey(source, ctx);
  if (to === from) return { method: 'relabel' };
  const cast = castBetween(from, to, ctx);
  if (cast) {
    if (STRENGTH[allowed] < STRENGTH[cast.context]) return undefined;
    return cast.method === 'binary' ? { method: 'relabel' } : cast.method === 'inout' ? { method: 'io' } : { method: 'function', cast };
  }
  if (to.endsWith('[]') && from.endsWith('[]')) {
    const element = findPathway(to.slice(0, -2), from.slice(0, -2), allowed, ctx);
    if (element) return { method: 'array', element };
  }
  // Casts to strings on assignment, and from strings when written, go through text.
  if (STRENGTH[allowed] >= 1 && typeInfo(to, ctx)?.category === 'S') return { method: 'io' };
  if (STRENGTH[allowed] >= 2 && typeInfo(from, ctx)?.category === 'S') return { method: 'io' };
  return undefined;
}

/**
 * What a coercion adds to the volatility of an expression (check_functions_in_node in nodeFuncs.c).
 */
export function pathwayVolatility(path: Pathway, target: TypeKey, source: TypeKey, ctx: TypeContext): Volatility {
  if (path.method === 'relabel') return 'immutable';
  if (path.method === 'function') return path.cast.volatility;
  if (path.method === 'array') return pathwayVolatility(path.element, target.slice(0, -2), source.slice(0, -2), ctx);
  // A type that is not known is taken to be harmless.
  const input = typeInfo(baseKey(target, ctx), ctx)?.input ?? 'immutable';
  const output = typeInfo(source, ctx)?.output ?? 'immutable';
  return input === 'volatile' || output === 'volatile' ? 'volatile' : input === 'stable' || output === 'stable' ? 'stable' : 'immutable';
}

/**
 * IsBinaryCoercible in parse_coerce.c: a value can stand for the other without a function being
 * called.
 */
export function isBinaryCoercible(source: TypeKey, target: TypeKey, ctx: TypeContext): boolean {
  if (source === target || target === 'any' || target === 'anyelement') return true;
  const from = baseKey(source, ctx);
  if (from === target) return true;
  const info = typeInfo(from, ctx);
  const matches = POLYMORPHIC_KINDS[target];
  if (matches) return matches === info?.kind;
  const cast = castBetween(from, target, ctx);
  return cast !== undefined && cast.method === 'binary' && cast.context === 'implicit';
}

const POLYMORPHIC_KINDS: Readonly<Record<string, string>> = {
  anyarray: 'array',
  anycompatiblearray: 'array',
  anyenum: 'enum',
  anyrange: 'range',
  anycompatiblerange: 'range',
  anymultirange: 'multirange',
  anycompatiblemultirange: 'multirange',
  record: 'composite',
};

/**
 * What ALTER COLUMN TYPE does with the rows. From cheap to dear; the dearest step of a conversion
 * decides.
 */
type AlterTypeCoercion =
  /** The very same type and modifier. */
  | 'none'
  /** The same bytes: only the catalog changes. */
  | 'relabel'
  /**
   * timestamp and timestamptz: the same bytes when the session's TimeZone has always been UTC
   * (isAlwaysUtc), a rewrite otherwise.
   */
  | 'timezone'
  /** The same bytes, but each row must be checked, and PostgreSQL rewrites to do so. */
  | 'constrained-domain'
  | 'rewrite'
  /** No assignment cast: error 42804 `column "c" cannot be cast automatically to type t`. */
  | 'impossible';

const COST = { none: 0, relabel: 1, timezone: 2, 'constrained-domain': 3, rewrite: 4 } as const;
type Cost = keyof typeof COST;

/** A value on its way to its type: what it is by now and what that has cost. */
interface Conversion {
  readonly type: TypeRef;
  readonly typmod: Typmod;
  readonly cost: Cost;
}

function dearer(a: Cost, b: Cost): Cost {
  return COST[a] >= COST[b] ? a : b;
}

/** The column itself, before anything is done to it. */
export function unconverted(type: TypeRef, ctx: TypeContext): Conversion {
  // The column of a domain has no modifier: it is inside the domain (pg_attribute.atttypmod is -1).
  const domain = typeInfo(typeKey(type, ctx), ctx)?.kind === 'domain';
  return { type, typmod: domain ? -1 : typmodOf(type), cost: 'none' };
}

/** coerce_type_typmod in parse_coerce.c, then what the planner makes of it. */
function applyModifier(value: Conversion, type: TypeKey, typmod: Typmod, ctx: TypeContext): Conversion {
  if (typmod === -1) return value;
  if (typmod === value.typmod) return value;
  const array = type.endsWith('[]');
  const element = array ? type.slice(0, -2) : type;
  const length = castBetween(element, element, ctx);
  const ref = typeRef(type, ctx);
  if (!length) {
    // Types whose casts we do not know (geometry, vector): assume that a new modifier means work.
    return { type: ref, typmod, cost: dearer(value.cost, typeInfo(element, ctx)?.opaque ? 'rewrite' : 'relabel') };
  }
  const nothing = !array && length.support && lengthCoercionIsNothing(element, value.typmod, typmod);
  return { type: ref, typmod, cost: dearer(value.cost, nothing ? 'relabel' : 'rewrite') };
}

/** coerce_to_domain: the base's modifier is applied, then the domain's constraints are checked. */
function intoDomain(value: Conversion, target: TypeRef, ctx: TypeContext): Conversion {
  const base = baseType(target, ctx);
  const shaped = applyModifier(value, typeKey(base, ctx), typmodOf(base), ctx);
  return { type: target, typmod: -1, cost: dearer(shaped.cost, isConstrainedDomain(target, ctx) ? 'constrained-domain' : 'relabel') };
}

function isTimestampPair(a: TypeKey, b: TypeKey): boolean {
  return (a === 'timestamp' && b === 'timestamptz') || (a === 'timestamptz' && b === 'timestamp');
}

/**
 * coerce_to_target_type, as a cost for rows already on disk (ATColumnChangeRequiresRewrite in
 * tablecmds.c). undefined: there is no such cast.
 */
export function convert(value: Conversion, target: TypeRef, allowed: CoercionContext, ctx: TypeContext): Conversion | undefined {
  const from = typeKey(value.type, ctx);
  const to = typeKey(target, ctx);
  const info = typeInfo(to, ctx);
  const domain = info?.kind === 'domain';
  if (from === to) return domain ? value : applyModifier(value, to, typmodOf(target), ctx);
  const path = findPathway(to, from, allowed, ctx);
  if (!path) {
    const opaque = info === undefined || info.opaque || (typeInfo(from, ctx)?.opaque ?? true);
    // A cast we cannot know of (CREATE CAST of an extension): it would call a function.
    return opaque ? { type: target, typmod: typmodOf(target), cost: 'rewrite' } : undefined;
  }
  const base = domain ? baseType(target, ctx) : target;
  const plain = typeKey(base, ctx);
  if (path.method === 'relabel') {
    // Same base: nothing is wrapped around the value, so it keeps the modifier of a plain type.
    const relabelled: Conversion = { type: base, typmod: from === plain ? value.typmod : -1, cost: dearer(value.cost, 'relabel') };
    return domain ? intoDomain(relabelled, target, ctx) : applyModifier(relabelled, plain, typmodOf(target), ctx);
  }
  const free = path.method === 'function' && isTimestampPair(baseKey(from, ctx), plain);
  const takes = path.method === 'function' && path.cast.takesModifier;
  const converted: Conversion = {
    type: base,
    typmod: takes ? typmodOf(base) : -1,
    cost: dearer(value.cost, free ? 'timezone' : 'rewrite'),
  };
  return domain ? intoDomain(converted, target, ctx) : applyModifier(converted, plain, typmodOf(target), ctx);
}

/** For tests: ALTER COLUMN c TYPE to, without USING. */
export function coercionForAlterType(from: TypeRef, to: TypeRef, ctx: TypeContext): AlterTypeCoercion {
  return convert(unconverted(from, ctx), to, 'assignment', ctx)?.cost ?? 'impossible';
}
