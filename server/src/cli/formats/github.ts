import type { Severity } from '../../core/api';
import { type CheckReport, type ReportedFinding, repositoryPath, SEVERITIES } from './finding';

/** Workflow commands (docs.github.com, "Workflow commands for GitHub Actions"). */
const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};
/**
 * GitHub shows this many annotations of a kind in one step and drops the others silently
 * (actions/toolkit, docs/problem-matchers.md).
 */
const SHOWN_PER_KIND = 10;

/**
 * Annotations, the worst first. What GitHub would drop is printed as plain lines, so that it is in
 * the log at least.
 */
export function github({ findings }: CheckReport): string {
  const shown = findings.filter(({ suppressed }) => !suppressed);
  const sorted = SEVERITIES.flatMap((severity) => shown.filter((finding) => finding.severity === severity));
  const given = { error: 0, warning: 0, notice: 0 };
  const lines: string[] = [];
  const rest: string[] = [];
  for (const finding of sorted) {
    const command = COMMANDS[finding.severity];
    if (given[command]++ < SHOWN_PER_KIND) lines.push(annotation(command, finding));
    else rest.push(plainLine(finding));
  }
  if (rest.length > 0) lines.push(`${rest.length} more without an annotation:`, ...rest);
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(command: string, { path, range, ruleId, message }: ReportedFinding): string {
  const { start, end } = range;
  const properties = [`file=${property(repositoryPath(path))}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
  // Columns are refused where the end is on another line.
  if (start.line === end.line) properties.push(`col=${start.character + 1}`, `endColumn=${end.character + 1}`);
  properties.push(`title=${property(ruleId)}`);
  return `::${command} ${properties.join(',')}::${data(message)}`;
}

/** A line that begins with `::` would be a command. */
function plainLine({ path, range, ruleId, severity, message }: ReportedFinding): string {
  return ` ${repositoryPath(path)}:${range.start.line + 1}:${range.start.character + 1}: ${severity} ${ruleId}: ${message.replace(/\s+/g, ' ')}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
