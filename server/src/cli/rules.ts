import { RULES, type RuleDefinition } from '../core/api';
import type { CliDeps } from './deps';
import { docsOf } from './formats/finding';
import { TOOL } from './version';

/** phasewise rules: the catalogue. */
export function listRules(format: string, deps: CliDeps): 0 {
  deps.out(format === 'json' ? `${JSON.stringify({ tool: TOOL, rules: RULES.map(entry) }, null, 2)}\n` : RULES.map(line).join(''));
  return 0;
}

function entry({ id, catalogue, severity, preset, since, versions, summary }: RuleDefinition) {
  return {
    id,
    catalogue,
    severity,
    preset,
    since,
    versions: { from: versions?.from ?? null, to: versions?.to ?? null },
    summary,
    docs: docsOf(id),
  };
}

function line({ id, severity, preset, versions, summary }: RuleDefinition): string {
  const range = versions ? ` (PostgreSQL ${versions.from ?? ''}-${versions.to ?? ''})`.replace('-)', '+)').replace(' -', ' up to ') : '';
  const off = preset === 'recommended' ? '' : ` [${preset}, off by default]`;
  return `${id}\n    ${severity}: ${summary}${range}${off}\n`;
}
