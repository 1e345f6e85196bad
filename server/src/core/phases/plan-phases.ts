import type { Analysis, StatementAnalysis } from '../analysis/analysis';
import { stateBefore } from '../analysis/analyze';
import { Catalog } from '../schema/catalog';
import { cut } from '../syntax/quote';
import type { BackfillRequest } from './backfill/request';
import { findTrios, picksFewRows, type Trio, together } from './classic-trio';
import { waitsForBackfill } from './dependent-statements';
import type { Decisions, PhasePlan, PlanInput, PlannedFills } from './plan';
import { updateFill } from './recipes/update';
import { rollout } from './rollout';
import { contextOf, splitStatement } from './split-statement';
import { NoOnlinePath, type Step } from './step';
import { arrange } from './update-order';

/** The backfills of a migration's plan, for scripts that are made apart from the plan. */
export function plannedFills(input: PlanInput): PlannedFills {
  const { decisions, refusals } = decide(input);
  return { fills: decisions.fills, refusals, state: stateBefore(input.analysis, 0) };
}

/** The safe phases of a migration: expand, backfill, contract. Pure; the same input gives the same plan. */
export function planPhases(input: PlanInput): PhasePlan {
  const { statements, migration } = input;
  const { decisions, refusals } = decide(input);
  const untouched = statements
    .filter((_, i) => !decisions.replaced.has(i) && !decisions.moved.includes(i))
    .map((statement) => statement.parsed.text);
  const sentences = refusals.map((reason) => `no online path: ${reason}`);
  if (decisions.replaced.size === 0) {
    return { path: migration.path, phases: [], unchanged: statements.map((statement) => statement.parsed.text), differences: sentences };
  }
  const { phases, document } = rollout(input, { ...decisions, differences: [...decisions.differences, ...sentences] });
  return { path: migration.path, phases, unchanged: untouched, differences: [...decisions.differences, ...sentences], document };
}

function decide(input: PlanInput): { decisions: Decisions; refusals: string[] } {
  const { statements, analysis, only } = input;
  const catalog = new Catalog(stateBefore(analysis, 0));
  const trios = findTrios(statements, catalog);
  const wanted = only === undefined ? statements.map((_, i) => i) : together(statements, catalog, only);
  const chosen = new Set(wanted);
  const active = trios.filter((trio) => chosen.has(trio.update) && isWorthSplitting(input, trio));
  const arranged = arrange(active);
  const replaced = new Map<number, readonly string[]>();
  const fills: { readonly statement: number; readonly fill: BackfillRequest }[] = [];
  const steps: Step[] = [];
  const differences: string[] = [];
  const refusals: string[] = [];
  const taken: string[] = [];
  let deploy: string | undefined;
  // Columns an UPDATE fills, and those among them that are added without a value for it.
  const filled = new Set<string>();
  const unfilled = new Set<string>();
  const refusedTrios = new Set<Trio>();
  // First the UPDATEs: whether one can be run in batches decides what becomes of the statements around it.
  for (const trio of active) {
    try {
      if (arranged.tangled.has(trio)) {
        throw new NoOnlinePath(
          `${trio.table}.${trio.columns.join(', ')}: several UPDATEs write this column one over the other; make one of them, with CASE`,
        );
      }
      const { fill, fresh } = fillOf(input, trio, taken);
      fills.push({ statement: arranged.position.get(trio) ?? trio.update, fill });
      deploy ??= writersNeeded(input, trio);
      for (const column of trio.columns) filled.add(`${trio.table}.${column}`);
      for (const column of fresh) unfilled.add(`${trio.table}.${column}`);
      replaced.set(trio.update, []);
    } catch (error) {
      if (!(error instanceof NoOnlinePath)) throw error;
      refusals.push(error.reason);
      refusedTrios.add(trio);
    }
  }
  // Without its UPDATE the rest would be half a plan.
  const tied = new Set([...refusedTrios].flatMap((trio) => [...trio.adds, trio.update, ...trio.notNulls]));
  statements.forEach((_, i) => {
    const outcome = analysis.statements[i];
    if (!outcome || replaced.has(i) || tied.has(i) || !chosen.has(i) || !mayNeedPhases(outcome, filled.size > 0)) return;
    try {
      const split = splitStatement({
        outcome,
        state: stateBefore(analysis, i),
        pgVersion: input.pgVersion,
        taken,
        file: input.migration.path,
        filled,
        unfilled,
      });
      if (!split) return;
      replaced.set(i, split.inPlace);
      fills.push(...split.fills.map((fill) => ({ statement: i, fill })));
      steps.push(...split.steps);
      differences.push(...split.differences);
      deploy ??= split.deploy;
    } catch (error) {
      if (!(error instanceof NoOnlinePath)) throw error;
      refusals.push(error.reason);
    }
  });
  const moved = waitsForBackfill(
    statements,
    active.filter((trio) => !refusedTrios.has(trio)),
    replaced,
    fills.length > 0,
  );
  // In the order of the file: a default comes before the UPDATE that goes over it.
  const ordered = [...fills].sort((a, b) => a.statement - b.statement).map(({ fill }) => ({ ...fill, batch: input.batchSize }));
  return { decisions: { replaced, fills: ordered, steps, moved, differences, deploy }, refusals };
}

/** A column that is to be NOT NULL without a default: from then on only the application can give new rows a value. */
function writersNeeded({ analysis }: PlanInput, trio: Trio): string | undefined {
  if (trio.notNulls.length === 0) return undefined;
  const table = new Catalog(stateBefore(analysis, trio.update)).table(trio.table);
  const bare = trio.columns.filter((name) => {
    if (trio.added.some((add) => add.column.name === name && add.column.default)) return false;
    const column = table?.columns.find((c) => c.name === name);
    return !column?.default && !column?.identity;
  });
  if (bare.length === 0) return undefined;
  return `deploy: every running version of the application writes ${bare.map((column) => `${trio.table}.${column}`).join(', ')} on INSERT`;
}

/** Says no to most statements before the state in front of them is put together. */
function mayNeedPhases({ parsed, effect }: StatementAnalysis, filling: boolean): boolean {
  if (effect.work.some((work) => work.populated) || effect.error?.dataDependent) return true;
  return parsed.changes.some(
    (change) => change.kind === 'DropObjects' || (filling && (change.kind === 'AddColumn' || change.kind === 'SetNotNull')),
  );
}

/** An UPDATE is taken out of the file when rows may be many, or when it holds the lock of the ADD COLUMN before it. */
function isWorthSplitting({ analysis, only }: PlanInput, trio: Trio): boolean {
  const outcome = analysis.statements[trio.update];
  if (trio.added.length > 0) return !isNewTable(analysis, trio);
  if (isNewTable(analysis, trio)) return false;
  if (only === trio.update || trio.notNulls.length > 0) return true;
  const many = !picksFewRows(trio.change.where, trio.columns);
  return many && (outcome?.effect.work.some((work) => work.populated && work.cause === 'dml') ?? false);
}

function isNewTable(analysis: Analysis, trio: Trio): boolean {
  const table = new Catalog(stateBefore(analysis, trio.update)).table(trio.table);
  return table?.known === true && table.createdIn.file === analysis.input.migration.path;
}

function fillOf(input: PlanInput, trio: Trio, taken: string[]): { fill: BackfillRequest; fresh: readonly string[] } {
  const { analysis } = input;
  const outcome = analysis.statements[trio.update];
  if (!outcome) throw new NoOnlinePath(`${trio.table}: not analysed`);
  // Before the first statement of the three: should ADD COLUMN fail in the engine, the table is there all the same.
  const state = stateBefore(analysis, trio.adds[0] ?? trio.update);
  const context = contextOf({ outcome, state, pgVersion: input.pgVersion, taken }, trio.change.table);
  // With a default, the same pass can give it to the rows that the UPDATE leaves out.
  const single = trio.columns.length === 1 && !trio.change.hasFrom;
  const fresh = trio.added.filter((add) => !add.column.default || single).map((add) => add.column.name);
  const add = trio.added.find((a) => a.column.default);
  const text = trio.adds.map((i) => input.statements[i]?.parsed).find((parsed) => add && parsed?.changes.includes(add))?.text;
  const otherwise = add?.column.default && text !== undefined ? cut(text, add.column.default.span) : undefined;
  return { fill: updateFill(context, trio.change, fresh, otherwise), fresh };
}
