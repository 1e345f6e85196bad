import { STAGES, type Stage, type Step } from './step';

/** Steps that share a file: one stage on one table. What runs outside a transaction has a file of its own. */
export interface Group {
  readonly stage: Stage;
  readonly steps: readonly Step[];
}

export function groupSteps(steps: readonly Step[]): Group[] {
  const groups: { stage: Stage; steps: Step[] }[] = [];
  for (const stage of STAGES) {
    for (const step of steps.filter((s) => s.stage === stage)) {
      const group = stage === 'index' ? undefined : groups.find((g) => g.stage === stage && g.steps[0]?.table.key === step.table.key);
      if (group) group.steps.push(step);
      else groups.push({ stage, steps: [step] });
    }
  }
  return groups;
}

/** Unique within the plan: the file's own name, then what this file does. */
export function slugOf(base: string, group: Group, used: Set<string>): string {
  const first = group.steps[0];
  const what = group.steps.length === 1 ? first?.slug : `${first?.table.name.name}_${group.stage}`;
  const stem = `${base === '' ? '' : `${base}_`}${what}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 80);
  let slug = stem;
  for (let n = 2; used.has(slug); n++) slug = `${stem}_${n}`;
  used.add(slug);
  return slug;
}
