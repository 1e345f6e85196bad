import { quoteIdentifier } from '../../syntax/quote';
import { guardAgainst } from '../guard';
import { constraintName } from '../naming';
import type { RecipeContext, Step } from '../step';
import { alterColumn } from './column-text';

/**
 * Makes a filled column NOT NULL without a scan that blocks.
 * - 12 to 17: a CHECK that proves it, validated while writers go on, lets SET NOT NULL skip its scan (NotNullImpliedByRelConstraints in
 *   tablecmds.c). The proof is dropped by a statement of its own: in one ALTER TABLE the drop comes first, and the scan is back.
 * - 18: NOT NULL constraints can be NOT VALID themselves (release notes 18, E.x).
 * The constraint comes after the backfill: NOT VALID spares old rows only until they are updated.
 */
export function notNullSteps(context: RecipeContext, column: string, options: { readonly name?: string; readonly remedy: string }): Step[] {
  const { target, pgVersion } = context;
  const alter = `ALTER TABLE ${target.sql}`;
  const name = quoteIdentifier(column);
  const label = `${target.sql}.${name}`;
  const guard = guardAgainst(`SELECT FROM ${target.sql} WHERE ${name} IS NULL`, `${label} still holds NULL: ${options.remedy}`);
  const proof =
    pgVersion >= 18 ? (options.name ?? constraintName(context, [column], 'not_null')) : constraintName(context, [column], 'not_null');
  const definition = pgVersion >= 18 ? `NOT NULL ${name}` : `CHECK (${name} IS NOT NULL)`;
  const drop = `${alter} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(proof)}`;
  const steps: Step[] = [
    {
      stage: 'constrain',
      table: target,
      slug: `${column}_not_null_check`,
      guard,
      needsLockTimeout: true,
      title: `No new NULL in ${label}`,
      statements: [`${alter} ADD CONSTRAINT ${quoteIdentifier(proof)} ${definition} NOT VALID`],
      down: [drop],
      effect: `ACCESS EXCLUSIVE on ${target.sql} for a moment: the constraint holds for new and updated rows, old rows are not read.`,
      rollback: `${drop};`,
    },
    {
      stage: 'validate',
      table: target,
      slug: `${column}_not_null_validate`,
      needsLockTimeout: false,
      title: `Check the old rows of ${label}`,
      statements: [`${alter} VALIDATE CONSTRAINT ${quoteIdentifier(proof)}`],
      down: [],
      effect: `SHARE UPDATE EXCLUSIVE on ${target.sql} while every row is read: reads and writes go on.`,
      rollback: 'Nothing to take back: a failed validation changes nothing.',
    },
  ];
  if (pgVersion >= 18) return steps;
  steps.push({
    stage: 'finish',
    table: target,
    slug: `${column}_not_null`,
    needsLockTimeout: true,
    title: `${label} NOT NULL`,
    // Two statements: in one ALTER TABLE the proof would be gone before it is used, and the table be read under ACCESS EXCLUSIVE.
    statements: [`${alter} ${alterColumn(column, 'SET NOT NULL')}`, `${alter} DROP CONSTRAINT ${quoteIdentifier(proof)}`],
    down: [
      `${alter} ADD CONSTRAINT ${quoteIdentifier(proof)} CHECK (${name} IS NOT NULL) NOT VALID`,
      `${alter} ${alterColumn(column, 'DROP NOT NULL')}`,
    ],
    effect: `ACCESS EXCLUSIVE on ${target.sql} for a moment: the validated check is proof enough, no row is read.`,
    rollback: `${alter} ${alterColumn(column, 'DROP NOT NULL')};`,
  });
  return steps;
}
