import {
  type Analysis,
  type AnalysisSettings,
  createStatementParser,
  type Facts,
  type ForeignSettings,
  type FrameworkProfile,
  type LinterFile,
  type Migration,
  type MigrationFolder,
  type ParsedStatement,
  readForeign,
  type SqlDocument,
} from '../core/api';
import type { ChangeSet, CliDeps } from './deps';
import type { TargetFile } from './targets';

/** What is the same for every file of a run, as plain data: other threads get a copy. */
export interface RunSettings {
  readonly settings: AnalysisSettings;
  readonly framework: string;
  /** Rows a batch of a backfill begins with. */
  readonly batchSize: number;
  /** The configuration files of other linters. */
  readonly linterFiles: readonly LinterFile[];
  readonly facts?: Facts;
}

/** A run with what it works with. */
export interface CommandRun extends RunSettings {
  readonly deps: CliDeps;
  readonly parse: (text: string) => ParsedStatement;
  /** What `linterFiles` say. */
  readonly foreign: ForeignSettings;
  /** What the files are compared with; see --since. */
  readonly changes?: ChangeSet;
}

export async function startRun(settings: RunSettings, deps: CliDeps): Promise<CommandRun> {
  return { ...settings, deps, foreign: readForeign(settings.linterFiles), parse: createStatementParser(await deps.loadParser()) };
}

/** A migration with everything known about it. */
export interface AnalysedFile {
  readonly target: TargetFile;
  readonly profile: FrameworkProfile;
  readonly migration: Migration;
  readonly document: SqlDocument;
  readonly analysis: Analysis;
  readonly folder: MigrationFolder;
  /** Why it is for another database than PostgreSQL. */
  readonly foreign?: string;
}

/** A target, and which one of all it is. */
export interface Job {
  readonly index: number;
  readonly target: TargetFile;
}
