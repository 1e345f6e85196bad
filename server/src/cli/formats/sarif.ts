import { pathToFileURL } from 'node:url';
import { RULES, type RuleDefinition, type Severity } from '../../core/api';
import { TOOL } from '../version';
import { type CheckReport, docsOf, fingerprints, type ReportedFinding, repositoryPath } from './finding';

/** SARIF 2.1.0, 3.58.6. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** One run. Suppressed findings are in it, marked so: code scanning closes their alerts by that. */
export function sarif({ findings, postgresVersion }: CheckReport): string {
  const used = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const prints = fingerprints(findings);
  const run = {
    tool: {
      driver: {
        name: TOOL.name,
        version: TOOL.version,
        semanticVersion: TOOL.version,
        rules: used.map((id) =>
          ruleOf(
            id,
            RULES.find((rule) => rule.id === id),
          ),
        ),
      },
    },
    columnKind: 'utf16CodeUnits',
    properties: { postgresVersion },
    results: findings.map((finding, i) => resultOf(finding, used.indexOf(finding.ruleId), prints[i] ?? '')),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, rule: RuleDefinition | undefined) {
  const help = rule && `${rule.effect}\n\n${rule.workaround}\n\nSee ${docsOf(id)}`;
  return {
    id,
    shortDescription: { text: rule?.summary ?? id },
    ...(rule &&
      help && {
        fullDescription: { text: rule.effect },
        help: { text: help, markdown: help },
        defaultConfiguration: { level: LEVELS[rule.severity] },
      }),
  };
}

function resultOf(
  { path, range, ruleId, severity, message, suppressed, inBaseline }: ReportedFinding,
  ruleIndex: number,
  fingerprint: string,
) {
  const { start, end } = range;
  return {
    ruleId,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: location(path),
          region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
        },
      },
    ],
    partialFingerprints: { 'phasewise/v1': fingerprint },
    ...(suppressed && { suppressions: [{ kind: inBaseline ? 'external' : 'inSource' }] }),
  };
}

/**
 * Relative to the repository, as code scanning wants it; an absolute path can only be a file URL.
 */
function location(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (/^(\/|[A-Za-z]:[\\/])/.test(path)) return { uri: pathToFileURL(path).href };
  return { uri: repositoryPath(path).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
