import type { Severity } from '../core/api';
import { applyBaseline, type Baseline, updateBaseline } from './baseline';
import { checkTargets } from './check-targets';
import type { CheckedFile } from './checked-file';
import type { CliDeps } from './deps';
import { CliError, type ExitCode } from './failure';
import { type CheckReport, counts, SEVERITIES } from './formats/finding';
import { FORMATS, type Format } from './formats/index';
import { reportProblems } from './report';
import type { CommandRun } from './run';
import type { Targets } from './targets';

/** phasewise check: findings, in one of several formats. */
export async function check(targets: Targets, run: CommandRun, options: CheckOptions, deps: CliDeps): Promise<ExitCode> {
  const { format, failOn, baseline } = options;
  const { results, failures, notes } = await checkTargets(targets, run, options.threads, deps);
  const foreign = results.filter(({ foreign }) => foreign !== undefined);
  if (foreign.length > 0) notes.push(foreignNote(foreign));
  const checked = results.filter(({ foreign }) => foreign === undefined);
  const paths = checked.map(({ path }) => path);
  const all = results.flatMap(({ findings }) => findings);
  if (baseline && options.update) {
    const written = await updateBaseline(baseline, all, paths, deps);
    deps.err(`phasewise: ${baseline.shown}: ${written} finding${written === 1 ? '' : 's'} accepted\n`);
    return reportProblems(failures, notes, deps) ? 2 : 0;
  }
  const { findings, gone } = baseline ? applyBaseline(baseline, all, paths, deps) : { findings: all, gone: 0 };
  if (gone > 0)
    notes.push(
      `${baseline?.shown}: ${gone} of its findings no longer exist${gone === 1 ? 's' : ''}; --update-baseline removes ${gone === 1 ? 'it' : 'them'}`,
    );
  const report: CheckReport = {
    postgresVersion: run.settings.pgVersion,
    versionSource: run.settings.target?.source ?? '',
    findings,
    statistics: {
      files: checked.length,
      statements: results.reduce((sum, { statements }) => sum + statements, 0),
      unparsed: results.reduce((sum, { unparsed }) => sum + unparsed, 0),
      skipped: foreign.map(({ path, foreign: because = '' }) => ({ path, reason: 'other-database', because })),
    },
    paths,
    failOn,
  };
  // Without a single file a person needs the reason only; a program still gets its report.
  if (format !== 'text' || results.length > 0 || failures.length === 0) {
    const formatter = await FORMATS[format]();
    deps.out(formatter(report, deps.outIsTerminal && !deps.env.NO_COLOR));
  }
  if (reportProblems(failures, notes, deps)) return 2;
  return report.findings.some((finding) => counts(finding, failOn)) ? 1 : 0;
}

export interface CheckOptions {
  readonly format: Format;
  readonly failOn: Severity | 'never';
  readonly baseline?: Baseline;
  /** Write the baseline instead of reporting. */
  readonly update: boolean;
  /** How many the user wants. */
  readonly threads?: number;
}

export function readFailOn(value: string | undefined): Severity | 'never' {
  if (value === undefined) return 'error';
  if (value === 'never' || SEVERITIES.includes(value as Severity)) return value as Severity | 'never';
  throw new CliError(`--fail-on: '${value}' is none of ${SEVERITIES.join(', ')}, never`);
}

function foreignNote(files: readonly CheckedFile[]): string {
  const [first] = files;
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  const rest = files.length > 1 ? `, and ${files.length - 1} more` : '';
  return `skipped ${count} for another database than PostgreSQL: ${first?.path} (${first?.foreign})${rest}`;
}
