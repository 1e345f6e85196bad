import type { SetNotNull } from '../../syntax/change';
import { quoteIdentifier } from '../../syntax/quote';
import { EMPTY_RESULT, type RecipeContext, type RecipeResult } from '../step';
import { validateStep } from './check';
import { notNullSteps } from './not-null';

/** SET NOT NULL of a column that is there: by a check that proves it, see not-null.ts. */
export function setNotNullRecipe(context: RecipeContext, change: SetNotNull, filled: boolean): RecipeResult {
  const existing = context.target.table?.columns.find((column) => column.name === change.column);
  // PostgreSQL 18: the constraint is there and only waits for validation; SET NOT NULL would do that under ACCESS EXCLUSIVE.
  if (existing?.notNull && !existing.notNullValid && existing.notNullName)
    return { ...EMPTY_RESULT, steps: [validateStep(context, existing.notNullName)] };
  const remedy = filled
    ? 'run the backfill to its end first'
    : `UPDATE ${context.target.sql} SET ${quoteIdentifier(change.column)} = ... first`;
  return { ...EMPTY_RESULT, steps: notNullSteps(context, change.column, { remedy }) };
}
