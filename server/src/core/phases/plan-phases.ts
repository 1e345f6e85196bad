import { stateBefore } from '../analysis/analyze';
import { decide } from './decide/decide';
import { rollout } from './files/rollout';
import type { PhasePlan, PlanInput, PlannedBackfills } from './plan';

/**
 * The safe phases of a migration: expand, backfill, contract. Pure: the same input gives the same
 * plan. First it is decided what becomes of each statement, then the decisions get their files.
 */
export function planPhases(input: PlanInput): PhasePlan {
  const { statements, migration } = input;
  const { decisions, refusals } = decide(input);
  const sentences = refusals.map((reason) => `no online path: ${reason}`);
  if (decisions.replaced.size === 0) {
    return { path: migration.path, phases: [], unchanged: statements.map(({ parsed }) => parsed.text), differences: sentences };
  }
  const differences = [...decisions.differences, ...sentences];
  const unchanged = statements
    .filter((_, i) => !decisions.replaced.has(i) && !decisions.moved.includes(i))
    .map(({ parsed }) => parsed.text);
  const { phases, document } = rollout(input, { ...decisions, differences });
  return { path: migration.path, phases, unchanged, differences, document };
}

/** The backfills of a migration's plan, for scripts that are made apart from the plan. */
export function plannedBackfills(input: PlanInput): PlannedBackfills {
  const { decisions, refusals } = decide(input);
  return { backfills: decisions.backfills, refusals, state: stateBefore(input.analysis, 0) };
}
