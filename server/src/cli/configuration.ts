import { resolve } from 'node:path';
import {
  type AnalysisSettings,
  chooseTarget,
  type Facts,
  type LinterFile,
  mergeLayers,
  type NamedVersion,
  nearestMajor,
  PRESETS,
  presetsOf,
  readForeign,
  readLayer,
  SETTINGS,
  type SettingsLayer,
} from '../core/api';
import type { CliDeps } from './deps';
import { CliError } from './failure';
import { type OptionValues, readFramework, readMajor, text } from './options';

/**
 * What options, the project's configuration and those of other linters say; the options win, and
 * the others come last.
 */
export interface RunConfiguration {
  readonly analysis: Omit<AnalysisSettings, 'presumeRows'>;
  readonly framework: string;
  readonly batchSize: number;
  readonly linterFiles: readonly LinterFile[];
}

export async function readConfiguration(values: OptionValues, deps: CliDeps, facts: Facts | undefined): Promise<RunConfiguration> {
  const file = await readOwn(text(values.config), deps);
  const { files, problems } = await deps.configuration.linterFiles(deps.cwd);
  for (const problem of problems) deps.err(`phasewise: ${problem}\n`);
  const foreign = readForeign(files);
  const options = optionLayer(values);
  const layer = mergeLayers([{ rules: foreign.rules }, file.layer, options]);
  const target = chooseTarget({
    chosen: named(options.postgresVersion, '--pg') ?? named(file.layer.postgresVersion, `postgresVersion in ${file.shown}`),
    ...hintsOf(facts),
    // Reading compose files takes time: only where nothing better says it.
    ...(layer.postgresVersion === undefined &&
      facts?.serverVersion === undefined && { project: await deps.configuration.postgresVersion(deps.cwd) }),
    linter: foreign.version,
  });
  return {
    analysis: {
      pgVersion: target.major,
      target,
      ...(layer.timezone ? { timezone: layer.timezone } : {}),
      runnerTimeouts: layer.runnerTimeouts ?? false,
      ...(layer.presets && { presets: layer.presets }),
      rules: layer.rules ?? {},
    },
    framework: layer.framework ?? 'auto',
    batchSize: layer.batchSize ?? SETTINGS['phasewise.backfill.batchSize'].default,
    linterFiles: files,
  };
}

function optionLayer(values: OptionValues): SettingsLayer {
  const pg = text(values.pg);
  const framework = text(values.framework);
  const timezone = text(values.timezone);
  const preset = Array.isArray(values.preset) ? values.preset.join(',') : undefined;
  const presets = preset === undefined ? undefined : presetsOf(preset);
  if (preset !== undefined && !presets) throw new CliError(`--preset: '${preset}' is not a list of ${PRESETS.join(', ')}`);
  return {
    ...(pg !== undefined && { postgresVersion: readMajor(pg, '--pg') }),
    ...(framework !== undefined && { framework: readFramework(framework, '--framework') }),
    ...(timezone ? { timezone } : {}),
    ...(presets && { presets }),
  };
}

function named(major: number | undefined, source: string): NamedVersion | undefined {
  return major === undefined ? undefined : { major, source };
}

function hintsOf(facts: Facts | undefined): { readonly database?: NamedVersion; readonly snapshot?: NamedVersion } {
  if (facts?.serverVersion === undefined) return {};
  const version = { major: nearestMajor(facts.serverVersion), source: facts.source };
  return facts.development ? { database: version } : { snapshot: version };
}

async function readOwn(given: string | undefined, deps: CliDeps): Promise<{ readonly layer: SettingsLayer; readonly shown: string }> {
  const found = await deps.configuration.projectFile(
    deps.cwd,
    given === undefined ? undefined : { path: resolve(deps.cwd, given), shown: given },
  );
  if (!found) return { layer: {}, shown: '' };
  const { layer, problems } = readLayer(found.content);
  const [problem] = [...found.problems, ...problems.map((sentence) => `${found.file}: ${sentence}`)];
  if (problem !== undefined) throw new CliError(problem);
  return { layer, shown: found.file };
}

export function readPositive(value: unknown, where: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number <= 0) throw new CliError(`${where}: '${String(value)}' is not a positive whole number`);
  return number;
}
