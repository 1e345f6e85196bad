import type { Node, SelectStmt } from '@pgsql/types';
import { type BlockCondition, type CatalogQuery, type Constant, CURRENT_SCHEMA } from '../block';
import type { SqlParser } from '../parser';
import { textOf, type Variables } from './constant-text';
import { expression } from './expression';
import { Source } from './source';
import { strings, tree } from './tree';

/** The condition of an IF in PL/pgSQL. */
export function blockCondition(text: string, variables: Variables, parser: Pick<SqlParser, 'parse'>): BlockCondition {
  const sql = `SELECT ${text}`;
  const outcome = parser.parse(sql);
  if (outcome.kind !== 'tree') return { kind: 'unknown' };
  const select = tree(outcome.trees[0] as Node).SelectStmt;
  // `IF NOT FOUND`, `IF count(*) > 0 FROM t`: a condition may have the clauses of a query.
  if (select?.targetList?.length !== 1 || select.fromClause !== undefined) return { kind: 'unknown' };
  return conditionOf(tree(select.targetList[0]).ResTarget?.val, new Source(sql), variables);
}

function conditionOf(node: Node | undefined, source: Source, variables: Variables): BlockCondition {
  const { BoolExpr, SubLink } = tree(node);
  if (BoolExpr !== undefined) {
    const args = (BoolExpr.args ?? []).map((arg) => conditionOf(arg, source, variables));
    if (BoolExpr.boolop === 'NOT_EXPR') return { kind: 'not', arg: args[0] ?? { kind: 'unknown' } };
    return { kind: BoolExpr.boolop === 'OR_EXPR' ? 'or' : 'and', args };
  }
  if (SubLink?.subLinkType === 'EXISTS_SUBLINK') {
    const query = catalogQuery(tree(SubLink.subselect).SelectStmt, variables);
    return query ? { kind: 'exists', query } : { kind: 'unknown' };
  }
  if (SubLink !== undefined) return { kind: 'unknown' };
  const known: Record<string, Constant> = {};
  for (const [name, value] of variables) if (value !== undefined) known[name] = value;
  return { kind: 'expression', text: source.text, expression: expression(source, node), known };
}

function catalogQuery(select: SelectStmt | undefined, variables: Variables): CatalogQuery | undefined {
  if (select?.op !== 'SETOP_NONE' || select.groupClause || select.havingClause || select.withClause) return undefined;
  const from: string[] = [];
  const conditions: (Node | undefined)[] = [select.whereClause];
  const left = [...(select.fromClause ?? [])];
  for (let node = left.shift(); node !== undefined; node = left.shift()) {
    const { RangeVar: relation, JoinExpr: join } = tree(node);
    if (relation?.relname !== undefined) from.push(relation.relname);
    else if (join?.larg && join.rarg && join.jointype === 'JOIN_INNER') {
      left.push(join.larg, join.rarg);
      conditions.push(join.quals);
    } else return undefined;
  }
  const tests: Record<string, readonly string[]> = {};
  for (const condition of conditions) if (!testsOf(condition, variables, tests)) return undefined;
  return from.length > 0 ? { from, tests } : undefined;
}

/** False for a condition that is not understood. */
function testsOf(node: Node | undefined, variables: Variables, tests: Record<string, readonly string[]>): boolean {
  if (node === undefined) return true;
  const { BoolExpr, A_Expr } = tree(node);
  if (BoolExpr?.boolop === 'AND_EXPR') return (BoolExpr.args ?? []).every((arg) => testsOf(arg, variables, tests));
  // Columns that were dropped, and those of the system, cannot be found by name.
  if (BoolExpr?.boolop === 'NOT_EXPR') return columnOf(BoolExpr.args?.[0]) === 'attisdropped';
  if (A_Expr === undefined) return false;
  const operator = strings(A_Expr.name).at(-1);
  const [left, right] = [columnOf(A_Expr.lexpr), columnOf(A_Expr.rexpr)];
  if (operator === '>' && left === 'attnum') return true;
  if (operator !== '=') return false;
  const isVariable = right !== undefined && variables.has(right);
  // Joined by their numbers.
  if (left !== undefined && right !== undefined && !isVariable) return true;
  if (left === undefined) return false;
  if (A_Expr.kind === 'AEXPR_IN' || A_Expr.kind === 'AEXPR_OP_ANY') {
    const items = tree(A_Expr.rexpr).List?.items ?? tree(A_Expr.rexpr).A_ArrayExpr?.elements ?? [];
    const values = items.map((item) => textOf(item, variables));
    if (!values.every((value) => value !== undefined) || values.length === 0) return false;
    tests[left] = values;
    return true;
  }
  const value = schemaNow(A_Expr.rexpr) ?? textOf(A_Expr.rexpr, variables);
  if (value === undefined || (tests[left] !== undefined && tests[left]?.[0] !== value)) return false;
  if (left !== 'attisdropped') tests[left] = [value];
  return true;
}

function schemaNow(node: Node | undefined): string | undefined {
  const { SQLValueFunction, FuncCall } = tree(node);
  return SQLValueFunction?.op === 'SVFOP_CURRENT_SCHEMA' || strings(FuncCall?.funcname).at(-1) === 'current_schema'
    ? CURRENT_SCHEMA
    : undefined;
}

function columnOf(node: Node | undefined): string | undefined {
  const { ColumnRef, TypeCast } = tree(node);
  if (TypeCast !== undefined) return columnOf(TypeCast.arg);
  return ColumnRef === undefined ? undefined : strings(ColumnRef.fields).at(-1);
}
