import type { Severity } from '../../core/api';
import { type CheckReport, type ReportedFinding, SEVERITIES } from './finding';

/** SGR codes: red, yellow, blue, cyan. */
const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '34', hint: '36' };
/** Longer lines are cut around what is underlined. */
const WIDTH = 160;

/** For people: message, place, source line, carets; a summary at the end. */
export function text(report: CheckReport, colour: boolean): string {
  const paint = colour ? (code: string, part: string) => `\x1b[${code}m${part}\x1b[0m` : (_code: string, part: string) => part;
  const shown = report.findings.filter(({ suppressed }) => !suppressed);
  return [...shown.map((finding) => findingText(finding, paint)), summary(report, shown)].join('\n');
}

type Paint = (code: string, part: string) => string;

function findingText(finding: ReportedFinding, paint: Paint): string {
  const { start } = finding.range;
  const colour = COLOURS[finding.severity];
  const number = String(start.line + 1);
  const gutter = ' '.repeat(number.length);
  const { line, carets } = excerpt(finding);
  const bar = paint('2', '|');
  const lines = [
    `${paint(`1;${colour}`, `${finding.severity}[${finding.ruleId}]`)}: ${finding.message}`,
    `${gutter}${paint('2', '-->')} ${finding.path}:${start.line + 1}:${start.character + 1}`,
    `${gutter} ${bar}`,
    `${paint('2', number)} ${bar} ${line}`,
    `${gutter} ${bar} ${paint(colour, carets)}`,
    ...finding.fixes.filter(({ kind }) => kind !== 'suppress').map(({ title }) => `${gutter} ${paint('2', '=')} fix: ${title}`),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The first line of the finding and the carets under it. Tabs stay tabs, so that the carets stand
 * right with any tab width.
 */
function excerpt({ line, range }: ReportedFinding): { readonly line: string; readonly carets: string } {
  const from = range.start.character;
  const to = range.end.line === range.start.line ? range.end.character : line.trimEnd().length;
  const left = line.length > WIDTH && from > WIDTH / 2 ? from - WIDTH / 4 : 0;
  const cut = line.slice(left, left + WIDTH);
  const lead = left > 0 ? '...' : '';
  const blank = cut.slice(0, from - left).replace(/[^\t]/g, ' ');
  const marked = Math.max(1, Math.min(to, left + cut.length) - from);
  return {
    line: `${lead}${cut}${left + WIDTH < line.length ? '...' : ''}`,
    carets: `${' '.repeat(lead.length)}${blank}${'^'.repeat(marked)}`,
  };
}

function summary({ findings, statistics, postgresVersion, versionSource }: CheckReport, shown: readonly ReportedFinding[]): string {
  const counts = SEVERITIES.map((severity) => [severity, shown.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => (severity === 'information' ? `${count} information` : plural(count, severity)));
  const known = findings.filter(({ inBaseline }) => inBaseline).length;
  const suppressed = findings.length - shown.length - known;
  const looked = `${plural(statistics.statements, 'statement')} in ${plural(statistics.files, 'file')}`;
  const parts = [
    counts.length === 0 ? 'No findings' : counts.join(', '),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
    looked,
  ];
  const unparsed = statistics.unparsed > 0 ? `; ${plural(statistics.unparsed, 'statement')} could not be parsed` : '';
  const version = versionSource === '' ? '' : `; for PostgreSQL ${postgresVersion} (${versionSource})`;
  return `${parts.join('; ')}${unparsed}${version}.\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
