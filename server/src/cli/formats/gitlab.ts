import type { Severity } from '../../core/api';
import { type CheckReport, fingerprints, repositoryPath } from './finding';

/** docs.gitlab.com, "Code Quality report format": info, minor, major, critical, blocker. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' };

/** A Code Quality report. */
export function gitlab({ findings }: CheckReport): string {
  // Of all findings, so that silencing one does not change the fingerprint of its twin.
  const prints = fingerprints(findings);
  const report = findings.flatMap(({ path, range, ruleId, severity, message, suppressed }, i) => {
    if (suppressed) return [];
    const lines = { begin: range.start.line + 1, end: range.end.line + 1 };
    return {
      type: 'issue',
      description: message,
      check_name: ruleId,
      fingerprint: prints[i],
      severity: SEVERITY[severity],
      location: { path: repositoryPath(path), lines },
    };
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
