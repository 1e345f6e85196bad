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

/** What a group does, in the words of a file's name. */
export function purposeOf({ stage, steps }: Group): string {
  const first = steps[0];
  return steps.length === 1 && first ? first.slug : `${first?.table.name.name ?? ''}_${stage}`;
}

/** Unique within the plan: the file's own name, then what this file does. */
export function slugOf(base: string, what: string, used: Set<string>): string {
  const stem = joined(base, what)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 80);
  let slug = stem;
  for (let n = 2; used.has(slug); n++) slug = `${stem}_${n}`;
  used.add(slug);
  return slug;
}

/** `orders_token` and `token_not_null` make `orders_token_not_null`. */
function joined(base: string, what: string): string {
  const before = base.split('_').filter((word) => word !== '');
  const after = what.split('_');
  for (let shared = Math.min(before.length, after.length - 1); shared > 0; shared--) {
    if (before.slice(-shared).join('_') === after.slice(0, shared).join('_')) return [...before, ...after.slice(shared)].join('_');
  }
  return [...before, ...after].join('_');
}
