import { join, resolve } from 'node:path';
import { type PhasePlan, type PlanInput, type PlannedFile, planPhases } from '../core/api';
import type { CliDeps, CommandFiles } from './deps';
import { CliError, type ExitCode } from './failure';
import { analyseTargets } from './project';
import { reportProblems } from './report';
import type { AnalysedFile, CommandRun } from './run';
import type { TargetFile } from './targets';

/** phasewise plan: the safe phases of one migration, to read, to process or as files. */
export async function plan(target: TargetFile, run: CommandRun, format: string, out: string | undefined, deps: CliDeps): Promise<ExitCode> {
  const { results, failures, notes } = await analyseTargets({ files: [target], folders: [] }, run, deps, (file) =>
    planOf(file, run, deps.now()),
  );
  const [planned] = results;
  if (reportProblems(failures, notes, deps) || !planned) return 2;
  const written = out === undefined ? [] : await writeFiles(resolve(deps.cwd, out), filesOf(planned), target.path, deps.files);
  if (format === 'json') deps.out(`${JSON.stringify(planned, null, 2)}\n`);
  else if (out !== undefined && written.length > 0) deps.out(written.map((file) => `${join(out, file)}\n`).join(''));
  else deps.out(planned.document?.text ?? reasons(planned));
  return 0;
}

/** The plan of an analysed file; its path as it was given. */
function planOf(file: AnalysedFile, run: CommandRun, now: Date): PhasePlan {
  return { ...planPhases(planInput(file, run, now)), path: file.target.shown };
}

/** What the planner is asked about an analysed file. */
export function planInput({ migration, profile, document, analysis, folder }: AnalysedFile, run: CommandRun, now: Date): PlanInput {
  const { text, statements } = document;
  const { settings, batchSize } = run;
  return { migration, profile, text, statements, analysis, existingNames: folder.names, now, pgVersion: settings.pgVersion, batchSize };
}

function reasons({ path, differences }: PhasePlan): string {
  return differences.length === 0 ? `${path}: nothing in it needs phases.\n` : differences.map((reason) => `${path}: ${reason}\n`).join('');
}

function filesOf({ phases, document }: PhasePlan): PlannedFile[] {
  return [...phases.flatMap(({ file, sql, extraFiles }) => [{ file, text: sql }, ...extraFiles]), ...(document ? [document] : [])];
}

/**
 * Writes the files of a plan; `folder` stands for the migration's folder. All or nothing: a file
 * that is there is never written over, except by its own new text when the plan goes back where the
 * migration came from.
 */
async function writeFiles(folder: string, files: readonly PlannedFile[], original: string, disk: CommandFiles): Promise<readonly string[]> {
  for (const { file } of files) {
    const path = join(folder, file);
    if (path !== original && (await disk.kindOf(path)) !== 'missing') throw new CliError(`${path} exists: nothing was written`);
  }
  // The migration itself comes last: until then everything can be taken back.
  const paths = files.map(({ file, text }) => ({ path: join(folder, file), text }));
  const ordered = [...paths.filter(({ path }) => path !== original), ...paths.filter(({ path }) => path === original)];
  for (const [done, { path, text }] of ordered.entries()) {
    const problem = await disk.write(path, text, 'with folders');
    if (problem === undefined) continue;
    for (const written of ordered.slice(0, done + 1)) if (written.path !== original) await disk.remove(written.path);
    throw new CliError(`cannot write ${path}: ${problem}`);
  }
  return files.map(({ file }) => file);
}
