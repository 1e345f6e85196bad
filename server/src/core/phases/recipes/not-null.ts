import { quoteIdentifier } from '../../syntax/quote';
import { guardAgainst } from '../guard';
import { constraintName } from '../naming';
import type { RecipeContext, Step } from '../step';
import { FINISH_BACKFILL, GIVE_VALUES, heldForAMoment } from '../wording';
import { alterColumn } from './column-text';
import { newRowsStep, validateStep } from './constraint-steps';

/**
 * Makes a filled column NOT NULL without a scan that blocks.
 * - 12 to 17: a CHECK that proves it is validated while writes go on. Then SET NOT NULL skips its
 *   scan (NotNullImpliedByRelConstraints in tablecmds.c).
 * - 18: NOT NULL constraints can be NOT VALID themselves (release notes 18, E.x).
 * The constraint comes after the backfill: NOT VALID spares old rows only until they are updated.
 * `name`: what the user called the constraint. `filled`: the plan has a backfill of the column.
 */
export function notNullSteps(
  context: RecipeContext,
  column: string,
  options: { readonly name?: string; readonly filled: boolean },
): Step[] {
  const { target, pgVersion } = context;
  const quoted = quoteIdentifier(column);
  const label = `${target.sql}.${quoted}`;
  const hasNamedNotNull = pgVersion >= 18;
  const name = (hasNamedNotNull ? options.name : undefined) ?? constraintName(context, [column], 'not_null');
  const definition = hasNamedNotNull ? `NOT NULL ${quoted}` : `CHECK (${quoted} IS NOT NULL)`;
  const add = `ADD CONSTRAINT ${quoteIdentifier(name)} ${definition} NOT VALID`;
  const remedy = options.filled ? FINISH_BACKFILL : GIVE_VALUES;
  const steps = [
    newRowsStep(context, {
      name,
      add,
      slug: `${column}_not_null_check`,
      title: `Reject NULL in new rows of ${label}`,
      guard: guardAgainst(`SELECT FROM ${target.sql} WHERE ${quoted} IS NULL`, `${label} still contains NULL. ${remedy}`),
      // The gate of a backfill says the same.
      gate: options.filled
        ? undefined
        : `No row of ${target.sql} has NULL in ${quoted}. This query returns 0: SELECT count(*) FROM ${target.sql} WHERE ${quoted} IS NULL;`,
    }),
    validateStep(context, { name, slug: `${column}_not_null_validate`, title: `Validate that old rows of ${label} are not NULL` }),
  ];
  if (hasNamedNotNull) return steps;
  const alter = `ALTER TABLE ${target.sql}`;
  return [
    ...steps,
    {
      stage: 'finish',
      table: target,
      slug: `${column}_not_null`,
      needsLockTimeout: true,
      title: `Set ${label} NOT NULL`,
      // Two statements: one ALTER TABLE drops the check first, and then reads the table under
      // ACCESS EXCLUSIVE (ATController in tablecmds.c, AT_PASS_DROP).
      statements: [`${alter} ${alterColumn(column, 'SET NOT NULL')}`, `${alter} DROP CONSTRAINT ${quoteIdentifier(name)}`],
      down: [`${alter} ${add}`, `${alter} ${alterColumn(column, 'DROP NOT NULL')}`],
      effect: heldForAMoment('AccessExclusiveLock', target.sql, 'The validated check proves that no row is NULL, so no row is read.'),
      rollback: `${alter} ${alterColumn(column, 'DROP NOT NULL')};`,
    },
  ];
}
