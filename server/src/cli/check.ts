import type { Analysis } from '../core/analyze';
import { otherDatabase } from '../core/migrations/other-database';
import { RULES } from '../core/rules/index';
import type { Severity } from '../core/rules/rule';
import { LineIndex } from '../core/text';
import { applyBaseline, type Baseline, updateBaseline } from './baseline';
import { type CheckReport, counts, docsOf, type ReportedFinding, SEVERITIES } from './formats/finding';
import { github } from './formats/github';
import { gitlab } from './formats/gitlab';
import { json } from './formats/json';
import { junit } from './formats/junit';
import { sarif } from './formats/sarif';
import { text } from './formats/text';
import { CliError, type ExitCode, type Host } from './host';
import { type AnalysedFile, analyseTargets, type Run } from './project';
import { reportProblems } from './report';
import type { Targets } from './targets';

/** phasewise check: findings, in the format of whoever reads them. */
export async function check(targets: Targets, run: Run, options: CheckOptions, host: Host): Promise<ExitCode> {
  const { format, failOn, baseline } = options;
  const { results, failures, notes } = await analyseTargets(targets, run, host, checkFile);
  const foreign = results.filter(({ foreign }) => foreign !== undefined);
  if (foreign.length > 0) notes.push(foreignNote(foreign));
  const paths = results.map(({ path }) => path);
  const all = results.flatMap(({ findings }) => findings);
  if (baseline && options.update) {
    const written = await updateBaseline(baseline, all, paths, host);
    host.err(`phasewise: ${baseline.shown}: ${written} finding${written === 1 ? '' : 's'} to live with\n`);
    return reportProblems(failures, notes, host) ? 2 : 0;
  }
  const { findings, gone } = baseline ? applyBaseline(baseline, all, paths, host) : { findings: all, gone: 0 };
  if (gone > 0) notes.push(`${baseline?.shown}: ${gone} of its findings ${gone === 1 ? 'is' : 'are'} gone (--update-baseline)`);
  const report: CheckReport = {
    postgresVersion: run.settings.pgVersion,
    versionSource: run.settings.target?.source ?? '',
    findings,
    statistics: {
      files: results.length,
      statements: results.reduce((sum, { statements }) => sum + statements, 0),
      unparsed: results.reduce((sum, { unparsed }) => sum + unparsed, 0),
    },
    paths,
    failOn,
  };
  host.out(render(report, format, host));
  if (reportProblems(failures, notes, host)) return 2;
  return report.findings.some((finding) => counts(finding, failOn)) ? 1 : 0;
}

export interface CheckOptions {
  readonly format: string;
  readonly failOn: Severity | 'never';
  readonly baseline?: Baseline;
  /** Write the baseline instead of reporting. */
  readonly update: boolean;
}

export function readFailOn(value: string | undefined): Severity | 'never' {
  if (value === undefined) return 'error';
  if (value === 'never' || SEVERITIES.includes(value as Severity)) return value as Severity | 'never';
  throw new CliError(`--fail-on: '${value}' is none of ${SEVERITIES.join(', ')}, never`);
}

function render(report: CheckReport, format: string, host: Host): string {
  switch (format) {
    case 'json':
      return json(report);
    case 'sarif':
      return sarif(report, RULES);
    case 'github':
      return github(report);
    case 'gitlab':
      return gitlab(report);
    case 'junit':
      return junit(report);
    default:
      return text(report, host.outIsTerminal && !host.env.NO_COLOR);
  }
}

interface CheckedFile {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly statements: number;
  readonly unparsed: number;
  /** Why it is for another database than PostgreSQL. */
  readonly foreign?: string;
}

function checkFile({ target, document, analysis }: AnalysedFile): CheckedFile {
  const foreign = otherDatabase(target.path, document.text);
  // The editor has nothing to say of a file for another database either.
  if (foreign !== undefined) return { path: target.shown, findings: [], statements: 0, unparsed: 0, foreign };
  return {
    path: target.shown,
    findings: findingsOf(target.shown, document.text, analysis),
    statements: analysis.statements.length,
    unparsed: analysis.statements.filter(({ parsed }) => parsed.error !== undefined).length,
  };
}

function foreignNote(files: readonly CheckedFile[]): string {
  const [first] = files;
  const rest = files.length > 1 ? `, and ${files.length - 1} more` : '';
  return `not looked at, for another database than PostgreSQL: ${first?.path} (${first?.foreign})${rest}`;
}

function findingsOf(path: string, source: string, analysis: Analysis): ReportedFinding[] {
  const lines = new LineIndex(source);
  const sorted = [...analysis.findings].sort(
    (a, b) => a.span.start - b.span.start || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return sorted.map((finding) => {
    const start = lines.positionAt(finding.span.start);
    const lineStart = lines.lineStart(finding.span.start);
    return {
      path,
      range: { start, end: lines.positionAt(finding.span.end) },
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: finding.message,
      docs: docsOf(finding.ruleId),
      fixes: fixesOf(finding),
      suppressed: finding.suppressed,
      line: /^[^\r\n]*/.exec(source.slice(lineStart, lineStart + MAX_LINE))?.[0] ?? '',
      statement: analysis.statements[finding.statement]?.parsed.text ?? source.slice(finding.span.start, finding.span.end),
    };
  });
}

/** A statement may be one line of megabytes. */
const MAX_LINE = 10_000;

/** What a person can do about it; silencing is always among it. */
function fixesOf(finding: Analysis['findings'][number]): ReportedFinding['fixes'] {
  const fixes = finding.fixes.map(({ title, kind }) => ({ title, kind }));
  if (finding.plannable && !fixes.some(({ kind }) => kind === 'phases'))
    fixes.unshift({ title: 'Split into safe phases (phasewise plan)', kind: 'phases' });
  if (!fixes.some(({ kind }) => kind === 'suppress'))
    fixes.push({ title: `Silence it with -- phasewise-ignore ${finding.ruleId}: <reason>`, kind: 'suppress' });
  return fixes;
}
