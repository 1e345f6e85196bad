import { isSerial } from '../../effects/tables/column-definition';
import type { AddConstraint } from '../../syntax/change';
import { cut, quoteIdentifier } from '../../syntax/quote';
import { EMPTY_RESULT, NoOnlinePath, type RecipeContext, type RecipeResult, type Step } from '../step';
import { heldForAMoment, NO_ROW_IS_READ } from '../wording';
import { checkSteps } from './constraint-steps';
import { foreignKeyDifferences, foreignKeySteps } from './foreign-key';
import { keySteps } from './keys';
import { notNullSteps } from './not-null';

/** ADD CONSTRAINT that would read the table or build an index under its lock. */
export function addConstraintRecipe(context: RecipeContext, change: AddConstraint): RecipeResult {
  const { constraint } = change;
  const { target } = context;
  switch (constraint.type) {
    case 'check':
      return { ...EMPTY_RESULT, steps: checkSteps(context, constraint) };
    case 'foreign-key':
      return { ...EMPTY_RESULT, steps: foreignKeySteps(context, constraint), differences: foreignKeyDifferences(context) };
    case 'not-null':
      return {
        ...EMPTY_RESULT,
        steps: constraint.columns.flatMap((column) => notNullSteps(context, column, { name: constraint.name, filled: false })),
      };
    case 'exclude':
      throw new NoOnlinePath(
        `${target.key}: an EXCLUDE constraint cannot take over an index. Create a new table with the constraint, copy the rows and swap the names, or use a maintenance window.`,
      );
    default: {
      if (constraint.usingIndex !== undefined) {
        // The index exists: only the columns' NOT NULL costs a scan here.
        const { usingIndex } = constraint;
        const index = target.table?.indexes.map((key) => context.catalog.index(key)).find((i) => i?.name === usingIndex);
        const columns = index?.columns.flatMap((c) => c.column ?? []) ?? [];
        return { ...EMPTY_RESULT, steps: [...unproven(context, columns), takeOver(context, change, constraint.name ?? usingIndex)] };
      }
      const notNull = constraint.type === 'primary-key' ? unproven(context, constraint.columns) : [];
      return { ...EMPTY_RESULT, steps: [...notNull, ...keySteps(context, constraint)] };
    }
  }
}

/** NOT NULL for those of the columns that may hold NULL. */
function unproven(context: RecipeContext, columns: readonly string[]) {
  const known = context.target.table?.columns ?? [];
  // A column that the same statement adds has its NOT NULL there.
  const added = context.statement.changes.flatMap((c) =>
    c.kind === 'AddColumn' && (c.column.notNull || c.column.identity || isSerial(c.column.type)) ? c.column.name : [],
  );
  const missing = columns.filter(
    (name) => !added.includes(name) && !known.some((column) => column.name === name && column.notNull && column.notNullValid),
  );
  return missing.flatMap((column) => notNullSteps(context, column, { filled: false }));
}

/**
 * USING INDEX without a name: the constraint is called as the index is (PostgreSQL docs, ALTER
 * TABLE).
 */
function takeOver({ target, statement }: RecipeContext, change: AddConstraint, name: string): Step {
  return {
    stage: 'finish',
    table: target,
    slug: 'primary_key',
    needsLockTimeout: true,
    title: `Add constraint ${name} to ${target.sql}`,
    statements: [`ALTER TABLE ${target.sql} ${cut(statement.text, change.span)}`],
    down: [],
    effect: heldForAMoment('AccessExclusiveLock', target.sql, 'The constraint takes over the index.', NO_ROW_IS_READ),
    rollback: `ALTER TABLE ${target.sql} DROP CONSTRAINT ${quoteIdentifier(name)};`,
  };
}
