import type { Analysis, AnalysisInput } from './analysis';
import { analyze, environmentOf } from './analyze';
import { type Previous, passSteps, sameConditions } from './pass';

/** An analysis that was stopped: the next one continues from what it found. */
export type PartialAnalysis = Previous;

/**
 * `analyze` in steps, so that the caller can do other work meanwhile; the result is the same. After
 * each statement the generator yields what is known so far: a caller that stops keeps that.
 */
export function* analysisSteps(input: AnalysisInput, previous?: PartialAnalysis): Generator<PartialAnalysis, Analysis> {
  const steps = passSteps(input, environmentOf(input), previous);
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      yield { input, statements: step.value };
      continue;
    }
    const { outcomes, executed } = step.value;
    // Every outcome is known: this executes nothing.
    return { ...analyze(input, { input, statements: outcomes, findings: [], suppressions: [], executed }), executed };
  }
}

/**
 * Which earlier analysis saves more work: a whole one of an older text, or one that was stopped.
 */
export function betterBase(
  input: AnalysisInput,
  whole: Analysis | undefined,
  stopped: PartialAnalysis | undefined,
): PartialAnalysis | undefined {
  const worth = (base: PartialAnalysis | undefined) => (base && sameConditions(base.input, input) ? base.statements.length : -1);
  return worth(stopped) > worth(whole) ? stopped : whole;
}
