import { KEYS, OWN_CASTS } from '../../schema/catalog';
import type { ArgumentType } from './overloads';
import { pgFunctions } from './pg-data';
import { formatType } from './type-text';
import { searchPath, type TypeContext, type TypeKey, typeInfo, typeRef } from './types';

/**
 * The error of an operator that nothing takes (op_error in parse_oper.c). Only of two values whose
 * types are PostgreSQL's own and plain, or enums, which have what anyenum has: literals turn into
 * what is wanted, arrays and rows are compared by their elements, and an author of other types
 * makes operators for them.
 */
export function missingOperator(
  name: string,
  left: ArgumentType,
  right: ArgumentType,
  ctx: TypeContext,
): { readonly sqlstate: string; readonly message: string } | undefined {
  const plain = name.slice(name.lastIndexOf('.') + 1);
  if (!isPlain(left, ctx) || !isPlain(right, ctx)) return undefined;
  if (ctx.state.get(KEYS.operator(plain)) || ctx.state.get(KEYS.operator(OWN_CASTS))) return undefined;
  const [a, b] = [left, right].map((type) => formatType(typeRef(type, ctx), ctx));
  return { sqlstate: '42883', message: `operator does not exist: ${a} ${plain} ${b}` };
}

/**
 * The same of a function of PostgreSQL's own that takes other arguments (func_get_detail in
 * parse_func.c).
 */
export function missingFunction(
  name: string,
  args: readonly ArgumentType[],
  ctx: TypeContext,
): { readonly sqlstate: string; readonly message: string } | undefined {
  const known = pgFunctions.get(name);
  if (!args.every((type) => isPlain(type, ctx)) || known.length === 0 || known.some((f) => f.extension)) return undefined;
  // A database with a user-defined function of this name may have more of them than the history
  // shows.
  if (searchPath(ctx.state).some((schema) => ctx.state.get(KEYS.functions(`${schema}.${name}`)))) return undefined;
  if (ctx.state.get(KEYS.operator(OWN_CASTS))) return undefined;
  return noFunction(name, args, ctx);
}

/** parse_func.c, ParseFuncOrColumn. */
export function noFunction(name: string, args: readonly ArgumentType[], ctx: TypeContext) {
  const shown = args.map((type) => (type === undefined || type === 'unknown' ? 'unknown' : formatType(typeRef(type, ctx), ctx)));
  return { sqlstate: '42883', message: `function ${name}(${shown.join(', ')}) does not exist` };
}

function isPlain(type: ArgumentType, ctx: TypeContext): type is TypeKey {
  const info = type === undefined ? undefined : typeInfo(type, ctx);
  if (type === undefined || !info || info.opaque) return false;
  return info.kind === 'enum' || (info.kind === 'base' && /^[a-z]\w*$/.test(type));
}
