import { lockName } from '../../locks';
import type { ConstraintDefinition } from '../../syntax/change';
import { quoteIdentifier } from '../../syntax/quote';
import { columnsOf } from '../../syntax/walk';
import { constraintName } from '../naming';
import type { RecipeContext, Step } from '../step';
import { FAILED_VALIDATION, heldForAMoment, heldWithoutBlocking, NEW_ROWS_ONLY } from '../wording';
import { constraintBody } from './column-text';

/**
 * The name PostgreSQL gives a check: after the column when it names exactly one (heap.c,
 * AddRelationNewConstraints).
 */
function checkName(context: RecipeContext, constraint: ConstraintDefinition): string {
  if (constraint.name !== undefined) return constraint.name;
  const columns = constraint.expression ? columnsOf(constraint.expression) : constraint.columns;
  return constraintName(context, columns.length === 1 ? columns : [], 'check');
}

/** `ADD CONSTRAINT ... NOT VALID` for a check as written, and its name. */
export function checkParts(context: RecipeContext, constraint: ConstraintDefinition): { readonly add: string; readonly name: string } {
  const name = checkName(context, constraint);
  return { name, add: `ADD CONSTRAINT ${quoteIdentifier(name)} ${constraintBody(context.statement.text, constraint.span)} NOT VALID` };
}

/** A CHECK constraint: added for new rows first, validated for old rows later. */
export function checkSteps(context: RecipeContext, constraint: ConstraintDefinition): Step[] {
  const { add, name } = checkParts(context, constraint);
  const title = `Add check ${name} for new rows`;
  return [newRowsStep(context, { name, add, slug: `${name}_check`, title }), validateStep(context, { name })];
}

/**
 * Adds a constraint NOT VALID. `effect`: when it is not ACCESS EXCLUSIVE for a moment, as for a
 * foreign key.
 */
export function newRowsStep(
  { target }: Pick<RecipeContext, 'target'>,
  constraint: {
    readonly name: string;
    readonly add: string;
    readonly slug: string;
    readonly title: string;
    readonly guard?: string;
    readonly gate?: string;
    readonly effect?: readonly string[];
  },
): Step {
  const drop = `ALTER TABLE ${target.sql} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(constraint.name)}`;
  return {
    stage: 'constrain',
    table: target,
    slug: constraint.slug,
    guard: constraint.guard,
    gate: constraint.gate,
    needsLockTimeout: true,
    title: constraint.title,
    statements: [`ALTER TABLE ${target.sql} ${constraint.add}`],
    down: [drop],
    effect: constraint.effect ?? heldForAMoment('AccessExclusiveLock', target.sql, NEW_ROWS_ONLY),
    rollback: `${drop};`,
  };
}

/**
 * Validates a constraint for old rows. `referenced`: the other table of a foreign key, which is
 * locked too.
 */
export function validateStep(
  { target }: Pick<RecipeContext, 'target'>,
  constraint: { readonly name: string; readonly slug?: string; readonly title?: string; readonly referenced?: string },
): Step {
  const { name, referenced } = constraint;
  const other = referenced ? ` and ${lockName('RowShareLock')} on ${referenced}` : '';
  return {
    stage: 'validate',
    table: target,
    slug: constraint.slug ?? `${name}_validate`,
    needsLockTimeout: false,
    title: constraint.title ?? `Validate ${name} for old rows`,
    statements: [`ALTER TABLE ${target.sql} VALIDATE CONSTRAINT ${quoteIdentifier(name)}`],
    down: [],
    effect: heldWithoutBlocking('ShareUpdateExclusiveLock', `${target.sql}${other}`, 'while all rows are read'),
    rollback: FAILED_VALIDATION,
  };
}
