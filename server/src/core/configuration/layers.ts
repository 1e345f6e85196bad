import { FRAMEWORKS } from '../migrations/index';
import type { Preset, Severity } from '../rules/engine/rule';
import { PRESETS } from '../rules/engine/switched';
import { KNOWN_MAJORS, SETTINGS } from '../settings';

/** What one place says; what it does not say is left to a weaker one. */
export interface SettingsLayer {
  readonly postgresVersion?: number;
  readonly migrations?: readonly string[];
  readonly framework?: string;
  readonly runnerTimeouts?: boolean;
  readonly timezone?: string;
  readonly presets?: readonly Preset[];
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly codeLens?: boolean;
  readonly batchSize?: number;
}

/** The project's own file, looked for from the working folder upwards. */
export const PROJECT_FILES: readonly string[] = ['phasewise.json', '.phasewise.json'];

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** A stronger layer comes later; severities are merged rule by rule. */
export function mergeLayers(layers: readonly SettingsLayer[]): SettingsLayer {
  const merged: SettingsLayer = Object.assign({}, ...layers);
  return { ...merged, rules: Object.assign({}, ...layers.map(({ rules }) => rules)) };
}

export interface ReadLayer {
  readonly layer: SettingsLayer;
  /** One sentence for each thing that makes no sense; it counts as not set. */
  readonly problems: readonly string[];
}

/**
 * Reads the settings of `phasewise.json`, or VS Code's section `phasewise`: the same names without
 * their prefix. An unknown name is a problem: a misspelt setting must not pass for obeyed.
 */
export function readLayer(given: Readonly<Record<string, unknown>>): ReadLayer {
  const problems: string[] = [];
  const known = new Set(Object.keys(SETTINGS).map((name) => name.replace(/^phasewise\./, '').split('.')[0] ?? name));
  for (const name of Object.keys(given)) {
    if (name !== '$schema' && !known.has(name) && !known.has(name.split('.')[0] ?? '')) problems.push(`unknown setting '${name}'`);
  }
  /** The value when it is given and makes sense. */
  const value = <T>(name: string, of: unknown, read: (raw: unknown) => T | undefined, expected: (raw: string) => string): T | undefined => {
    if (of === undefined || of === null) return undefined;
    const read1 = read(of);
    if (read1 === undefined) problems.push(`${name}: ${expected(shown(of))}`);
    return read1;
  };
  const kind = (name: string) => () => `a ${name} is expected`;
  const backfill = isRecord(given.backfill) ? given.backfill.batchSize : given['backfill.batchSize'];
  const version =
    given.postgresVersion === 'auto'
      ? undefined
      : value('postgresVersion', given.postgresVersion, majorOf, (raw) => `'${raw}' is not a PostgreSQL major version from ${majors()}`);
  const framework = value('framework', given.framework, frameworkOf, (raw) => `unknown framework '${raw}': ${frameworks().join(', ')}`);
  const timezone = value('timezone', given.timezone, ofType<string>('string'), kind('string'));
  const runnerTimeouts = value('runnerTimeouts', given.runnerTimeouts, ofType<boolean>('boolean'), kind('boolean'));
  const codeLens = value('codeLens', given.codeLens, ofType<boolean>('boolean'), kind('boolean'));
  const migrations = value('migrations', given.migrations, listOf, kind('list of globs'));
  const presets = value('presets', given.presets, presetsOf, () => `a list of ${PRESETS.join(', ')} is expected`);
  const batchSize = value('backfill.batchSize', backfill, positive, (raw) => `'${raw}' is not a positive whole number`);
  const rules = given.rules === undefined ? undefined : rulesOf(given.rules, problems);
  const layer: SettingsLayer = {
    ...(version !== undefined && { postgresVersion: version }),
    ...(migrations && { migrations }),
    ...(framework !== undefined && { framework }),
    ...(runnerTimeouts !== undefined && { runnerTimeouts }),
    ...(timezone && { timezone: timezone.trim() }),
    ...(presets && { presets }),
    ...(rules && { rules }),
    ...(codeLens !== undefined && { codeLens }),
    ...(batchSize !== undefined && { batchSize }),
  };
  return { layer, problems };
}

/** A PostgreSQL major: '16', or a full version of one; undefined for anything else. */
export function majorOf(value: unknown): number | undefined {
  const major = Number(/^(\d+)(\.\d+)*$/.exec(String(value).trim())?.[1]);
  return KNOWN_MAJORS.includes(major) ? major : undefined;
}

export function majors(): string {
  return `${KNOWN_MAJORS[0]} to ${KNOWN_MAJORS.at(-1)}`;
}

export function frameworks(): readonly string[] {
  return ['auto', ...FRAMEWORKS.map(({ id }) => id)];
}

export function presetsOf(value: unknown): readonly Preset[] | undefined {
  const names = listOf(typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value);
  return names?.every((name): name is Preset => (PRESETS as readonly string[]).includes(name)) ? names : undefined;
}

export function positive(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rulesOf(value: unknown, problems: string[]): SettingsLayer['rules'] {
  if (!isRecord(value)) {
    problems.push('rules: an object of severities by rule is expected');
    return undefined;
  }
  const valid = Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => {
    const [rule, severity] = entry;
    const sound = SEVERITIES.includes(String(severity));
    if (!sound) problems.push(`rules: ${rule}: '${shown(severity)}' is none of ${SEVERITIES.join(', ')}`);
    return sound;
  });
  return Object.fromEntries(valid);
}

function frameworkOf(value: unknown): string | undefined {
  return frameworks().includes(String(value)) ? String(value) : undefined;
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function ofType<T>(type: 'string' | 'boolean'): (value: unknown) => T | undefined {
  return (value) => (typeof value === type ? (value as T) : undefined);
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
