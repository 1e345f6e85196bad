import { TOOL } from '../version';
import type { CheckReport } from './finding';

/** The format of contracts: fields may be added, never taken away. */
export function json({ postgresVersion, versionSource, findings, statistics }: CheckReport): string {
  const shown = findings.map(({ path, range, ruleId, severity, message, docs, fixes, suppressed }) => ({
    path,
    range,
    ruleId,
    severity,
    message,
    docs,
    fixes,
    suppressed,
  }));
  return `${JSON.stringify({ tool: TOOL, postgresVersion, postgresVersionSource: versionSource, findings: shown, statistics }, null, 2)}\n`;
}
