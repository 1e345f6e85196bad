import type { StatementAnalysis } from '../../analysis/analysis';
import { stateBefore } from '../../analysis/analyze';
import type { PlanInput } from '../plan';
import { NoOnlinePath, type Step } from '../step';
import type { PlacedBackfill, PlannedUpdates } from './plan-updates';
import { splitStatement } from './split-statement';

/** What becomes of the statements that are not UPDATEs. */
interface PlannedStatements {
  /** By statement: what takes its place. An empty list: it leaves the file. */
  readonly replaced: ReadonlyMap<number, readonly string[]>;
  readonly backfills: readonly PlacedBackfill[];
  readonly steps: readonly Step[];
  readonly differences: readonly string[];
  readonly refusals: readonly string[];
  readonly deploy?: string;
}

/** Applies the recipes to the chosen statements, after the UPDATEs among them are planned. */
export function planStatements(input: PlanInput, chosen: ReadonlySet<number>, updates: PlannedUpdates, taken: string[]): PlannedStatements {
  const { statements, analysis } = input;
  const { filled, addedEmpty, kept } = updates;
  const done = new Set([...kept, ...updates.planned.map(({ statement }) => statement)]);
  const replaced = new Map<number, readonly string[]>();
  const backfills: PlacedBackfill[] = [];
  const steps: Step[] = [];
  const differences: string[] = [];
  const refusals: string[] = [];
  const deploys: string[] = [];
  statements.forEach((_, i) => {
    const outcome = analysis.statements[i];
    if (!outcome || !chosen.has(i) || done.has(i) || !mayNeedPhases(outcome, filled.size > 0)) return;
    try {
      const split = splitStatement({
        outcome,
        state: stateBefore(analysis, i),
        pgVersion: input.pgVersion,
        taken,
        file: input.migration.path,
        filled,
        addedEmpty,
      });
      if (!split) return;
      replaced.set(i, split.inPlace);
      backfills.push(...split.backfills.map((backfill) => ({ statement: i, backfill })));
      steps.push(...split.steps);
      differences.push(...split.differences);
      if (split.deploy !== undefined) deploys.push(split.deploy);
    } catch (error) {
      if (!(error instanceof NoOnlinePath)) throw error;
      refusals.push(error.reason);
    }
  });
  return { replaced, backfills, steps, differences, refusals, deploy: deploys[0] };
}

/** Says no to most statements before the state in front of them is put together. */
function mayNeedPhases({ parsed, effect }: StatementAnalysis, filling: boolean): boolean {
  if (effect.work.some((work) => work.populated) || effect.error?.dataDependent) return true;
  return parsed.changes.some(({ kind }) => kind === 'DropObjects' || (filling && (kind === 'AddColumn' || kind === 'SetNotNull')));
}
