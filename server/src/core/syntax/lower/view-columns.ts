import type { FuncCall, Node, RangeVar, SelectStmt } from '@pgsql/types';
import type { PlainQuery, QueryColumns, QueryOutput, QuerySource } from '../change';
import { expression } from './expression';
import { relationName } from './names';
import { outputName } from './output-name';
import { walk } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

/**
 * The columns a query gives, as far as its text says: names as PostgreSQL picks them, stars with
 * the relations they stand for, and what each is computed from. Nothing where only the catalog
 * could tell how many there are.
 */
export function queryColumns(source: Source, query: Node | undefined): QueryColumns {
  const whole = tree(query).SelectStmt;
  let select = whole;
  // UNION and its like are named by their first arm, and typed by all of them.
  while (select?.larg !== undefined) select = select.larg;
  const [row] = select?.valuesLists ?? [];
  // addRangeTableEntryForValues in parse_relation.c.
  if (row) return { outputs: (tree(row).List?.items ?? []).map((_, i) => ({ name: `column${i + 1}` })) };
  if (!select?.targetList) return {};
  const outputs: QueryOutput[] = [];
  for (const node of select.targetList) {
    const target = tree(node).ResTarget;
    const star = starOf(target?.val);
    if (star === undefined) {
      const name = target?.name ?? outputName(target?.val);
      outputs.push(select === whole ? { name, value: expression(source, target?.val) } : { name });
      continue;
    }
    const relations = starred(select, star.qualifier);
    if (relations === undefined) return {};
    outputs.push(...relations.map((relation) => ({ star: relationName(source, relation) })));
  }
  return select === whole ? { outputs, sources: sourcesOf(source, select) } : { outputs };
}

/**
 * What FROM brings, by the name it has in the query; without a relation where it is none, or gives
 * its columns other names.
 */
function sourcesOf(source: Source, { fromClause, withClause }: SelectStmt): QuerySource[] {
  const local = new Set((withClause?.ctes ?? []).map((cte) => tree(cte).CommonTableExpr?.ctename));
  const visit = (node: Node): QuerySource[] => {
    const { RangeVar: relation, JoinExpr: join, RangeSubselect, RangeFunction } = tree(node);
    if (join?.larg && join.rarg && join.alias === undefined) return [...visit(join.larg), ...visit(join.rarg)];
    const alias = (relation ?? RangeSubselect ?? RangeFunction)?.alias;
    const isPlain = relation && alias?.colnames === undefined && (relation.schemaname !== undefined || !local.has(relation.relname));
    return [{ alias: alias?.aliasname ?? relation?.relname ?? '', ...(isPlain && { relation: relationName(source, relation) }) }];
  };
  return (fromClause ?? []).flatMap(visit);
}

/** Undefined where a column might be of something else than the one relation of its FROM. */
export function plainQuery(query: Node | undefined): PlainQuery | undefined {
  const select = tree(query).SelectStmt;
  const from = select?.fromClause ?? [];
  const relation = tree(from[0]).RangeVar;
  if (!select || from.length !== 1 || !relation || relation.alias?.colnames || select.op !== 'SETOP_NONE' || select.withClause)
    return undefined;
  const named = (select.targetList ?? []).flatMap((node) => tree(node).ResTarget?.name ?? []);
  return holds(query, 'SubLink') ? undefined : { alias: relation.alias?.aliasname ?? relation.relname ?? '', named };
}

/**
 * Its rows are not those of one relation, one by one, aggregates aside (rewriteHandler.c,
 * view_query_is_auto_updatable).
 */
export function combinesRows(query: Node | undefined): boolean {
  const select = tree(query).SelectStmt;
  if (!select) return false;
  const { fromClause = [], op, withClause, groupClause, havingClause, distinctClause, limitCount, limitOffset } = select;
  if (fromClause.length !== 1 || tree(fromClause[0]).RangeVar === undefined || op !== 'SETOP_NONE') return true;
  if ([withClause, groupClause, havingClause, distinctClause, limitCount, limitOffset].some((clause) => clause !== undefined)) return true;
  // In a subquery they are its own affair.
  return !holds(query, 'SubLink') && holds(query, 'FuncCall', (call) => (call as FuncCall).over !== undefined);
}

function holds(query: Node | undefined, wanted: string, is: (node: unknown) => boolean = () => true): boolean {
  let found = false;
  walk(query, (name, node) => {
    if (name === wanted && is(node)) found = true;
  });
  return found;
}

function starOf(value: Node | undefined): { qualifier: string | undefined } | undefined {
  const fields = tree(value).ColumnRef?.fields ?? [];
  if (fields.length === 0 || tree(fields.at(-1)).A_Star === undefined || fields.length > 2) return undefined;
  return { qualifier: strings(fields)[0] };
}

/**
 * The relations behind a star, in order; undefined with a subquery, or where columns of two are
 * merged into one.
 */
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
