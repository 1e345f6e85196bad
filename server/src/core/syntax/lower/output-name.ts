import type { FuncCall, Node, SubLink } from '@pgsql/types';
import { strings, tree } from './tree';

/**
 * What a query calls a column that is given no name; undefined where the text does not tell
 * (parse_target.c, FigureColname).
 */
export function outputName(value: Node | undefined): string | undefined {
  const found = figure(value);
  return found === 'unsaid' ? undefined : (found?.name ?? '?column?');
}

/** `weak`: a type of a cast, or CASE, which gives way to a name further inside. */
type Figured = { readonly name: string; readonly weak?: true } | 'unsaid' | undefined;

function figure(value: Node | undefined): Figured {
  const t = tree(value);
  if (t.ColumnRef) return named(strings(t.ColumnRef.fields).at(-1));
  if (t.FuncCall) return called(t.FuncCall);
  if (t.TypeCast) return stronger(t.TypeCast.arg, strings(t.TypeCast.typeName?.names).at(-1));
  if (t.CaseExpr) return stronger(t.CaseExpr.defresult, 'case');
  if (t.CollateClause) return figure(t.CollateClause.arg);
  if (t.A_Indirection) return named(strings(t.A_Indirection.indirection).at(-1)) ?? figure(t.A_Indirection.arg);
  if (t.SubLink) return ofSubquery(t.SubLink);
  if (t.A_Expr) return t.A_Expr.kind === 'AEXPR_NULLIF' ? { name: 'nullif' } : undefined;
  if (t.CoalesceExpr) return { name: 'coalesce' };
  if (t.MinMaxExpr) return { name: t.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest' };
  if (t.A_ArrayExpr) return { name: 'array' };
  if (t.RowExpr) return { name: 'row' };
  // 12 makes a boolean constant a cast from 't', and names it after that (measured).
  if (t.A_Const?.boolval) return 'unsaid';
  return t.A_Const || t.BoolExpr || t.NullTest || t.BooleanTest || t.ParamRef ? undefined : 'unsaid';
}

function named(name: string | undefined): Figured {
  return name === undefined ? undefined : { name };
}

/** EXTRACT was called date_part before 14 (release notes of 14). */
function called({ funcname, funcformat }: FuncCall): Figured {
  const name = strings(funcname).at(-1);
  return funcformat === 'COERCE_SQL_SYNTAX' && name === 'extract' ? 'unsaid' : named(name);
}

function stronger(inside: Node | undefined, otherwise: string | undefined): Figured {
  const found = figure(inside);
  if (found === 'unsaid' || (found && !found.weak)) return found;
  return otherwise === undefined ? found : { name: otherwise, weak: true };
}

function ofSubquery({ subLinkType, subselect }: SubLink): Figured {
  if (subLinkType === 'EXISTS_SUBLINK') return { name: 'exists' };
  if (subLinkType === 'ARRAY_SUBLINK') return { name: 'array' };
  const select = tree(subselect).SelectStmt;
  // The server looks at the analyzed query, where a star has become columns.
  const first = tree(select?.targetList?.[0]).ResTarget;
  if (subLinkType !== 'EXPR_SUBLINK') return undefined;
  return first?.name === undefined ? 'unsaid' : { name: first.name };
}
