import { stateBefore } from '../../analysis/analyze';
import { Catalog } from '../../schema/catalog';
import type { Decisions, PlanInput } from '../plan';
import { relatedStatements } from './add-fill-require';
import { planStatements } from './plan-statements';
import { planUpdates } from './plan-updates';
import { waitsForBackfill } from './waiting-statements';

/** What becomes of each statement of the file, and why some of them have no online path. */
export function decide(input: PlanInput): { readonly decisions: Decisions; readonly refusals: readonly string[] } {
  const { statements, analysis, only } = input;
  const catalog = new Catalog(stateBefore(analysis, 0));
  const chosen = new Set(only === undefined ? statements.keys() : relatedStatements(statements, catalog, only));
  const taken: string[] = [];
  // UPDATEs come first: what becomes of the statements around one depends on whether it can be
  // run in batches.
  const updates = planUpdates(input, chosen, taken);
  const others = planStatements(input, chosen, updates, taken);
  const replaced = new Map([...updates.planned.map((fill): [number, readonly string[]] => [fill.statement, []]), ...others.replaced]);
  // In the order of the file: a default comes before the UPDATE that overwrites it.
  const placed = [...updates.backfills, ...others.backfills].sort((a, b) => a.statement - b.statement);
  return {
    decisions: {
      replaced,
      backfills: placed.map(({ backfill }) => ({ ...backfill, batch: input.batchSize })),
      newColumns: [...updates.addedEmpty, ...others.backfills.map(({ backfill }) => backfill.label)],
      steps: others.steps,
      moved: placed.length > 0 ? waitsForBackfill(statements, updates.planned, replaced) : [],
      differences: others.differences,
      deploy: updates.deploy ?? others.deploy,
    },
    refusals: [...new Set([...updates.refusals, ...others.refusals])],
  };
}
