import { expressionFacts } from '../../effects/expressions/expressions';
import type { Update } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { cut, localName, quoteIdentifier } from '../../syntax/quote';
import type { ParsedStatement } from '../../syntax/statement';
import { columnsOf } from '../../syntax/walk';
import type { BackfillRequest } from '../backfill/request';
import { walkKey } from '../backfill/walk-key';
import { NoOnlinePath, type RecipeContext } from '../step';
import { backfillNotes } from './column-backfill';

/** Why an UPDATE cannot be cut into batches that may be run again. */
export function whyNotInBatches(update: Update): string | undefined {
  if (update.hasWith) return 'its WITH clause would be computed anew for every batch';
  if (update.hasReturning) return 'its RETURNING clause has no reader in a script';
  return undefined;
}

/** The UPDATE as a backfill. `fresh`: columns that an earlier statement of the same file adds without a value, NULL until written. */
export function updateBackfill(context: RecipeContext, update: Update, fresh: readonly string[], otherwise?: string): BackfillRequest {
  const { target, statement } = context;
  const refused = whyNotInBatches(update);
  if (refused) throw new NoOnlinePath(`${target.key}: this UPDATE cannot be run in batches: ${refused}`);
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
  const isFresh = columns.every((column) => fresh.includes(column));
  if (isFresh && columns.length === 1 && otherwise !== undefined && !update.hasFrom) {
    // The original gave every row the default first: rows that the UPDATE leaves out still need it.
    const assignment = update.assignments[0];
    const value = assignment ? cut(statement.text, assignment.expression.span) : 'NULL';
    const column = quoteIdentifier(columns[0] ?? '');
    const set = own ? `CASE WHEN ${own} THEN ${value} ELSE ${otherwise} END` : value;
    return {
      ...base,
      update: `${body.slice(0, assignment?.span.start ?? 0)}${column} = ${set}`,
      from,
      pending: `${qualifier}.${column} IS NULL`,
    };
  }
  const pending = isFresh
    ? columns.map((column) => `${qualifier}.${quoteIdentifier(column)} IS NULL`).join(' OR ')
    : distinct(context, update, qualifier);
  const narrowed = own === undefined ? pending : pending === 'true' ? own : `(${own}) AND (${pending})`;
  return { ...base, update: body, from: from + joined, pending: narrowed };
}

/** Rows whose value is not what the UPDATE would write. Only true while there is work when the expression always says the same. */
function distinct(context: RecipeContext, update: Update, qualifier: string): string {
  const { statement, target } = context;
  const assigned = update.assignments.map((assignment) => assignment.column);
  if (update.where && mentionsNullOf(update.where, assigned)) return 'true';
  const tests = update.assignments.map(({ column, expression }) => {
    const label = `${target.key}.${column}`;
    // coalesce(c, x) writes only where c is NULL.
    const first = expression.kind === 'coalesce' ? expression.args[0] : undefined;
    if (first?.kind === 'column' && first.path.at(-1) === column) return `${qualifier}.${quoteIdentifier(column)} IS NULL`;
    if (expression.kind === 'subquery' || expression.kind === 'row')
      throw new NoOnlinePath(`${label}: assigned from a subquery; nothing tells which rows are done`);
    if (columnsOf(expression).some((name) => assigned.includes(name)) && !isStable(expression)) {
      throw new NoOnlinePath(
        `${label}: the expression is computed from the column itself and is not idempotent: a row written twice gets another value; add a column for the result, or WHERE ${quoteIdentifier(column)} IS NULL`,
      );
    }
    if (expressionFacts(expression, { state: context.state, pgVersion: context.pgVersion }).volatility === 'volatile') {
      throw new NoOnlinePath(
        `${label}: the expression is volatile, so every run would write every row again; say which rows need it, for instance WHERE ${quoteIdentifier(column)} IS NULL`,
      );
    }
    return `${qualifier}.${quoteIdentifier(column)} IS DISTINCT FROM (${cut(statement.text, expression.span)})`;
  });
  return tests.join(' OR ');
}

/** `c IS NULL` among the conditions that must all hold: false as soon as the row is written. */
function mentionsNullOf(where: Expression, columns: readonly string[]): boolean {
  if (where.kind === 'and') return where.args.some((arg) => mentionsNullOf(arg, columns));
  return where.kind === 'null-test' && where.isNull && where.arg.kind === 'column' && columns.includes(where.arg.path.at(-1) ?? '');
}

/** f(f(x)) = f(x): functions that do nothing more the second time. */
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

function isStable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'column':
    case 'constant':
    case 'null':
      return true;
    case 'coalesce':
    case 'greatest':
    case 'least':
      return expression.args.every((arg) => isStable(arg));
    case 'cast':
      return isStable(expression.arg);
    case 'call':
      return (
        IDEMPOTENT.has(expression.name.at(-1) ?? '') &&
        expression.args.every((arg, i) => (i === 0 ? isStable(arg) : arg.kind === 'constant'))
      );
    default:
      return false;
  }
}

/** Where the keyword WHERE stands. */
function whereStart(statement: ParsedStatement, where: Expression): number {
  const before = statement.text.slice(0, where.span.start);
  return Math.max(0, before.toLowerCase().lastIndexOf('where'));
}
