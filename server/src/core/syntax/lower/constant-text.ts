import type { Node } from '@pgsql/types';
import type { SqlParser } from '../parser';
import { strings, tree } from './tree';

/** The text an expression gives whenever it is asked: literals, put together by `||` and format(); undefined when anything else is in it. */
export function constantText(expression: string, parser: Pick<SqlParser, 'parse'>): string | undefined {
  const outcome = parser.parse(`SELECT ${expression}`);
  if (outcome.kind !== 'tree') return undefined;
  const targets = tree(outcome.trees[0] as Node).SelectStmt?.targetList ?? [];
  return targets.length === 1 ? textOf(tree(targets[0]).ResTarget?.val) : undefined;
}

function textOf(node: Node | undefined): string | undefined {
  const { A_Const, TypeCast, A_Expr, FuncCall } = tree(node);
  if (A_Const?.sval !== undefined) return A_Const.sval.sval ?? '';
  if (A_Const?.ival !== undefined) return String(A_Const.ival.ival ?? 0);
  if (TypeCast !== undefined) return strings(TypeCast.typeName?.names).at(-1) === 'text' ? textOf(TypeCast.arg) : undefined;
  if (A_Expr !== undefined && strings(A_Expr.name).at(-1) === '||') {
    const [left, right] = [textOf(A_Expr.lexpr), textOf(A_Expr.rexpr)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const args = (FuncCall?.args ?? []).map(textOf);
  if (FuncCall === undefined || FuncCall.func_variadic === true || !args.every((arg) => arg !== undefined)) return undefined;
  switch (strings(FuncCall.funcname).at(-1)) {
    case 'format':
      return formatted(args[0] ?? '', args.slice(1));
    case 'quote_ident':
      return args.length === 1 ? identifier(args[0] ?? '') : undefined;
    default:
      return undefined;
  }
}

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
    if (arg !== undefined && type === 'L') return `'${arg.replaceAll("'", "''")}'`;
    understood = false;
    return '';
  });
  return understood ? text : undefined;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
