import type { AnalysisSettings } from '../../analysis/analysis';
import type { Preset, RuleDefinition, Severity } from './rule';

export const PRESETS: readonly Preset[] = ['recommended', 'strict', 'style'];

/** The presets that are on by default. */
export const DEFAULT_PRESETS: readonly Preset[] = ['recommended'];

/**
 * A rule's severity under the settings, and whether a person chose it; undefined when it is off, or
 * says nothing about this major.
 */
export function switchedOn(
  rule: RuleDefinition,
  settings: AnalysisSettings,
): { readonly severity: Severity; readonly chosen: boolean } | undefined {
  const chosen = settings.rules[rule.id];
  if (chosen === 'off' || (chosen === undefined && !(settings.presets ?? DEFAULT_PRESETS).includes(rule.preset))) return undefined;
  if (settings.pgVersion < (rule.versions?.from ?? 0) || settings.pgVersion > (rule.versions?.to ?? Number.POSITIVE_INFINITY))
    return undefined;
  return { severity: chosen ?? rule.severity, chosen: chosen !== undefined };
}
