import { resolve } from 'node:path';
import {
  type AnalysisSettings,
  analysisSettings,
  chooseTarget,
  type Facts,
  type LinterFile,
  mergeLayers,
  type NamedVersion,
  nearestMajor,
  readForeign,
  readLayer,
  SETTINGS,
  type SettingName,
  type SettingsLayer,
  type SettingValue,
} from '../core/api';
import type { CliDeps } from './deps';
import { CliError } from './failure';
import { type OptionValues, text } from './options';

/**
 * What options, the project's configuration and those of other linters say; the options win, and
 * the others come last.
 */
interface RunConfiguration {
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
    analysis: analysisSettings(layer, target),
    framework: layer.framework ?? SETTINGS.framework.default,
    batchSize: layer['backfill.batchSize'] ?? SETTINGS['backfill.batchSize'].default,
    linterFiles: files,
  };
}

function optionLayer(values: OptionValues): SettingsLayer {
  const { pg, framework, timezone, preset } = values;
  return {
    ...(pg !== undefined && { postgresVersion: readAs('postgresVersion', pg, '--pg') }),
    ...(framework !== undefined && { framework: readAs('framework', framework, '--framework') }),
    ...(timezone && { timezone: readAs('timezone', timezone, '--timezone') }),
    ...(preset !== undefined && { presets: readAs('presets', String(preset), '--preset') }),
  };
}

/** The value of an option that stands for a setting. */
export function readAs<K extends SettingName>(name: K, raw: unknown, option: string): SettingValue<K> {
  const value = SETTINGS[name].read(raw, (sentence) => {
    throw new CliError(`${option}: ${sentence}`);
  });
  return value as SettingValue<K>;
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
