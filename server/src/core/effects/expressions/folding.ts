import type { TypeRef } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { findPathway, pathwayVolatility } from './coercion';
import { type Judged, type Known, NOTHING_KNOWN } from './judged';
import { type ArgumentType, commonType, isPolymorphic } from './overloads';
import type { Volatility } from './pg-data';
import { moreVolatile } from './routines-lookup';
import type { TypeContext, TypeKey } from './types';

/*
 * What eval_const_expressions (clauses.c) makes of a node once its parts are judged: constants
 * folded, what is never reached left out.
 */

/** Several expressions under one node that is itself immutable. */
export function combined(parts: readonly Judged[], type: ArgumentType): Judged {
  const known = parts.every((part) => part.known !== undefined && part.volatility === 'immutable') ? 'folded' : undefined;
  const volatility = moreVolatile(...parts.map((part) => part.volatility));
  return { type, known, volatility, nonStrict: parts.some((part) => part.nonStrict) };
}

/** A call of something about which little more than its volatility is known. */
export function opaqueCall(parts: readonly Judged[], type: ArgumentType, volatility: Volatility): Judged {
  const whole = combined(parts, type);
  return { ...whole, known: undefined, volatility: moreVolatile(volatility, whole.volatility), nonStrict: true };
}

/**
 * What turning an argument into a parameter's type adds. Literals become the type when the
 * statement is parsed.
 */
export function implicitCast({ type }: Judged, target: TypeKey | undefined, ctx: TypeContext): Volatility {
  if (type === undefined || type === 'unknown' || type === target) return 'immutable';
  if (target === undefined || target === 'any' || isPolymorphic(target)) return 'immutable';
  const path = findPathway(target, type, 'implicit', ctx);
  return path ? pathwayVolatility(path, target, type, ctx) : 'immutable';
}

export function explicitCast(arg: Judged, target: TypeKey, ref: TypeRef, ctx: TypeContext): Judged {
  const cast: Judged = { ...arg, type: target, ref, column: undefined };
  if (arg.type === undefined || arg.type === 'unknown' || arg.type === target) return cast;
  const path = findPathway(target, arg.type, 'explicit', ctx);
  const volatility = moreVolatile(arg.volatility, path ? pathwayVolatility(path, target, arg.type, ctx) : 'immutable');
  return { ...cast, volatility, known: volatility === 'immutable' || arg.known === 'null' ? arg.known : undefined };
}

export function foldLogic(kind: 'and' | 'or', args: readonly Judged[]): Judged {
  const [decides, drops]: readonly [Known, Known] = kind === 'and' ? ['false', 'true'] : ['true', 'false'];
  if (args.some((arg) => arg.known === decides)) return { ...NOTHING_KNOWN, type: 'bool', known: decides };
  const left = args.filter((arg) => arg.known !== drops);
  if (left.length === 0) return { ...NOTHING_KNOWN, type: 'bool', known: drops };
  return { ...combined(left, 'bool'), nonStrict: true };
}

export function foldNot(arg: Judged): Judged {
  return { ...arg, column: undefined, type: 'bool', known: arg.known === 'true' ? 'false' : arg.known === 'false' ? 'true' : arg.known };
}

/** IS NULL, IS TRUE and their like; `answer` says what is known of a constant. */
export function foldTest(arg: Judged, answer: (known: Known) => boolean | undefined): Judged {
  const result = arg.known && answer(arg.known);
  if (result === undefined)
    return { ...NOTHING_KNOWN, volatility: arg.volatility, type: 'bool', known: arg.known && 'folded', nonStrict: true };
  return { ...NOTHING_KNOWN, type: 'bool', known: result ? 'true' : 'false', nonStrict: true };
}

/** The arguments of GREATEST and the like, each turned into their common type. */
export function joined(args: readonly Judged[], ctx: TypeContext): Judged {
  const types = args.map((arg) => arg.type);
  const type = commonType(types, ctx);
  const whole = combined(args, type ?? types.find((one) => one !== 'unknown'));
  return { ...whole, volatility: moreVolatile(whole.volatility, ...args.map((arg) => implicitCast(arg, type, ctx))), nonStrict: true };
}

/** The one part that is left, as what all of them would have been. */
function retyped(only: Judged, type: ArgumentType): Judged {
  return { ...only, type, column: type === only.type ? only.column : undefined };
}

export function foldCoalesce(args: readonly Judged[], ctx: TypeContext): Judged {
  const { type } = joined(args, ctx);
  const left = args.filter((arg) => arg.known !== 'null');
  // Nothing behind the first constant is ever computed.
  const end = left.findIndex((arg) => arg.known !== undefined && arg.known !== 'folded');
  const reached = end < 0 ? left : left.slice(0, end + 1);
  const [only] = reached;
  if (!only) return { ...NOTHING_KNOWN, type, known: 'null' };
  return reached.length === 1 ? { ...only, type, column: undefined } : { ...joined(reached, ctx), type };
}

/** `1 = 1`: numbers and texts, not what is cast to something with its own idea of equality. */
export function comparesConstants({ form, left, right }: Extract<Expression, { kind: 'operator' }>): boolean {
  const other = Array.isArray(right) ? undefined : (right as Expression | undefined);
  return form === 'plain' && left?.kind === 'constant' && other?.kind === 'constant' && left.type === other.type;
}

/** `CASE x WHEN y` is `CASE WHEN x = y` (transformCaseExpr in parse_expr.c). */
export function conditionsOf({ arg, branches }: Extract<Expression, { kind: 'case' }>): readonly Expression[] {
  if (!arg) return branches;
  return branches.map((value) => ({ kind: 'operator', name: '=', form: 'plain', left: arg, right: value, span: value.span }));
}

/** CASE WHEN ... THEN ...; with ELSE there is one result more. */
export function foldCase(branches: readonly Judged[], results: readonly Judged[], ctx: TypeContext): Judged {
  const { type } = joined(results, ctx);
  const reached: Judged[] = [];
  for (const [i, result] of results.entries()) {
    const branch = branches[i];
    if (branch?.known === 'false' || branch?.known === 'null') continue;
    if (branch && branch.known !== 'true') reached.push(branch);
    reached.push(result);
    if (branch?.known === 'true') break;
  }
  const [only] = reached;
  // Without ELSE nothing may be left: NULL.
  if (!only) return { ...NOTHING_KNOWN, type, known: 'null' };
  if (reached.length === 1) return { ...retyped(only, type), nonStrict: true };
  return { ...combined(reached, type), nonStrict: true };
}

export function foldArray(args: readonly Judged[], ctx: TypeContext): Judged {
  const whole = joined(args, ctx);
  const element = args.length === 0 ? undefined : whole.type;
  return { ...whole, type: element === undefined ? undefined : element.endsWith('[]') ? element : `${element}[]` };
}
