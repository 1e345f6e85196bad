import { isAbsolute, relative, resolve } from 'node:path';
import type { AnalysisSettings } from '../core/analyze';
import type { Facts } from '../core/cost/facts';
import type { Severity } from '../core/rules/rule';
import { KNOWN_MAJORS, OLDEST_SUPPORTED, SETTINGS } from '../core/settings';
import { findUpwards, readTextFile } from '../io/files';
import { CliError, type Host } from './host';
import { type OptionValues, readFramework, readMajor, text } from './options';

const CONFIG_FILES = ['phasewise.json', '.phasewise.json'];
const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What options and configuration file say; the options win. */
export interface Configuration {
  readonly analysis: Omit<AnalysisSettings, 'presumeRows'>;
  readonly framework: string;
  readonly batchSize: number;
}

interface FileSettings {
  readonly postgresVersion?: number;
  readonly framework?: string;
  readonly runnerTimeouts?: boolean;
  readonly timezone?: string;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly batchSize?: number;
}

export async function readConfiguration(values: OptionValues, host: Host, facts: Facts | undefined): Promise<Configuration> {
  const file = await readConfigFile(text(values.config), host);
  const pg = text(values.pg);
  const framework = text(values.framework);
  const timezone = text(values.timezone) ?? file.timezone;
  return {
    analysis: {
      pgVersion: pg !== undefined ? readMajor(pg, '--pg') : (file.postgresVersion ?? majorOf(facts?.serverVersion) ?? OLDEST_SUPPORTED),
      ...(timezone ? { timezone } : {}),
      runnerTimeouts: file.runnerTimeouts ?? false,
      rules: file.rules ?? {},
    },
    framework: framework !== undefined ? readFramework(framework, '--framework') : (file.framework ?? 'auto'),
    batchSize: file.batchSize ?? SETTINGS['phasewise.backfill.batchSize'].default,
  };
}

/** 160004 and 16 are both PostgreSQL 16; a server that is older or newer than we know is judged by the nearest we do know. */
function majorOf(version: number | undefined): number | undefined {
  if (version === undefined) return undefined;
  const major = version >= 10000 ? Math.floor(version / 10000) : version;
  return Math.max(Math.min(...KNOWN_MAJORS), Math.min(major, Math.max(...KNOWN_MAJORS)));
}

async function readConfigFile(given: string | undefined, host: Host): Promise<FileSettings> {
  const path = given !== undefined ? resolve(host.cwd, given) : await findUpwards(host.cwd, CONFIG_FILES);
  if (path === undefined) return {};
  const shown = given ?? shorten(path, host.cwd);
  const read = await readTextFile(path);
  if (read.kind === 'failed') throw new CliError(`cannot read the configuration ${shown}: ${read.reason}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(read.text);
  } catch (error) {
    throw new CliError(`${shown} is not valid JSON: ${(error as Error).message}`);
  }
  if (!isRecord(parsed)) throw new CliError(`${shown}: a JSON object is expected`);
  return readSettings(parsed, shown);
}

/** The settings' names without their prefix. An unknown name is an error: a misspelt setting must not pass for obeyed. */
function readSettings(given: Record<string, unknown>, where: string): FileSettings {
  const known = new Set(Object.keys(SETTINGS).map((name) => name.replace(/^phasewise\./, '').split('.')[0] ?? name));
  for (const name of Object.keys(given)) {
    if (name !== '$schema' && !known.has(name) && !known.has(name.split('.')[0] ?? ''))
      throw new CliError(`${where}: unknown setting '${name}'`);
  }
  const { postgresVersion, framework, timezone, runnerTimeouts, rules } = given;
  const backfill = isRecord(given.backfill) ? given.backfill.batchSize : given['backfill.batchSize'];
  return {
    ...(postgresVersion !== undefined &&
      postgresVersion !== 'auto' && { postgresVersion: readMajor(String(postgresVersion), `${where}: postgresVersion`) }),
    ...(framework !== undefined && { framework: readFramework(String(framework), where) }),
    ...(timezone !== undefined && { timezone: checked(timezone, 'string', `${where}: timezone`) }),
    ...(runnerTimeouts !== undefined && { runnerTimeouts: checked(runnerTimeouts, 'boolean', `${where}: runnerTimeouts`) }),
    ...(rules !== undefined && { rules: readRules(rules, where) }),
    ...(backfill !== undefined && { batchSize: readPositive(backfill, `${where}: backfill.batchSize`) }),
  };
}

function readRules(value: unknown, where: string): Readonly<Record<string, Severity | 'off'>> {
  if (!isRecord(value)) throw new CliError(`${where}: rules: an object of severities by rule is expected`);
  for (const [rule, severity] of Object.entries(value)) {
    if (!SEVERITIES.includes(String(severity)))
      throw new CliError(`${where}: rules: ${rule}: '${String(severity)}' is none of ${SEVERITIES.join(', ')}`);
  }
  return value as Readonly<Record<string, Severity | 'off'>>;
}

export function readPositive(value: unknown, where: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number <= 0) throw new CliError(`${where}: '${String(value)}' is not a positive whole number`);
  return number;
}

function checked(value: unknown, type: 'string', where: string): string;
function checked(value: unknown, type: 'boolean', where: string): boolean;
function checked(value: unknown, type: 'string' | 'boolean', where: string): string | boolean {
  if (typeof value !== type) throw new CliError(`${where}: a ${type} is expected`);
  return value as string | boolean;
}

function shorten(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short !== '' && !isAbsolute(short) ? short : path;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
