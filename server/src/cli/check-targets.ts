import { dirname } from 'node:path';
import { type CheckedFile, checkFile } from './checked-file';
import type { CliDeps } from './deps';
import { Progress } from './progress';
import { analysePart, jobsOf, type Outcome, outcomeOf, type PartialOutcome } from './project';
import { type CommandRun, type Job, type RunSettings, startRun } from './run';
import type { Targets } from './targets';
import { Threads } from './threads';

/** So many files take about as long as another thread takes to start. */
const FILES_PER_THREAD = 150;
/** Each has a separate parser and heap. */
const MOST_THREADS = 8;
/** What a file takes besides reading its text, in bytes of text. */
const BYTES_PER_FILE = 1000;

/** What another thread is given to do. */
export interface CheckTask {
  readonly jobs: readonly Job[];
  readonly settings: RunSettings;
}

/**
 * Checks all targets, on several threads when there are many. The outcome is the same for any
 * number of them.
 */
export async function checkTargets(
  targets: Targets,
  run: CommandRun,
  wanted: number | undefined,
  deps: CliDeps,
): Promise<Outcome<CheckedFile>> {
  const jobs = jobsOf(targets);
  const progress = new Progress(deps, jobs.length);
  const step = () => progress.step();
  // What --since compares with is asked of git folder by folder; what changed on a branch is not
  // much.
  const most =
    run.changes || !deps.threads ? 1 : (wanted ?? Math.min(deps.threads.processors, MOST_THREADS, jobs.length / FILES_PER_THREAD));
  const [own = [], ...others] = sharesOf(jobs, most, deps.files.sizeOf);
  const threads = new Threads(deps.threads?.program ?? '');
  try {
    const { parse: _parse, foreign: _foreign, changes: _changes, deps: _deps, ...settings } = run;
    const theirs = others.map(async (share) =>
      threads.run<PartialOutcome<CheckedFile>>({ jobs: share, settings } satisfies CheckTask, await deps.grammar, step),
    );
    const parts = await Promise.all([analysePart(own, run, checkFile, step), ...theirs]);
    return outcomeOf(parts, targets, run);
  } finally {
    await threads.stop();
    progress.end();
  }
}

/** The other thread's side. */
export async function checkPart({ jobs, settings }: CheckTask, deps: CliDeps, step: () => void): Promise<PartialOutcome<CheckedFile>> {
  return analysePart(jobs, await startRun(settings, deps), checkFile, step);
}

/**
 * As many shares as are wanted and make sense, each about as much work. A folder stays whole: its
 * files are history to each other. The largest folders go first, each to the share with the least
 * work. For tests: only `checkTargets` calls it.
 */
export function sharesOf(jobs: readonly Job[], most: number, sizeOf: (path: string) => number): readonly (readonly Job[])[] {
  const folders = new Map<string, { size: number; readonly jobs: Job[] }>();
  if (most < 2) return [jobs];
  for (const job of jobs) {
    const { path } = job.target;
    const folder = folders.get(dirname(path)) ?? { size: 0, jobs: [] };
    folder.size += BYTES_PER_FILE + sizeOf(path);
    folder.jobs.push(job);
    folders.set(dirname(path), folder);
  }
  const shares = Array.from({ length: Math.min(Math.floor(most), folders.size) }, () => ({ size: 0, jobs: [] as Job[] }));
  for (const folder of [...folders.values()].sort((a, b) => b.size - a.size)) {
    const least = shares.reduce((a, b) => (b.size < a.size ? b : a));
    least.size += folder.size;
    least.jobs.push(...folder.jobs);
  }
  return shares.map((share) => share.jobs);
}
