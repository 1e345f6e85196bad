import type { AnalysisSettings } from '../analysis/analysis';
import { isRecord, SETTINGS, type SettingName, type SettingValue } from './settings';
import type { TargetVersion } from './target-version';

/** What one place sets. What it does not set is left to a weaker one. */
export type SettingsLayer = { readonly [K in SettingName]?: SettingValue<K> };

/** The project's own file, looked for from the working folder upwards. */
export const PROJECT_FILES: readonly string[] = ['phasewise.json', '.phasewise.json'];

/** A stronger layer comes later; severities are merged rule by rule. */
export function mergeLayers(layers: readonly SettingsLayer[]): SettingsLayer {
  const merged: SettingsLayer = Object.assign({}, ...layers);
  return { ...merged, rules: Object.assign({}, ...layers.map(({ rules }) => rules)) };
}

interface ReadLayer {
  readonly layer: SettingsLayer;
  /** One sentence for each value that makes no sense; it counts as not set. */
  readonly problems: readonly string[];
}

/**
 * Reads the settings of `phasewise.json`, or VS Code's section `phasewise`: the same names without
 * their prefix. An unknown name is a problem, so that a misspelt setting is noticed.
 */
export function readLayer(given: Readonly<Record<string, unknown>>): ReadLayer {
  const names = Object.keys(SETTINGS) as SettingName[];
  const known = new Set(names.flatMap((name) => [name, sectionOf(name)]));
  const unknown = Object.keys(given).filter((name) => name !== '$schema' && !known.has(name) && !known.has(sectionOf(name)));
  const problems = unknown.map((name) => `unknown setting '${name}'`);
  const layer = names.map((name) => {
    const value = settingOf(given, name, (sentence) => problems.push(`${name}: ${sentence}`));
    return value === undefined ? {} : { [name]: value };
  });
  return { layer: Object.assign({}, ...layer), problems };
}

/** One setting of what was given; a name with a dot may also stand in an object. */
function settingOf(given: Readonly<Record<string, unknown>>, name: SettingName, problem: (sentence: string) => void): unknown {
  const section = given[sectionOf(name)];
  const raw = given[name] ?? (isRecord(section) && sectionOf(name) !== name ? section[name.slice(sectionOf(name).length + 1)] : undefined);
  const definition = SETTINGS[name];
  if (raw === undefined || raw === null || ('unset' in definition && raw === definition.unset)) return undefined;
  return definition.read(raw, problem);
}

function sectionOf(name: string): string {
  return name.split('.')[0] ?? name;
}

/** What the engine is told, out of the merged layers. */
export function analysisSettings(layer: SettingsLayer, target: TargetVersion): Omit<AnalysisSettings, 'presumeRows'> {
  return {
    pgVersion: target.major,
    target,
    ...(layer.timezone ? { timezone: layer.timezone } : {}),
    runnerTimeouts: layer.runnerTimeouts ?? SETTINGS.runnerTimeouts.default,
    ...(layer.presets && { presets: layer.presets }),
    rules: layer.rules ?? {},
  };
}
