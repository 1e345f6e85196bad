import type { Analysis, AnalysisInput, StatementAnalysis } from '../core/analysis/analysis';
import { analyze, environmentOf } from '../core/analysis/analyze';
import { type Pass, type Previous, passSteps, sameConditions } from '../core/analysis/pass';
import { slices } from './slices';

/** Up to so many statements, nobody notices that they are analysed without a look at anything else. */
const FEW = 1000;

/**
 * The analysis of a long file, with a look at other messages every few milliseconds; the result is that of `analyze`. When `stopped` says that
 * it is not wanted any more, what has been found so far is the answer: the next analysis goes on from there.
 */
export async function analyzeInSlices(
  input: AnalysisInput,
  previous: Previous | undefined,
  stopped: () => boolean,
): Promise<Analysis | Previous> {
  const steps = passSteps(input, environmentOf(input), previous);
  const pause = slices();
  for (;;) {
    const step = steps.next();
    if (step.done) return finished(input, step.value);
    const paused = pause();
    if (!paused) continue;
    await paused;
    if (stopped()) return { input, statements: [...step.value] };
  }
}

export function isLong({ statements }: AnalysisInput): boolean {
  return statements.length > FEW;
}

export function isWhole(analysis: Analysis | Previous): analysis is Analysis {
  return 'findings' in analysis;
}

/** What a new analysis is best based on: that of an older text, or one that was stopped on its way. */
export function bestBase(input: AnalysisInput, whole: Analysis | undefined, stopped: Previous | undefined): Previous | undefined {
  const worth = (base: Previous | undefined) => (base && sameConditions(base.input, input) ? base.statements.length : -1);
  return worth(stopped) > worth(whole) ? stopped : whole;
}

/** Every outcome is known: `analyze` carries nothing out any more. */
function finished(input: AnalysisInput, { outcomes, executed }: Pass): Analysis {
  const known: readonly StatementAnalysis[] = outcomes;
  return { ...analyze(input, { input, statements: known, findings: [], suppressions: [], executed }), executed };
}
