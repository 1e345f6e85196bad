import type { SetNotNull } from '../../syntax/change';
import { quoteIdentifier } from '../../syntax/quote';
import { EMPTY_RESULT, type RecipeContext, type RecipeResult } from '../step';
import { FINISH_BACKFILL } from '../wording';
import { validateStep } from './constraint-steps';
import { notNullSteps } from './not-null';

/**
 * SET NOT NULL of a column that exists: see not-null.ts. `filled`: an UPDATE of the same file fills
 * it.
 */
export function setNotNullRecipe(context: RecipeContext, change: SetNotNull, filled: boolean): RecipeResult {
  const existing = context.target.table?.columns.find((column) => column.name === change.column);
  // PostgreSQL 18: the constraint exists and only waits for its validation, which SET NOT NULL
  // would do under ACCESS EXCLUSIVE.
  if (existing?.notNull && !existing.notNullValid && existing.notNullName)
    return { ...EMPTY_RESULT, steps: [validateStep(context, { name: existing.notNullName })] };
  const column = quoteIdentifier(change.column);
  const remedy = filled
    ? FINISH_BACKFILL
    : `First give these rows a value: UPDATE ${context.target.sql} SET ${column} = ... WHERE ${column} IS NULL.`;
  return { ...EMPTY_RESULT, steps: notNullSteps(context, change.column, { remedy }) };
}
