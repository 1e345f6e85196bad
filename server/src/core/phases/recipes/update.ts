import { asksForNull, type BatchObstacle, batchObstacle, fillsOnlyNull } from '../../effects/rows/batches';
import type { Update } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { cut, localName, quoteIdentifier } from '../../syntax/quote';
import type { ParsedStatement } from '../../syntax/statement';
import type { BackfillRequest } from '../backfill/request';
import { walkKey } from '../backfill/walk-key';
import { NoOnlinePath, type RecipeContext } from '../step';
import { backfillNotes } from './column-backfill';

/**
 * The UPDATE as a backfill. `newColumns`: columns that an earlier statement of the same file adds
 * without a value, so that they are NULL until they are written. `defaultValue`: their default.
 */
export function updateBackfill(
  context: RecipeContext,
  update: Update,
  newColumns: readonly string[],
  defaultValue?: string,
): BackfillRequest {
  const { target, statement } = context;
  const obstacle = batchObstacle(update, context, (column) => newColumns.includes(column));
  if (obstacle) throw new NoOnlinePath(reasonOf(obstacle, target.key));
  const columns = update.assignments.map((assignment) => assignment.column);
  const own = update.where && cut(statement.text, update.where.span);
  const qualifier = update.alias === undefined ? localName(target) : quoteIdentifier(update.alias);
  const body = statement.text.slice(0, update.where ? whereStart(statement, update.where) : statement.text.length).trim();
  const last = update.assignments.at(-1)?.span.end ?? 0;
  const joined = update.hasFrom
    ? `, ${body
        .slice(last)
        .trim()
        .replace(/^from\b\s*/i, '')}`
    : '';
  const base = {
    table: target.sql,
    relation: target.key,
    label: `${target.key}.${columns.join('_')}`,
    qualifier,
    key: walkKey(target.table, context.catalog),
    notes: backfillNotes(context, statement.masked),
  };
  const from = `${target.sql}${update.alias === undefined ? '' : ` AS ${qualifier}`}`;
  const areNew = columns.every((column) => newColumns.includes(column));
  if (areNew && columns.length === 1 && defaultValue !== undefined && !update.hasFrom) {
    // In the original every row got the default first: rows that the UPDATE leaves out still need
    // it.
    const assignment = update.assignments[0];
    const value = assignment ? cut(statement.text, assignment.expression.span) : 'NULL';
    const column = quoteIdentifier(columns[0] ?? '');
    const set = own ? `CASE WHEN ${own} THEN ${value} ELSE ${defaultValue} END` : value;
    return {
      ...base,
      update: `${body.slice(0, assignment?.span.start ?? 0)}${column} = ${set}`,
      from,
      pending: `${qualifier}.${column} IS NULL`,
    };
  }
  const pending = areNew
    ? columns.map((column) => `${qualifier}.${quoteIdentifier(column)} IS NULL`).join(' OR ')
    : differing(context, update, qualifier);
  const narrowed = own === undefined ? pending : pending === 'true' ? own : `(${own}) AND (${pending})`;
  return { ...base, update: body, from: from + joined, pending: narrowed };
}

/** What stands in the way, and what to do instead. */
function reasonOf(obstacle: BatchObstacle, table: string): string {
  switch (obstacle.kind) {
    case 'with':
      return `${table}: this UPDATE cannot run in batches: its WITH clause would run again for every batch. Write it without WITH.`;
    case 'returning':
      return `${table}: this UPDATE cannot run in batches: nothing in a script reads its RETURNING clause. Write it without RETURNING.`;
    case 'subquery':
      return `${table}.${obstacle.column}: the value comes from a subquery, so the script cannot tell which rows are done. ${sayWhich(obstacle.column)}`;
    case 'own-column':
      return `${table}.${obstacle.column}: the UPDATE is not idempotent: the new value is computed from the old one, so a row that is written twice gets a wrong value. Write the result into a new column.`;
    case 'volatile':
      return `${table}.${obstacle.column}: the expression is volatile: it gives another value each time, so the script cannot tell which rows are done. ${sayWhich(obstacle.column)}`;
  }
}

function sayWhich(column: string): string {
  return `Add a condition that says which rows need a value, for instance WHERE ${quoteIdentifier(column)} IS NULL.`;
}

/** The condition of rows whose value is not what the UPDATE would write. */
function differing({ statement }: RecipeContext, update: Update, qualifier: string): string {
  const assigned = update.assignments.map(({ column }) => column);
  if (update.where && asksForNull(update.where, assigned)) return 'true';
  const tests = update.assignments.map(({ column, expression }) => {
    const name = `${qualifier}.${quoteIdentifier(column)}`;
    return fillsOnlyNull(column, expression) ? `${name} IS NULL` : `${name} IS DISTINCT FROM (${cut(statement.text, expression.span)})`;
  });
  return tests.join(' OR ');
}

/** Where the keyword WHERE stands. */
function whereStart(statement: ParsedStatement, where: Expression): number {
  const before = statement.text.slice(0, where.span.start);
  return Math.max(0, before.toLowerCase().lastIndexOf('where'));
}
