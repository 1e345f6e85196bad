import type { Catalog } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type { State } from '../../schema/state';
import type { Update } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { columnsOf } from '../../syntax/walk';
import { expressionFacts } from '../expressions/expressions';

/**
 * Why an UPDATE cannot run in batches. A batch may run again, and the rows that are done must be
 * told from those that are not.
 * - with, returning: clauses that only make sense for the statement as a whole
 * - subquery: what the row would get is not known from the row
 * - own-column: the new value is computed from the old one, and a second run computes another
 * - volatile: each run gives another value
 */
export type BatchObstacle =
  | { readonly kind: 'with' | 'returning' }
  | { readonly kind: 'subquery' | 'own-column' | 'volatile'; readonly column: string };

/** `isEmpty`: whether a column is NULL in all rows, because the same file adds it. */
export function batchObstacle(
  update: Update,
  { state, pgVersion }: { readonly state: State; readonly pgVersion: number },
  isEmpty: (column: string) => boolean,
): BatchObstacle | undefined {
  if (update.hasWith) return { kind: 'with' };
  if (update.hasReturning) return { kind: 'returning' };
  const assigned = update.assignments.map(({ column }) => column);
  // Rows that are done are told by the column itself.
  if (assigned.every(isEmpty) || (update.where && asksForNull(update.where, assigned))) return undefined;
  for (const { column, expression } of update.assignments) {
    if (fillsOnlyNull(column, expression)) continue;
    if (expression.kind === 'subquery' || expression.kind === 'row') return { kind: 'subquery', column };
    if (columnsOf(expression).some((name) => assigned.includes(name)) && !isIdempotent(expression)) return { kind: 'own-column', column };
    if (expressionFacts(expression, { state, pgVersion }).volatility === 'volatile') return { kind: 'volatile', column };
  }
  return undefined;
}

/** `c IS NULL` among the conditions that must all hold: it is false when the row is written. */
export function asksForNull(where: Expression, columns: readonly string[]): boolean {
  if (where.kind === 'and') return where.args.some((arg) => asksForNull(arg, columns));
  return where.kind === 'null-test' && where.isNull && where.arg.kind === 'column' && columns.includes(where.arg.path.at(-1) ?? '');
}

/** `c = coalesce(c, x)` */
export function fillsOnlyNull(column: string, expression: Expression): boolean {
  const first = expression.kind === 'coalesce' ? expression.args[0] : undefined;
  return first?.kind === 'column' && first.path.at(-1) === column;
}

/** Functions with f(f(x)) = f(x). */
const IDEMPOTENT = new Set([
  'lower',
  'upper',
  'initcap',
  'btrim',
  'ltrim',
  'rtrim',
  'trim',
  'abs',
  'round',
  'floor',
  'ceil',
  'ceiling',
  'trunc',
]);

function isIdempotent(expression: Expression): boolean {
  switch (expression.kind) {
    case 'column':
    case 'constant':
    case 'null':
      return true;
    case 'coalesce':
    case 'greatest':
    case 'least':
      return expression.args.every((arg) => isIdempotent(arg));
    case 'cast':
      return isIdempotent(expression.arg);
    case 'call':
      return (
        IDEMPOTENT.has(expression.name.at(-1) ?? '') &&
        expression.args.every((arg, i) => (i === 0 ? isIdempotent(arg) : arg.kind === 'constant'))
      );
    default:
      return false;
  }
}

/**
 * Columns that tell the rows of a table apart and can be gone through in order: its primary key,
 * else the narrowest unique key in which no column can be NULL.
 */
export function rowKey(table: Table, catalog: Catalog): readonly string[] | undefined {
  const keys = table.indexes.flatMap((key) => {
    const index = catalog.index(key);
    if (!index?.unique || !index.valid || index.where) return [];
    const columns = index.columns.map((c) => (c.descending ? undefined : c.column));
    if (!columns.every((name): name is string => name !== undefined && (index.primary || isNotNull(table, name)))) return [];
    return [{ primary: index.primary, columns: columns as string[] }];
  });
  keys.sort((a, b) => Number(b.primary) - Number(a.primary) || a.columns.length - b.columns.length);
  return keys[0]?.columns;
}

function isNotNull(table: Table, column: string): boolean {
  return table.columns.some((c) => c.name === column && c.notNull && c.notNullValid);
}

/** Whether a table has rows in other tables, so that it cannot be gone through by ctid. */
export function isTree(table: Table): boolean {
  return table.partitionBy !== undefined || table.children.length > 0;
}
