import type { Node, SelectStmt, WithClause } from '@pgsql/types';
import { strings, tree } from './tree';

/** A LIMIT above this is no batch: so many rows are locked and written at once. */
const LARGEST_BATCH = 100_000;

/**
 * The columns of an UPDATE's or DELETE's table whose values the WHERE takes from a list that does
 * not grow with the table: a sub-select with LIMIT or FETCH FIRST, VALUES, or a name of WITH, FROM
 * or USING that stands for one. What follows from it depends on whether they are a key of the
 * table.
 */
export function boundedColumns(
  where: Node | undefined,
  { withClause, from = [] }: { readonly withClause?: WithClause | undefined; readonly from?: readonly Node[] | undefined },
): readonly string[] {
  const named = new Set<string>();
  for (const node of withClause?.ctes ?? []) {
    const { ctename, ctequery } = tree(node).CommonTableExpr ?? {};
    if (ctename !== undefined && returnsFew(ctequery, named)) named.add(ctename);
  }
  const aliases = new Set(from.flatMap((node) => fewIn(node, named)));
  return conjuncts(where).flatMap((part) => columnsTaken(part, named, aliases));
}

/** The names under which a FROM item offers few rows. */
function fewIn(node: Node, named: ReadonlySet<string>): readonly string[] {
  const { RangeVar: relation, RangeSubselect: select, JoinExpr: join } = tree(node);
  if (join) return [join.larg, join.rarg].flatMap((side) => (side ? fewIn(side, named) : []));
  if (select) return returnsFew(select.subquery, named) ? [select.alias?.aliasname ?? ''] : [];
  const name = relation?.schemaname === undefined ? relation?.relname : undefined;
  return name !== undefined && named.has(name) ? [relation?.alias?.aliasname ?? name] : [];
}

/**
 * Whether a query, or the RETURNING of a statement that changes rows, gives a bounded number of
 * rows.
 */
function returnsFew(query: Node | undefined, named: ReadonlySet<string>): boolean {
  const { SelectStmt: select, UpdateStmt: update, DeleteStmt: deletion } = tree(query);
  if (update) return boundedColumns(update.whereClause, { withClause: update.withClause, from: update.fromClause }).length > 0;
  if (deletion) return boundedColumns(deletion.whereClause, { withClause: deletion.withClause, from: deletion.usingClause }).length > 0;
  return select !== undefined && (select.valuesLists !== undefined || isLimited(select) || readsFew(select, named));
}

/** A number that is not written here (a parameter, a variable of PL/pgSQL) is taken for a batch. */
function isLimited({ limitCount }: SelectStmt): boolean {
  const constant = tree(limitCount).A_Const;
  if (constant === undefined) return limitCount !== undefined;
  // LIMIT ALL is LIMIT NULL.
  return constant.isnull !== true && constant.fval === undefined && (constant.ival?.ival ?? 0) <= LARGEST_BATCH;
}

/** A plain read of one name that stands for few rows. */
function readsFew({ fromClause = [], op }: SelectStmt, named: ReadonlySet<string>): boolean {
  const [only, ...more] = fromClause;
  const plain = op === undefined || op === 'SETOP_NONE';
  return plain && only !== undefined && more.length === 0 && tree(only).JoinExpr === undefined && fewIn(only, named).length > 0;
}

function conjuncts(where: Node | undefined): readonly Node[] {
  if (where === undefined) return [];
  const and = tree(where).BoolExpr;
  return and?.boolop === 'AND_EXPR' ? (and.args ?? []).flatMap(conjuncts) : [where];
}

function columnsTaken(part: Node, named: ReadonlySet<string>, aliases: ReadonlySet<string>): readonly string[] {
  const { SubLink: link, A_Expr: comparison } = tree(part);
  // `id IN (SELECT ...)` has no operator name, `id = ANY (SELECT ...)` has one.
  if (link?.subLinkType === 'ANY_SUBLINK') {
    const operator = strings(link.operName).at(-1) ?? '=';
    return operator === '=' && returnsFew(link.subselect, named) ? columnsOf(link.testexpr) : [];
  }
  if (comparison === undefined || strings(comparison.name).at(-1) !== '=') return [];
  if (comparison.kind === 'AEXPR_OP_ANY') {
    const list = tree(comparison.rexpr).SubLink;
    return list?.subLinkType === 'ARRAY_SUBLINK' && returnsFew(list.subselect, named) ? columnsOf(comparison.lexpr) : [];
  }
  if (comparison.kind !== 'AEXPR_OP') return [];
  if (isOf(comparison.rexpr, aliases)) return columnsOf(comparison.lexpr);
  return isOf(comparison.lexpr, aliases) ? columnsOf(comparison.rexpr) : [];
}

/** `batch.id` */
function isOf(node: Node | undefined, aliases: ReadonlySet<string>): boolean {
  const path = strings(tree(node).ColumnRef?.fields);
  return path.length > 1 && aliases.has(path[0] ?? '');
}

function columnsOf(node: Node | undefined): readonly string[] {
  const { ColumnRef: column, RowExpr: row } = tree(node);
  if (row) return (row.args ?? []).flatMap(columnsOf);
  const name = strings(column?.fields).at(-1);
  return name === undefined ? [] : [name];
}
