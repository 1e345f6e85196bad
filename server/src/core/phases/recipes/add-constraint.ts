import { isSerial } from '../../effects/tables/column-definition';
import type { AddConstraint } from '../../syntax/change';
import { EMPTY_RESULT, NoOnlinePath, type RecipeContext, type RecipeResult } from '../step';
import { checkSteps } from './check';
import { foreignKeyDifferences, foreignKeySteps } from './foreign-key';
import { keySteps } from './keys';
import { notNullSteps } from './not-null';

/** ADD CONSTRAINT that would read the table, or build an index, under its lock. */
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
        steps: constraint.columns.flatMap((column) =>
          notNullSteps(context, column, { name: constraint.name, remedy: 'give these rows a value first' }),
        ),
      };
    case 'exclude':
      throw new NoOnlinePath(
        `${target.key}: an EXCLUDE constraint cannot take over an index; create a new table with it, copy and swap, or do it in a maintenance window`,
      );
    default: {
      if (constraint.usingIndex !== undefined) {
        // Only the columns' NOT NULL costs a scan here.
        const index = target.table?.indexes.map((key) => context.catalog.index(key)).find((i) => i?.name === constraint.usingIndex);
        const columns = index?.columns.flatMap((c) => c.column ?? []) ?? [];
        return { ...EMPTY_RESULT, actions: [], steps: [...unproven(context, columns), takeOver(context, change)] };
      }
      const notNull = constraint.type === 'primary-key' ? unproven(context, constraint.columns) : [];
      return { ...EMPTY_RESULT, steps: [...notNull, ...keySteps(context, constraint)] };
    }
  }
}

function unproven(context: RecipeContext, columns: readonly string[]) {
  const known = context.target.table?.columns ?? [];
  // A column this very statement adds brings its own NOT NULL along.
  const added = context.statement.changes.flatMap((c) =>
    c.kind === 'AddColumn' && (c.column.notNull || c.column.identity || isSerial(c.column.type)) ? c.column.name : [],
  );
  const missing = columns.filter(
    (name) => !added.includes(name) && !known.some((column) => column.name === name && column.notNull && column.notNullValid),
  );
  return missing.flatMap((column) => notNullSteps(context, column, { remedy: 'give these rows a value first' }));
}

function takeOver({ target, statement }: RecipeContext, change: AddConstraint) {
  return {
    stage: 'finish' as const,
    table: target,
    slug: 'primary_key',
    needsLockTimeout: true,
    title: `Constraint on ${target.sql}`,
    statements: [`ALTER TABLE ${target.sql} ${statement.text.slice(change.span.start, change.span.end)}`],
    down: [],
    effect: `ACCESS EXCLUSIVE on ${target.sql} for a moment: the constraint takes over the index.`,
    rollback: `ALTER TABLE ${target.sql} DROP CONSTRAINT it;`,
  };
}
