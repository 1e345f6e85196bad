import type { Analysis } from '../../analysis/analysis';
import { stateBefore } from '../../analysis/analyze';
import { Catalog } from '../../schema/catalog';
import type { Expression } from '../../syntax/expression';
import { cut } from '../../syntax/quote';
import type { BackfillRequest } from '../backfill/request';
import type { PlanInput } from '../plan';
import { updateBackfill } from '../recipes/update';
import { NoOnlinePath } from '../step';
import { type ColumnFill, columnFills } from './add-fill-require';
import { orderBackfills } from './backfill-order';
import { contextOf } from './target';

/** A backfill, and the statement whose place in the order of backfills it takes. */
export interface PlacedBackfill {
  readonly statement: number;
  readonly backfill: BackfillRequest;
}

/** Which UPDATEs become backfills. */
export interface PlannedUpdates {
  readonly planned: readonly ColumnFill[];
  readonly backfills: readonly PlacedBackfill[];
  /** Columns ('schema.table.column') that they fill. */
  readonly filled: ReadonlySet<string>;
  /** Those of them that ADD COLUMN is to leave NULL. */
  readonly addedEmpty: ReadonlySet<string>;
  /** Statements that stay because their UPDATE does: without it the rest would be half a plan. */
  readonly kept: ReadonlySet<number>;
  readonly refusals: readonly string[];
  readonly deploy?: string;
}

/** Makes backfills of the UPDATEs among the chosen statements. */
export function planUpdates(input: PlanInput, chosen: ReadonlySet<number>, taken: string[]): PlannedUpdates {
  const catalog = new Catalog(stateBefore(input.analysis, 0));
  const fills = columnFills(input.statements, catalog).filter((fill) => chosen.has(fill.statement) && isWorthSplitting(input, fill));
  const { position, conflicting } = orderBackfills(fills);
  const planned: ColumnFill[] = [];
  const backfills: PlacedBackfill[] = [];
  const filled = new Set<string>();
  const addedEmpty = new Set<string>();
  const kept = new Set<number>();
  const refusals: string[] = [];
  for (const fill of fills) {
    const { table, columns, statement } = fill;
    try {
      if (conflicting.has(fill)) {
        throw new NoOnlinePath(
          `${table}.${columns.join(', ')}: several UPDATEs write this column, and each can overwrite the other. Combine them into one UPDATE with CASE.`,
        );
      }
      const { backfill, empty } = backfillOf(input, fill, taken);
      planned.push(fill);
      backfills.push({ statement: position.get(fill) ?? statement, backfill });
      for (const column of columns) filled.add(`${table}.${column}`);
      for (const column of empty) addedEmpty.add(`${table}.${column}`);
    } catch (error) {
      if (!(error instanceof NoOnlinePath)) throw error;
      refusals.push(error.reason);
      for (const i of [...fill.adds, statement, ...fill.requires]) kept.add(i);
    }
  }
  const deploy = planned.map((fill) => writersNeeded(input, fill)).find((gate) => gate !== undefined);
  return { planned, backfills, filled, addedEmpty, kept, refusals, deploy };
}

function backfillOf(
  input: PlanInput,
  fill: ColumnFill,
  taken: string[],
): { readonly backfill: BackfillRequest; readonly empty: readonly string[] } {
  const { analysis } = input;
  const { change, added, adds } = fill;
  const outcome = analysis.statements[fill.statement];
  if (!outcome) throw new NoOnlinePath(`${fill.table}: not analysed`);
  // Before ADD COLUMN: the table is there even if the engine expects ADD COLUMN to fail.
  const state = stateBefore(analysis, adds[0] ?? fill.statement);
  const context = contextOf({ outcome, state, pgVersion: input.pgVersion, taken }, change.table);
  // With a default, the same pass can give it to the rows that the UPDATE leaves out.
  const single = fill.columns.length === 1 && !change.hasFrom;
  const empty = added.filter((add) => !add.column.default || single).map((add) => add.column.name);
  const add = added.find((a) => a.column.default);
  const text = adds.map((i) => input.statements[i]?.parsed).find((parsed) => add && parsed?.changes.includes(add))?.text;
  const defaultValue = add?.column.default && text !== undefined ? cut(text, add.column.default.span) : undefined;
  return { backfill: updateBackfill(context, change, empty, defaultValue), empty };
}

/**
 * The gate of a column that becomes NOT NULL without a default: only the application can give new
 * rows a value.
 */
function writersNeeded({ analysis }: PlanInput, fill: ColumnFill): string | undefined {
  if (fill.requires.length === 0) return undefined;
  const table = new Catalog(stateBefore(analysis, fill.statement)).table(fill.table);
  const withoutDefault = fill.columns.filter((name) => {
    if (fill.added.some((add) => add.column.name === name && add.column.default)) return false;
    const column = table?.columns.find((c) => c.name === name);
    return !column?.default && !column?.identity;
  });
  if (withoutDefault.length === 0) return undefined;
  return `deploy: every running version of the application writes ${withoutDefault.map((column) => `${fill.table}.${column}`).join(', ')} on INSERT.`;
}

/**
 * An UPDATE leaves the file when its rows may be many, or when it holds the lock of the ADD COLUMN
 * before it.
 */
function isWorthSplitting({ analysis, only }: PlanInput, fill: ColumnFill): boolean {
  if (isNewTable(analysis, fill)) return false;
  if (fill.added.length > 0 || only === fill.statement || fill.requires.length > 0) return true;
  const work = analysis.statements[fill.statement]?.effect.work ?? [];
  return !picksFewRows(fill.change.where, fill.columns) && work.some(({ populated, cause }) => populated && cause === 'dml');
}

function isNewTable(analysis: Analysis, fill: ColumnFill): boolean {
  const table = new Catalog(stateBefore(analysis, fill.statement)).table(fill.table);
  return table?.known === true && table.createdIn.file === analysis.input.migration.path;
}

/** An UPDATE that picks its rows by a given value reaches few of them, as a rule. */
function picksFewRows(where: Expression | undefined, assigned: readonly string[]): boolean {
  if (where?.kind === 'and') return where.args.some((arg) => picksFewRows(arg, assigned));
  if (where?.kind !== 'operator' || where.name !== '=' || !where.left || !where.right) return false;
  const sides = [where.left, where.right as Expression];
  const column = sides.find((side) => side.kind === 'column');
  return column?.kind === 'column' && !assigned.includes(column.path.at(-1) ?? '') && sides.some((side) => side.kind === 'constant');
}
