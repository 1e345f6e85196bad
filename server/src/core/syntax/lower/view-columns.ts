import type { FuncCall, Node, RangeVar, SelectStmt } from '@pgsql/types';
import type { PlainQuery, ViewOutput } from '../change';
import { relationName } from './names';
import { walk } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

/**
 * The columns a view's query gives, as far as its text says: names as PostgreSQL picks them (parse_target.c, FigureColname), stars with the
 * relations they stand for. Undefined where only the catalog could tell.
 */
export function viewOutputs(source: Source, query: Node | undefined): readonly ViewOutput[] | undefined {
  let select = tree(query).SelectStmt;
  // UNION and its like are named by their first arm.
  while (select?.larg !== undefined) select = select.larg;
  if (!select?.targetList) return undefined;
  const outputs: ViewOutput[] = [];
  for (const node of select.targetList) {
    const target = tree(node).ResTarget;
    const star = starOf(target?.val);
    if (star === undefined) {
      outputs.push({ name: target?.name ?? nameOf(target?.val) });
      continue;
    }
    const relations = starred(select, star.qualifier);
    if (relations === undefined) return undefined;
    outputs.push(...relations.map((relation) => ({ star: relationName(source, relation) })));
  }
  return outputs;
}

/** Undefined where a column might be of something else than the one relation of its FROM. */
export function plainQuery(query: Node | undefined): PlainQuery | undefined {
  const select = tree(query).SelectStmt;
  const from = select?.fromClause ?? [];
  const relation = tree(from[0]).RangeVar;
  if (!select || from.length !== 1 || !relation || relation.alias?.colnames || select.op !== 'SETOP_NONE' || select.withClause)
    return undefined;
  let plain = true;
  let windows = false;
  walk(query, (name, node) => {
    if (name === 'SubLink') plain = false;
    if (name === 'FuncCall' && (node as FuncCall).over !== undefined) windows = true;
  });
  const { groupClause, havingClause, distinctClause, limitCount, limitOffset } = select;
  const rowByRow = !windows && [groupClause, havingClause, distinctClause, limitCount, limitOffset].every((clause) => clause === undefined);
  const named = (select.targetList ?? []).flatMap((node) => tree(node).ResTarget?.name ?? []);
  return plain ? { alias: relation.alias?.aliasname ?? relation.relname ?? '', named, rowByRow } : undefined;
}

function starOf(value: Node | undefined): { qualifier: string | undefined } | undefined {
  const fields = tree(value).ColumnRef?.fields ?? [];
  if (fields.length === 0 || tree(fields.at(-1)).A_Star === undefined || fields.length > 2) return undefined;
  return { qualifier: strings(fields)[0] };
}

/** The relations behind a star, in order; undefined with a subquery, or where columns of two are merged into one. */
function starred(select: SelectStmt, qualifier: string | undefined): RangeVar[] | undefined {
  if (select.withClause !== undefined) return undefined;
  const found: RangeVar[] = [];
  const visit = (node: Node | undefined): boolean => {
    const { RangeVar: relation, JoinExpr: join } = tree(node);
    if (relation !== undefined) {
      found.push(relation);
      return relation.alias?.colnames === undefined;
    }
    if (join === undefined || join.usingClause !== undefined || join.isNatural === true || join.alias !== undefined) return false;
    return visit(join.larg) && visit(join.rarg);
  };
  if (!(select.fromClause ?? []).every(visit)) return undefined;
  if (qualifier === undefined) return found;
  const named = found.filter((r) => (r.alias?.aliasname ?? r.relname) === qualifier);
  return named.length === 1 ? named : undefined;
}

function nameOf(value: Node | undefined): string | undefined {
  const { ColumnRef, FuncCall, TypeCast } = tree(value);
  if (ColumnRef !== undefined) return strings(ColumnRef.fields).at(-1);
  if (FuncCall !== undefined) return strings(FuncCall.funcname).at(-1);
  return TypeCast === undefined ? undefined : nameOf(TypeCast.arg);
}
