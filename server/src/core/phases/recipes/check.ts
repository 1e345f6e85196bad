import type { ConstraintDefinition } from '../../syntax/change';
import { quoteIdentifier } from '../../syntax/quote';
import { columnsOf } from '../../syntax/walk';
import { constraintName } from '../naming';
import type { RecipeContext, Step } from '../step';
import { constraintBody } from './column-text';

/** The name PostgreSQL gives a check: after the column when it names exactly one (heap.c, AddRelationNewConstraints). */
export function checkName(context: RecipeContext, constraint: ConstraintDefinition): string {
  if (constraint.name !== undefined) return constraint.name;
  const columns = constraint.expression ? columnsOf(constraint.expression) : constraint.columns;
  return constraintName(context, columns.length === 1 ? columns : [], 'check');
}

/** `ADD CONSTRAINT ... NOT VALID` for a check as written, and its validation. */
export function checkParts(context: RecipeContext, constraint: ConstraintDefinition): { readonly add: string; readonly name: string } {
  const name = checkName(context, constraint);
  return { name, add: `ADD CONSTRAINT ${quoteIdentifier(name)} ${constraintBody(context.statement.text, constraint.span)} NOT VALID` };
}

/** CHECK constraint added for new rows first, old rows checked later. */
export function checkSteps(context: RecipeContext, constraint: ConstraintDefinition): Step[] {
  const { target } = context;
  const { add, name } = checkParts(context, constraint);
  const drop = `ALTER TABLE ${target.sql} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(name)}`;
  return [
    {
      stage: 'constrain',
      table: target,
      slug: `${name}_check`,
      needsLockTimeout: true,
      title: `Check new rows: ${name}`,
      statements: [`ALTER TABLE ${target.sql} ${add}`],
      down: [drop],
      effect: `ACCESS EXCLUSIVE on ${target.sql} for a moment: the check holds for new and updated rows, old rows are not read.`,
      rollback: `${drop};`,
    },
    validateStep(context, name),
  ];
}

export function validateStep(context: RecipeContext, name: string, referenced?: string): Step {
  const { target } = context;
  return {
    stage: 'validate',
    table: target,
    slug: `${name}_validate`,
    needsLockTimeout: false,
    title: `Check the old rows: ${name}`,
    statements: [`ALTER TABLE ${target.sql} VALIDATE CONSTRAINT ${quoteIdentifier(name)}`],
    down: [],
    effect: `SHARE UPDATE EXCLUSIVE on ${target.sql}${referenced ? ` and ROW SHARE on ${referenced}` : ''} while every row is read: reads and writes go on.`,
    rollback: 'Nothing to take back: a failed validation changes nothing. Repair the rows it names and run it again.',
  };
}
