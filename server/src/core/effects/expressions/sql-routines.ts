import { combined } from './folding';
import type { Judged } from './judged';
import type { Routine } from './routines-lookup';
import { searchPath, type TypeContext, typeInfo } from './types';

/**
 * CREATE TYPE ... AS RANGE makes functions of its name that put two bounds together (typecmds.c,
 * makeRangeConstructors).
 */
export function rangeConstructor(name: string, schema: string | undefined, args: readonly Judged[], ctx: TypeContext): Judged | undefined {
  if (args.length < 2 || args.length > 3) return undefined;
  const schemas = schema === undefined ? searchPath(ctx.state) : [schema];
  const key = schemas.map((s) => `${s}.${name}`).find((k) => typeInfo(k, ctx)?.kind === 'range');
  return key === undefined ? undefined : { ...combined(args, key), nonStrict: true };
}

/**
 * `text || anything` is SQL that the planner inlines: no more than what turns the other into text
 * (pg_proc.dat, textanycat, anytextcat).
 */
export function concatenation(routine: Routine, args: readonly Judged[], ctx: TypeContext): Routine {
  const other = args[routine.parameters.indexOf('anynonarray')]?.type;
  const output = other === undefined || other === 'unknown' ? undefined : typeInfo(other, ctx)?.output;
  return output === undefined ? routine : { ...routine, volatility: output };
}
