import type { PlannedFile } from '../../migrations/profile';
import type { BackfillRequest } from '../backfill/request';
import type { Decisions, Phase, PlanInput } from '../plan';
import { rolloutDocument } from './document';
import { expandPhase } from './expand';
import { basename, scriptNames, slugOf } from './names';
import { backfillPhase, movedPhase, stepsPhase, verifyPhase } from './phases';
import { purposeOf, type StepFile, stepFiles } from './step-files';

/** What a phase holds, before it has a file. */
type PhaseContent =
  | { readonly kind: 'steps'; readonly steps: StepFile }
  | { readonly kind: 'backfill'; readonly backfill: BackfillRequest }
  | { readonly kind: 'moved' };

/**
 * Gives the decisions their files: the original one is edited, scripts lie beside the folder, and
 * new migrations are named and written as the framework wants them.
 */
export function rollout(input: PlanInput, decisions: Decisions): { readonly phases: readonly Phase[]; readonly document: PlannedFile } {
  const { profile, migration, statements } = input;
  const original = basename(migration.path);
  const parsedName = profile.parseName(original);
  const base = parsedName?.name.replace(/\.[a-z]+$/i, '') ?? '';
  const stem = [parsedName?.version, decisions.backfills[0]?.label.split('.').slice(1).join('_') ?? base]
    .filter((part) => part)
    .join('_')
    .replace(/[^\w.-]+/g, '_');
  const stays = statements.some((_, i) => (decisions.replaced.get(i)?.length ?? (decisions.moved.includes(i) ? 0 : 1)) > 0);
  const contents = contentsOf(decisions);
  const migrations = contents.filter(({ kind }) => kind !== 'backfill');
  // When nothing stays in the original file, it takes the first phase that is a migration. So no
  // file is empty and none is lost.
  const files = stays ? [] : [original];
  const used = new Set<string>();
  const slugs = migrations
    .slice(files.length)
    .map((content) => slugOf(base, content.kind === 'steps' ? purposeOf(content.steps) : 'cleanup', used));
  if (slugs.length > 0) files.push(...profile.nextNames([...input.existingNames], original, slugs, input.now));
  const scripts = scriptNames(stem, decisions.backfills);
  const phases: Phase[] = stays ? [expandPhase(input, decisions, original)] : [];
  for (const content of contents) {
    if (content.kind === 'backfill') {
      const script = scripts.get(content.backfill) ?? '../backfills/backfill.sql';
      phases.push(backfillPhase(content.backfill, script, decisions.deploy, phases.at(-1)));
      continue;
    }
    const file = files.shift() ?? `${slugs[0] ?? 'phase'}.sql`;
    phases.push(
      content.kind === 'steps' ? stepsPhase(input, content.steps, file, decisions, phases.at(-1)) : movedPhase(input, decisions, file),
    );
  }
  if (files.includes(original)) phases.push(verifyPhase(input, decisions, original));
  return { phases, document: rolloutDocument(input, phases, decisions, `../rollouts/${stem || 'rollout'}.md`) };
}

/** The phases after the original file, in the order in which they run. */
function contentsOf({ steps, backfills, moved }: Decisions): PhaseContent[] {
  const files = stepFiles(steps).map((file): PhaseContent & { kind: 'steps' } => ({ kind: 'steps', steps: file }));
  return [
    ...files.filter(({ steps: { stage } }) => stage === 'trigger'),
    ...backfills.map((backfill): PhaseContent => ({ kind: 'backfill', backfill })),
    ...files.filter(({ steps: { stage } }) => stage !== 'trigger'),
    ...(moved.length > 0 ? [{ kind: 'moved' as const }] : []),
  ];
}
