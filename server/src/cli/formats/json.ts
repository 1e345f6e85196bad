import { TOOL } from '../version';
import { type CheckReport, fingerprints } from './finding';

/** The format of contracts: fields may be added, never taken away. */
export function json({ postgresVersion, versionSource, findings, statistics }: CheckReport): string {
  const prints = fingerprints(findings);
  const shown = findings.map(({ path, range, ruleId, severity, message, docs, fixes, suppressed, inBaseline }, i) => ({
    path,
    range,
    ruleId,
    severity,
    message,
    docs,
    fixes,
    suppressed,
    ...(inBaseline && { inBaseline }),
    fingerprint: prints[i],
  }));
  return `${JSON.stringify({ tool: TOOL, postgresVersion, postgresVersionSource: versionSource, findings: shown, statistics }, null, 2)}\n`;
}
