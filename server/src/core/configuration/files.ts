import type { LinterFile } from './foreign';
import type { NamedVersion } from './target-version';

/** A project's own configuration file, phasewise.json. */
export interface ProjectConfiguration {
  /** As a person would name it from the folder it was looked for in. */
  readonly file: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** One sentence for what cannot be read or is not JSON; `content` is empty then. */
  readonly problems: readonly string[];
}

export interface LinterFiles {
  readonly files: readonly LinterFile[];
  /** One sentence for each file that exists and cannot be understood. */
  readonly problems: readonly string[];
}

/**
 * What the files of a project say about settings. `core` does no I/O: `io` implements this.
 * Nothing here rejects.
 */
export interface ConfigurationFiles {
  /** The nearest phasewise.json from `folder` upwards, or the file that was named. */
  projectFile(folder: string, named?: { readonly path: string; readonly shown: string }): Promise<ProjectConfiguration | undefined>;
  /** The configuration files of other linters, each the nearest one from `folder` upwards. */
  linterFiles(folder: string): Promise<LinterFiles>;
  /** The major version that a compose file, Supabase configuration or CI names. */
  postgresVersion(folder: string): Promise<NamedVersion | undefined>;
}
