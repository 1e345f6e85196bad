import type { SetNotNull } from '../../syntax/change';
import { quoteIdentifier } from '../../syntax/quote';
import { NOTHING, type RecipeContext, type Split } from '../step';
import { validateStep } from './check';
import { notNullSteps } from './not-null';

/** SET NOT NULL of a column that is there: by a check that proves it, see not-null.ts. */
export function setNotNullSplit(context: RecipeContext, change: SetNotNull, filled: boolean): Split {
  const existing = context.target.table?.columns.find((column) => column.name === change.column);
  // PostgreSQL 18: the constraint is there and only waits for validation; SET NOT NULL would do that under ACCESS EXCLUSIVE.
  if (existing?.notNull && !existing.notNullValid && existing.notNullName)
    return { ...NOTHING, steps: [validateStep(context, existing.notNullName)] };
  const remedy = filled
    ? 'run the backfill to its end first'
    : `UPDATE ${context.target.sql} SET ${quoteIdentifier(change.column)} = ... first`;
  return { ...NOTHING, steps: notNullSteps(context, change.column, { remedy }) };
}
