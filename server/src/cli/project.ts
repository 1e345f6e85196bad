import { type FrameworkProfile, fileName, isMigrationName, type MigrationFolder, MigrationFolders } from '../core/api';
import type { CliDeps } from './deps';
import { FolderAnalysis } from './folder-analysis';
import { Progress } from './progress';
import type { AnalysedFile, CommandRun, Job } from './run';
import type { TargetFile, Targets } from './targets';

export interface Outcome<T> {
  /** In the order of the targets. */
  readonly results: readonly T[];
  /**
   * Named files that could not be read, and bugs of ours: one line each. The result is not complete
   * then.
   */
  readonly failures: readonly string[];
  /** Worth knowing, and no reason to fail. */
  readonly notes: string[];
}

interface Numbered<T> {
  readonly index: number;
  readonly value: T;
}

/**
 * An outcome in pieces, each with the number of its target. Parts of several threads are put
 * together in the order of the targets.
 */
export interface PartialOutcome<T> {
  readonly results: readonly Numbered<T>[];
  readonly failures: readonly Numbered<string>[];
  readonly notes: readonly Numbered<string>[];
}

/** Analyses all targets; `map` says what to keep of a file. */
export async function analyseTargets<T>(
  targets: Targets,
  run: CommandRun,
  deps: CliDeps,
  map: (file: AnalysedFile) => T,
): Promise<Outcome<T>> {
  const progress = new Progress(deps, targets.files.length);
  const part = await analysePart(jobsOf(targets), run, map, () => progress.step());
  progress.end();
  return outcomeOf([part], targets, run);
}

export function jobsOf({ files }: Targets): readonly Job[] {
  return files.map((target, index) => ({ index, target }));
}

/**
 * Analyses each target on top of the earlier migrations of its folder. A folder is walked once in
 * its framework's order, for any number of its files.
 */
export async function analysePart<T>(
  jobs: readonly Job[],
  run: CommandRun,
  map: (file: AnalysedFile) => T,
  step: () => void,
): Promise<PartialOutcome<T>> {
  const results: Numbered<T>[] = [];
  const failures: Numbered<string>[] = [];
  const notes: Numbered<string>[] = [];
  for (const { folder, profile, jobs: wanted } of await group(jobs, run, failures, notes)) {
    let index = 0;
    const walk = new FolderAnalysis(folder, profile, run, (rule, error) =>
      failures.push({ index, value: `rule ${rule} failed, its findings are missing: ${String(error)}` }),
    );
    for (const job of walk.inOrder(wanted)) {
      index = job.index;
      const file = await walk.analyse(job.target);
      if (file) results.push({ index, value: map(file) });
      step();
    }
    // What was asked for itself has been named already.
    for (const [name, reason] of walk.missing) {
      if (!jobs.some(({ target }) => target.path === folder.join(name)))
        notes.push({ index, value: `the earlier migration ${name} cannot be read and is left out: ${reason}` });
    }
  }
  return { results, failures, notes };
}

export function outcomeOf<T>(
  parts: readonly PartialOutcome<T>[],
  { files: targets, folders: named, unreadable = [] }: Targets,
  run: CommandRun,
): Outcome<T> {
  const results = inOrder(parts.flatMap((part) => part.results));
  const failures = inOrder(parts.flatMap((part) => part.failures));
  // Two threads may have gone through the same history.
  const notes = [...new Set(inOrder(parts.flatMap((part) => part.notes)))];
  for (const { shown, reason, named: isNamed } of unreadable)
    if (isNamed) failures.push(`cannot read ${shown}: ${reason}`);
    else notes.push(`skipped ${shown}: ${reason}`);
  if (results.length === 0 && failures.length === 0 && named.length > 0) {
    notes.push(
      run.changes && targets.length === 0
        ? `no migration was added or modified since ${run.changes.ref}`
        : `no migrations found in ${named.join(', ')}${whyNone(targets, run)}`,
    );
  }
  return { results, failures, notes };
}

function inOrder<T>(values: readonly Numbered<T>[]): T[] {
  return [...values].sort((a, b) => a.index - b.index).map(({ value }) => value);
}

function whyNone(targets: readonly TargetFile[], run: CommandRun): string {
  const [first] = targets;
  if (!first) return '';
  const excludedBy = run.foreign.excludedBy(first.path);
  return excludedBy ? `: ${excludedBy} excludes its SQL files` : ': its SQL files are not named like migrations of a supported framework';
}

interface FolderJobs {
  readonly folder: MigrationFolder;
  readonly profile: FrameworkProfile;
  readonly jobs: Job[];
}

async function group(
  jobs: readonly Job[],
  run: CommandRun,
  failures: Numbered<string>[],
  notes: Numbered<string>[],
): Promise<Iterable<FolderJobs>> {
  const folders = new MigrationFolders(run.deps.files);
  // Each is a few trips to the disk: all of them at once, not one after the other.
  await Promise.all(jobs.map(({ target }) => folders.of(target.path).load()));
  const groups = new Map<string, FolderJobs>();
  for (const job of jobs) {
    const { index, target } = job;
    const note = (value: string) => notes.push({ index, value });
    const excludedBy = run.foreign.excludedBy(target.path);
    if (excludedBy !== undefined) {
      if (!target.found) note(`skipped ${target.shown}: ${excludedBy} excludes it`);
      continue;
    }
    const folder = folders.of(target.path);
    const name = fileName(target.path);
    const read = await folder.read(name);
    if (read.kind === 'failed') {
      if (target.found) note(`skipped ${target.shown}: ${read.reason}`);
      else failures.push({ index, value: `cannot read ${target.shown}: ${read.reason}` });
      continue;
    }
    const profile = folder.profileOf(name, read.text, run.framework, run.foreign);
    // In a folder only files with a place in the framework's order count; a file that is named is
    // analysed in any case.
    if (target.found && !isMigrationName(name, profile) && !profile.notRun?.(name, folder.names)) continue;
    if (read.note !== undefined) note(`${target.shown}: ${read.note}`);
    const key = `${profile.id}\0${folder.path}`;
    const existing = groups.get(key);
    if (existing) existing.jobs.push(job);
    else groups.set(key, { folder, profile, jobs: [job] });
  }
  return groups.values();
}
