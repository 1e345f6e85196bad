import { createHash } from 'node:crypto';
import type { Fix, LinePosition, Severity } from '../../core/api';

/** A finding as every format needs it. Lines and characters are 0-based UTF-16, as in LSP. */
export interface ReportedFinding {
  readonly path: string;
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly docs: string;
  readonly fixes: readonly { readonly title: string; readonly kind: Fix['kind'] }[];
  readonly suppressed: boolean;
  /** Suppressed by the baseline, not by a comment. */
  readonly inBaseline?: boolean;
  /**
   * The line it begins on, and the text of its statement: for people, and to recognise the finding
   * when lines move.
   */
  readonly line: string;
  readonly statement: string;
}

/** A file that was found and left out. */
interface SkippedFile {
  readonly path: string;
  readonly reason: 'other-database';
  readonly because: string;
}

export interface CheckReport {
  readonly postgresVersion: number;
  /** Who says so: an option, a file, a database. */
  readonly versionSource: string;
  readonly findings: readonly ReportedFinding[];
  readonly statistics: {
    /** Migrations that were checked. */
    readonly files: number;
    readonly statements: number;
    readonly unparsed: number;
    readonly skipped: readonly SkippedFile[];
  };
  /** Paths of all files looked at. */
  readonly paths: readonly string[];
  readonly failOn: Severity | 'never';
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** At or above the threshold of --fail-on. */
export function counts(finding: ReportedFinding, failOn: Severity | 'never'): boolean {
  return !finding.suppressed && failOn !== 'never' && SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);
}

export function docsOf(ruleId: string): string {
  return `docs/rules/${ruleId}.md`;
}

/** Forward slashes, no leading './': how code hosts name files. */
export function repositoryPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}

/**
 * One fingerprint a finding: rule, file and statement, not the line, so that a finding stays the
 * same when lines are added above it. Equal ones are numbered: GitLab takes findings with one
 * fingerprint for one finding.
 */
export function fingerprints(findings: readonly ReportedFinding[], placeOf: (path: string) => string = repositoryPath): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, path, statement }) => {
    const key = [ruleId, placeOf(path), statement.replace(/\s+/g, ' ').trim()].join('\0');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex');
  });
}
