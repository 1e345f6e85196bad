import { type Analysis, LineTable } from '../core/api';
import { docsOf, type ReportedFinding, SEVERITIES } from './formats/finding';
import type { AnalysedFile } from './run';

/** What `check` keeps of a file. */
export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly statements: number;
  readonly unparsed: number;
  /** Why it is for another database than PostgreSQL. */
  readonly foreign?: string;
}

export function checkFile({ target, document, analysis, foreign }: AnalysedFile): CheckedFile {
  // The editor has nothing to say of a file for another database either.
  if (foreign !== undefined) return { path: target.shown, findings: [], statements: 0, unparsed: 0, foreign };
  return {
    path: target.shown,
    findings: findingsOf(target.shown, document.text, analysis),
    statements: analysis.statements.length,
    unparsed: analysis.statements.filter(({ parsed }) => parsed.error !== undefined).length,
  };
}

function findingsOf(path: string, source: string, analysis: Analysis): ReportedFinding[] {
  const lines = new LineTable(source);
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
