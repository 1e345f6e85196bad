import type { CoercionContext } from './coercion';
import { findPathway } from './coercion';
import { baseKey, type TypeContext, type TypeKey, typeInfo } from './types';

/**
 * The type of an argument: a key, a literal whose type is still open, or something we cannot tell.
 */
export type ArgumentType = TypeKey | 'unknown' | undefined;

/** One function or operator that might be meant, with as many arguments as the call has. */
export interface Candidate<T> {
  readonly args: readonly TypeKey[];
  readonly result: TypeKey;
  readonly origin: T;
}

const FAMILY = new Set(['anyelement', 'anyarray', 'anynonarray', 'anyenum', 'anyrange', 'anymultirange']);
const COMPATIBLE = new Set([
  'anycompatible',
  'anycompatiblearray',
  'anycompatiblenonarray',
  'anycompatiblerange',
  'anycompatiblemultirange',
]);

export function isPolymorphic(type: TypeKey): boolean {
  return FAMILY.has(type) || COMPATIBLE.has(type);
}

/**
 * can_coerce_type in parse_coerce.c for one argument; polymorphic types are compared with each
 * other later.
 */
function canCoerce(source: ArgumentType, target: TypeKey, allowed: CoercionContext, ctx: TypeContext): boolean {
  if (source === undefined || source === target || source === 'unknown' || target === 'any') return true;
  if (isPolymorphic(target)) return fitsShape(source, target, ctx);
  if (findPathway(target, source, allowed, ctx)) return true;
  const from = typeInfo(source, ctx);
  const to = typeInfo(target, ctx);
  if (target === 'record') return from?.kind === 'composite';
  // A row constructor becomes any row type; tables stand for their parents.
  return to?.kind === 'composite' && (source === 'record' || from?.kind === 'composite');
}

function fitsShape(source: TypeKey, target: TypeKey, ctx: TypeContext): boolean {
  const kind = typeInfo(baseKey(source, ctx), ctx)?.kind;
  if (target.endsWith('nonarray')) return kind !== 'array';
  if (target.endsWith('multirange')) return kind === 'multirange';
  if (target.endsWith('array')) return kind === 'array';
  if (target.endsWith('enum')) return kind === 'enum';
  if (target.endsWith('range')) return kind === 'range';
  return true;
}

/** What a polymorphic parameter says its family's element type is. */
function elementOf(source: TypeKey, parameter: TypeKey, ctx: TypeContext): TypeKey | undefined {
  if (parameter.endsWith('nonarray')) return source;
  if (parameter.endsWith('array')) return baseKey(source, ctx).replace(/\[\]$/, '');
  if (parameter.endsWith('range')) return typeInfo(baseKey(source, ctx), ctx)?.element;
  return source;
}

/**
 * Whether a polymorphic function is given nothing but open literals: error 42804, except for the
 * `anycompatible` family, which takes text.
 */
export function isUndetermined<T>(candidate: Candidate<T>, args: readonly ArgumentType[]): boolean {
  const given = candidate.args.flatMap((parameter, i) => (FAMILY.has(parameter) ? [args[i]] : []));
  return given.length > 0 && given.every((type) => type === 'unknown');
}

/**
 * check_generic_type_consistency and enforce_generic_type_consistency: the result's type, or
 * undefined when the arguments disagree.
 */
export function resultType<T>(candidate: Candidate<T>, args: readonly ArgumentType[], ctx: TypeContext): TypeKey | 'open' | undefined {
  let element: TypeKey | undefined;
  let compatible: TypeKey | undefined;
  let open = false;
  for (const [i, parameter] of candidate.args.entries()) {
    const source = args[i];
    if (!isPolymorphic(parameter)) continue;
    if (source === undefined || source === 'unknown') {
      open = true;
      continue;
    }
    const own = elementOf(source, parameter, ctx);
    if (COMPATIBLE.has(parameter)) {
      const common = own === undefined || compatible === undefined ? (own ?? compatible) : commonType([compatible, own], ctx);
      if (common === undefined) return undefined;
      compatible = common;
    } else if (element !== undefined && own !== undefined && own !== element) return undefined;
    else element ??= own;
  }
  const { result } = candidate;
  if (!isPolymorphic(result)) return result;
  const literals = candidate.args.every((parameter, i) => !COMPATIBLE.has(parameter) || args[i] === 'unknown');
  const known = COMPATIBLE.has(result) ? (compatible ?? (literals ? 'text' : undefined)) : element;
  // A range's result type follows from the range argument itself.
  const same = candidate.args.findIndex((parameter, i) => parameter === result && args[i] !== undefined && args[i] !== 'unknown');
  if (same >= 0 && !COMPATIBLE.has(result)) return args[same];
  if (known === undefined) return open ? 'open' : undefined;
  // The built-in ranges and their multiranges differ in name only (pg_range.dat).
  const range = args.find((type) => type !== undefined && type !== 'unknown' && typeInfo(type, ctx)?.kind.endsWith('range'));
  if (result.endsWith('range') && range) return range.replace(/(multi)?range$/, result.endsWith('multirange') ? 'multirange' : 'range');
  return result.endsWith('array') && !result.endsWith('nonarray') ? `${known.replace(/\[\]$/, '')}[]` : known;
}

/**
 * select_common_type in parse_coerce.c: the type of CASE, COALESCE, VALUES, an array; undefined
 * when there is none or we cannot tell.
 */
export function commonType(types: readonly ArgumentType[], ctx: TypeContext): TypeKey | undefined {
  const known = types.filter((type) => type !== 'unknown');
  if (known.includes(undefined)) return undefined;
  const [first] = known;
  if (first === undefined) return 'text';
  if (known.every((type) => type === first) && known.length === types.length) return first;
  let chosen = baseKey(first, ctx);
  for (const type of known) {
    const next = baseKey(type ?? '', ctx);
    if (next === chosen) continue;
    const [a, b] = [typeInfo(chosen, ctx), typeInfo(next, ctx)];
    if (!a || !b || a.category !== b.category) return undefined;
    if (!a.preferred && canCoerce(chosen, next, 'implicit', ctx) && !canCoerce(next, chosen, 'implicit', ctx)) chosen = next;
  }
  return chosen;
}

/**
 * Candidates the arguments can be turned into without being asked (func_match_argtypes in
 * parse_func.c).
 */
export function matching<T>(candidates: readonly Candidate<T>[], args: readonly ArgumentType[], ctx: TypeContext): readonly Candidate<T>[] {
  return candidates.filter(
    (candidate) =>
      candidate.args.every((target, i) => canCoerce(args[i], target, 'implicit', ctx)) && resultType(candidate, args, ctx) !== undefined,
  );
}

function keepBest<T>(candidates: readonly Candidate<T>[], score: (candidate: Candidate<T>) => number): readonly Candidate<T>[] {
  const scores = candidates.map(score);
  const best = Math.max(...scores);
  return candidates.filter((_, i) => scores[i] === best);
}

/**
 * func_select_candidate in parse_func.c (docs: 10.2 and 10.3): the one that is meant, or all that
 * are still possible.
 */
export function select<T>(candidates: readonly Candidate<T>[], args: readonly ArgumentType[], ctx: TypeContext): readonly Candidate<T>[] {
  if (candidates.length < 2) return candidates;
  const inputs = args.map((type) => (type === undefined || type === 'unknown' ? type : baseKey(type, ctx)));
  const known = inputs.map((type, i) => [type, i] as const).filter(([type]) => type !== undefined && type !== 'unknown');
  const preferred = (target: TypeKey, source: ArgumentType) => {
    const info = typeInfo(target, ctx);
    return info?.preferred === true && source !== undefined && info.category === typeInfo(source, ctx)?.category;
  };
  let left = keepBest(candidates, (c) => known.filter(([type, i]) => c.args[i] === type).length);
  if (left.length === 1) return left;
  left = keepBest(left, (c) => known.filter(([type, i]) => c.args[i] === type || preferred(c.args[i] ?? '', type)).length);
  if (left.length === 1 || !inputs.includes('unknown')) return left;
  left = byCategory(left, inputs, ctx);
  if (left.length === 1) return left;
  // Last resort: take the open literals for the type that all the others have.
  const types = new Set(known.map(([type]) => type));
  const [only] = types;
  if (types.size !== 1 || only === undefined) return left;
  const last = left.filter((c) => c.args.every((target) => canCoerce(only, target, 'implicit', ctx)));
  return last.length === 1 ? last : left;
}

/**
 * For each open literal: the category the candidates agree on, strings first; then preferred types
 * within it.
 */
function byCategory<T>(candidates: readonly Candidate<T>[], inputs: readonly ArgumentType[], ctx: TypeContext): readonly Candidate<T>[] {
  const chosen = new Map<number, { category: string; preferred: boolean }>();
  for (const [i, input] of inputs.entries()) {
    if (input !== 'unknown') continue;
    const infos = candidates.map((c) => typeInfo(c.args[i] ?? '', ctx));
    const categories = new Set(infos.map((info) => info?.category ?? 'U'));
    const category = categories.has('S') ? 'S' : categories.size === 1 ? infos[0]?.category : undefined;
    if (category === undefined) return candidates;
    chosen.set(i, { category, preferred: infos.some((info) => info?.category === category && info.preferred) });
  }
  const left = candidates.filter((c) =>
    [...chosen].every(([i, wanted]) => {
      const info = typeInfo(c.args[i] ?? '', ctx);
      return info?.category === wanted.category && (!wanted.preferred || info.preferred);
    }),
  );
  return left.length > 0 ? left : candidates;
}
