import { STAGES, type Stage, type Step } from '../step';

/**
 * Steps that share a file: one stage on one table. A step that runs outside a transaction has a
 * separate file.
 */
export interface StepFile {
  readonly stage: Stage;
  readonly steps: readonly Step[];
}

export function stepFiles(steps: readonly Step[]): StepFile[] {
  const files: { stage: Stage; steps: Step[] }[] = [];
  for (const stage of STAGES) {
    for (const step of steps.filter((s) => s.stage === stage)) {
      const file = stage === 'index' ? undefined : files.find((f) => f.stage === stage && f.steps[0]?.table.key === step.table.key);
      if (file) file.steps.push(step);
      else files.push({ stage, steps: [step] });
    }
  }
  return files;
}

/** What its steps do, in the words of a file's name. */
export function purposeOf({ stage, steps }: StepFile): string {
  const first = steps[0];
  return steps.length === 1 && first ? first.slug : `${first?.table.name.name ?? ''}_${stage}`;
}
