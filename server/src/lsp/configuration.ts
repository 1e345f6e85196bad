import type { AnalysisSettings } from '../core/analyze';
import type { Severity } from '../core/rules/rule';
import { KNOWN_MAJORS, OLDEST_SUPPORTED, SETTINGS } from '../core/settings';
import { globToRegExp } from './globs';

/** The settings of one workspace folder, read and checked. A value that makes no sense counts as not set. */
export interface Configuration {
  readonly analysis: AnalysisSettings;
  /** Why this major: shown in the status item. */
  readonly versionSource: string;
  /** undefined: the client has no settings of ours, so whatever SQL it opens is meant for us. */
  readonly migrations: readonly RegExp[] | undefined;
  /** 'auto' or the id of a profile. */
  readonly framework: string;
  readonly codeLens: boolean;
  readonly batchSize: number;
}

/** What decides the major version when the setting says `auto`, best first. */
export interface VersionHints {
  readonly server?: number;
  readonly project?: { readonly major: number; readonly source: string };
}

const SEVERITIES: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'];

/** Reads the answer to `workspace/configuration` for the section `phasewise`; null when the client has no such settings. */
export function readConfiguration(section: unknown, hints: VersionHints): Configuration {
  const given = isRecord(section) ? section : {};
  const { major, source } = chooseVersion(given.postgresVersion, hints);
  const timezone = text(given.timezone);
  return {
    analysis: {
      pgVersion: major,
      ...(timezone ? { timezone } : {}),
      presumeRows: true,
      runnerTimeouts: given.runnerTimeouts === true,
      rules: readRules(given.rules),
    },
    versionSource: source,
    migrations: isRecord(section) ? readGlobs(given.migrations).map(globToRegExp) : undefined,
    framework: text(given.framework) || SETTINGS['phasewise.framework'].default,
    codeLens: given.codeLens !== false,
    batchSize: readBatchSize(given.backfill),
  };
}

function chooseVersion(setting: unknown, { server, project }: VersionHints): { major: number; source: string } {
  const wanted = Number(setting);
  if (KNOWN_MAJORS.includes(wanted)) return { major: wanted, source: 'setting phasewise.postgresVersion' };
  if (server !== undefined) return { major: clampMajor(server), source: 'connected database' };
  if (project) return { major: clampMajor(project.major), source: project.source };
  return { major: OLDEST_SUPPORTED, source: 'oldest supported major' };
}

/** A server older or newer than we know is judged by the nearest major we do know. */
function clampMajor(major: number): number {
  return Math.max(Math.min(...KNOWN_MAJORS), Math.min(major, Math.max(...KNOWN_MAJORS)));
}

function readRules(value: unknown): Readonly<Record<string, Severity | 'off'>> {
  if (!isRecord(value)) return {};
  const valid = Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => SEVERITIES.includes(String(entry[1])));
  return Object.fromEntries(valid);
}

function readGlobs(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((glob): glob is string => typeof glob === 'string');
  return SETTINGS['phasewise.migrations'].default;
}

function readBatchSize(value: unknown): number {
  const size = isRecord(value) ? Number(value.batchSize) : Number.NaN;
  return Number.isInteger(size) && size > 0 ? size : SETTINGS['phasewise.backfill.batchSize'].default;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
