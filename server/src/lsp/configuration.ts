import {
  type AnalysisSettings,
  analysisSettings,
  chooseTarget,
  type ForeignSettings,
  globToRegExp,
  isRecord,
  mergeLayers,
  type NamedVersion,
  readLayer,
  SETTINGS,
} from '../core/api';

/**
 * The settings of one workspace folder, read and checked. A value that makes no sense counts as not
 * set.
 */
export interface FolderConfiguration {
  readonly analysis: AnalysisSettings;
  /** Why this major: shown in the status item. */
  readonly versionSource: string;
  /** undefined: the client has no settings of ours, so all SQL that it opens is meant for us. */
  readonly migrations: readonly RegExp[] | undefined;
  /** 'auto' or the id of a profile. */
  readonly framework: string;
  readonly codeLens: boolean;
  readonly batchSize: number;
  /** What the configuration of other linters says. */
  readonly foreign: ForeignSettings;
}

/** What stands beside the client's settings. */
interface ConfigurationSources {
  /**
   * The project's own configuration, and its name for people. It is shared by all who work on the
   * project: it wins over their settings.
   */
  readonly project?: { readonly file: string; readonly content: Readonly<Record<string, unknown>> };
  readonly foreign: ForeignSettings;
  /** What decides the major version when no setting does. */
  readonly database?: NamedVersion;
  readonly detected?: NamedVersion;
}

/**
 * Reads the answer to `workspace/configuration` for the section `phasewise`; null when the client
 * has no such settings.
 */
export function readConfiguration(section: unknown, { project, foreign, database, detected }: ConfigurationSources): FolderConfiguration {
  const settings = readLayer(isRecord(section) ? section : {}).layer;
  const own = project ? readLayer(project.content).layer : {};
  const layer = mergeLayers([{ rules: foreign.rules }, settings, own]);
  const target = chooseTarget({
    chosen:
      version(own.postgresVersion, `postgresVersion in ${project?.file}`) ??
      version(settings.postgresVersion, 'setting phasewise.postgresVersion'),
    database,
    project: detected,
    linter: foreign.version,
  });
  const globs = layer.migrations ?? SETTINGS.migrations.default;
  return {
    analysis: { ...analysisSettings(layer, target), presumeRows: true },
    versionSource: target.source,
    migrations: isRecord(section) || own.migrations ? globs.map(globToRegExp) : undefined,
    framework: layer.framework ?? SETTINGS.framework.default,
    codeLens: layer.codeLens ?? SETTINGS.codeLens.default,
    batchSize: layer['backfill.batchSize'] ?? SETTINGS['backfill.batchSize'].default,
    foreign,
  };
}

/** What of the project's configuration makes no sense, for the log. */
export function problemsOf(project: ConfigurationSources['project']): readonly string[] {
  return project ? readLayer(project.content).problems.map((problem) => `${project.file}: ${problem}`) : [];
}

function version(major: number | undefined, source: string): NamedVersion | undefined {
  return major === undefined ? undefined : { major, source };
}
