import { KEYS } from '../../schema/catalog';
import type { FunctionOverload } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { replaceIn } from '../../syntax/walk';
import { expressionFacts } from './expressions';
import { pgFunctions } from './pg-data';
import { moreVolatile } from './routines-lookup';
import { searchPath, type TypeContext } from './types';

type Call = Extract<Expression, { kind: 'call' }>;

/** Functions that call each other end somewhere. */
const DEEPEST = 8;

/**
 * The expression with calls of SQL functions put as what they compute (inline_function in
 * clauses.c). Strict functions, several of one name and arguments that are more than a column or
 * constant are left as they are: less is proved by them then.
 */
export function inlineCalls(expression: Expression, ctx: TypeContext, depth = 0): Expression {
  return replaceIn(expression, (e) => {
    const own = e.kind === 'call' && depth < DEEPEST ? functionOf(e, ctx) : undefined;
    const body = own && e.kind === 'call' ? bodyOf(own, e, ctx) : undefined;
    return body && inlineCalls(body, ctx, depth + 1);
  });
}

function functionOf({ name, args }: Call, ctx: TypeContext): FunctionOverload | undefined {
  const plain = name.at(-1) ?? '';
  if (pgFunctions.get(plain).length > 0) return undefined;
  const schemas = name.length > 1 ? [name.at(-2) ?? ''] : searchPath(ctx.state);
  const found = schemas.flatMap((schema) => {
    const set = ctx.state.get(KEYS.functions(`${schema}.${plain}`));
    return set?.kind === 'functions' ? set.overloads : [];
  });
  const [own] = found;
  return found.length === 1 && own?.arguments.length === args.length ? own : undefined;
}

function bodyOf(own: FunctionOverload, { args }: Call, ctx: TypeContext): Expression | undefined {
  const body = own.returnExpression;
  if (!body || own.language !== 'sql' || own.strict || own.securityDefiner || own.hasSet || own.procedure || own.returns?.setof)
    return undefined;
  if (!args.every((arg) => arg.kind === 'column' || arg.kind === 'constant' || arg.kind === 'null')) return undefined;
  const { volatility } = expressionFacts(body, { state: ctx.state, pgVersion: ctx.pgVersion });
  if (moreVolatile(volatility, own.volatility) !== own.volatility) return undefined;
  return replaceIn(body, (e) => {
    if (e.kind === 'parameter') return args[e.number - 1];
    return e.kind === 'column' ? args[own.argumentNames.indexOf(e.path.at(-1) ?? '')] : undefined;
  });
}
