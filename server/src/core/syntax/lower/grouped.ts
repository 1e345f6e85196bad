import type { Node, RangeVar, SelectStmt } from '@pgsql/types';
import type { GroupedTable } from '../change';
import { relationName } from './names';
import { walk } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

/**
 * The tables of every query with GROUP BY inside, as far as the text says which table a column is
 * of.
 */
export function groupedTables(source: Source, query: unknown): readonly GroupedTable[] {
  const found: GroupedTable[] = [];
  walk(query, (name, node) => {
    if (name === 'SelectStmt') found.push(...tablesOf(source, node as SelectStmt));
  });
  return found;
}

function tablesOf(source: Source, { groupClause = [], fromClause = [], targetList }: SelectStmt): GroupedTable[] {
  const keys = groupClause.map((item) => strings(tree(item).ColumnRef?.fields));
  // An expression, a number or a grouping set among them: not followed.
  if (keys.length === 0 || keys.some((key) => key.length === 0)) return [];
  const relations = fromClause.flatMap(relationsIn);
  return relations.map((relation) => {
    const alias = relation.alias?.aliasname ?? relation.relname ?? '';
    const own = (path: readonly string[]) => (path.length > 1 ? path.at(-2) === alias : relations.length === 1);
    const columns = (paths: readonly (readonly string[])[]) => paths.filter(own).map((path) => path.at(-1) ?? '');
    return { table: relationName(source, relation), by: columns(keys), shown: columns(shownIn(targetList)) };
  });
}

function relationsIn(node: Node): RangeVar[] {
  const { RangeVar: relation, JoinExpr: join } = tree(node);
  if (join !== undefined) return [join.larg, join.rarg].flatMap((side) => (side === undefined ? [] : relationsIn(side)));
  return relation === undefined ? [] : [relation];
}

/** Columns outside of every call: a call may be an aggregate. */
function shownIn(targets: readonly Node[] | undefined): string[][] {
  return (targets ?? []).flatMap((target) => {
    const fields = tree(tree(target).ResTarget?.val).ColumnRef?.fields;
    if (fields === undefined) return [];
    const path = strings(fields);
    return [path.length === fields.length ? path : [...path, '*']];
  });
}
