import type { SetNotNull } from '../../syntax/change';
import { EMPTY_RESULT, type RecipeContext, type RecipeResult } from '../step';
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
  return { ...EMPTY_RESULT, steps: notNullSteps(context, change.column, { filled }) };
}
