import type { Node } from '@pgsql/types';
import type { Constant } from '../block';
import type { SqlParser } from '../parser';
import { strings, tree } from './tree';

/** Variables by name; undefined for one whose value is not known. */
export type Variables = ReadonlyMap<string, Constant | undefined>;

/**
 * The text an expression gives whenever it is asked: literals and variables, put together by `||`
 * and format(); undefined when anything else is in it.
 */
export function constantText(expression: string, variables: Variables, parser: Pick<SqlParser, 'parse'>): string | undefined {
  return textOf(onlyTarget(expression, parser), variables);
}

/** The elements of an array of such texts. */
export function constantTexts(expression: string, variables: Variables, parser: Pick<SqlParser, 'parse'>): readonly string[] | undefined {
  const { A_ArrayExpr, TypeCast } = tree(onlyTarget(expression, parser));
  const array = A_ArrayExpr ?? tree(TypeCast?.arg).A_ArrayExpr;
  const texts = array?.elements?.map((element) => textOf(element, variables));
  return texts?.every((text) => text !== undefined) ? texts : undefined;
}

function onlyTarget(expression: string, parser: Pick<SqlParser, 'parse'>): Node | undefined {
  const outcome = parser.parse(`SELECT ${expression}`);
  if (outcome.kind !== 'tree') return undefined;
  const targets = tree(outcome.trees[0] as Node).SelectStmt?.targetList ?? [];
  return targets.length === 1 ? tree(targets[0]).ResTarget?.val : undefined;
}

/** A literal with its type, else a text. */
export function constantOf(node: Node | undefined, variables: Variables): Constant | undefined {
  const { A_Const, ColumnRef } = tree(node);
  if (A_Const?.boolval !== undefined) return { type: 'bool', value: String(A_Const.boolval.boolval ?? false) };
  if (A_Const?.ival !== undefined) return { type: 'int4', value: String(A_Const.ival.ival ?? 0) };
  if (ColumnRef !== undefined) return variableOf(ColumnRef.fields, variables);
  const text = textOf(node, variables);
  return text === undefined ? undefined : { type: 'unknown', value: text };
}

function variableOf(fields: readonly Node[] | undefined, variables: Variables): Constant | undefined {
  const path = strings(fields);
  return path.length === 1 ? variables.get(path[0] ?? '') : undefined;
}

export function textOf(node: Node | undefined, variables: Variables): string | undefined {
  const { A_Const, TypeCast, A_Expr, FuncCall, ColumnRef } = tree(node);
  if (A_Const?.sval !== undefined) return A_Const.sval.sval ?? '';
  if (A_Const?.ival !== undefined) return String(A_Const.ival.ival ?? 0);
  if (ColumnRef !== undefined) return variableOf(ColumnRef.fields, variables)?.value;
  if (TypeCast !== undefined)
    return TEXT_TYPES.has(strings(TypeCast.typeName?.names).at(-1) ?? '') ? textOf(TypeCast.arg, variables) : undefined;
  if (A_Expr !== undefined && strings(A_Expr.name).at(-1) === '||') {
    const [left, right] = [textOf(A_Expr.lexpr, variables), textOf(A_Expr.rexpr, variables)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const args = (FuncCall?.args ?? []).map((arg) => textOf(arg, variables));
  if (FuncCall === undefined || FuncCall.func_variadic === true || !args.every((arg) => arg !== undefined)) return undefined;
  switch (strings(FuncCall.funcname).at(-1)) {
    case 'format':
      return formatted(args[0] ?? '', args.slice(1));
    case 'quote_ident':
      return args.length === 1 ? identifier(args[0] ?? '') : undefined;
    case 'quote_literal':
      return args.length === 1 ? literal(args[0] ?? '') : undefined;
    case 'concat':
      return args.join('');
    default:
      return undefined;
  }
}

/** The text of a value of these is the literal's: a regclass keeps the name. */
const TEXT_TYPES = new Set(['text', 'varchar', 'name', 'regclass', 'regtype', 'regnamespace']);

/** format() without widths (PostgreSQL docs, 9.4.1). */
function formatted(pattern: string, args: readonly string[]): string | undefined {
  let next = 0;
  let understood = true;
  const text = pattern.replace(/%(?:(\d+)\$)?(.)/gs, (_whole, position: string | undefined, type: string) => {
    if (type === '%') return '%';
    if (position !== undefined) next = Number(position) - 1;
    const arg = args[next++];
    if (arg !== undefined && type === 's') return arg;
    if (arg !== undefined && type === 'I') return identifier(arg);
    if (arg !== undefined && type === 'L') return literal(arg);
    understood = false;
    return '';
  });
  return understood ? text : undefined;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
