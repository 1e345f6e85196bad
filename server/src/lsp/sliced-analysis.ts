import { type Analysis, type AnalysisInput, analysisSteps, type PartialAnalysis } from '../core/api';
import { slices } from './slices';

/** Analysing so many statements takes no longer than a slice. */
const FEW = 1000;

/**
 * The analysis of a long file. Other messages are read every few milliseconds. When `stopped` says
 * that the result is not needed any more, the answer is what has been found so far.
 */
export async function analyzeInSlices(
  input: AnalysisInput,
  previous: PartialAnalysis | undefined,
  stopped: () => boolean,
): Promise<Analysis | PartialAnalysis> {
  const steps = analysisSteps(input, previous);
  const pause = slices();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const paused = pause();
    if (!paused) continue;
    await paused;
    // The outcomes are still being added to: a copy.
    if (stopped()) return { input, statements: [...step.value.statements] };
  }
}

export function isLong({ statements }: AnalysisInput): boolean {
  return statements.length > FEW;
}

export function isWhole(analysis: Analysis | PartialAnalysis): analysis is Analysis {
  return 'findings' in analysis;
}
