import type { LinterFile } from '../core/configuration/foreign';
import type { Facts } from '../core/cost/facts';
import type { Surroundings } from '../core/migrations/surroundings';
import type { SqlParser } from '../core/syntax/parser';
import type { ConnectionCandidate } from '../protocol';

/** Everything the language server asks of the outside. server.ts builds it from `io`; `lsp` never sees `io` itself. */
export interface ServerDeps {
  /** Loads PostgreSQL's grammar; rejects with a sentence for people. */
  loadParser(): Promise<SqlParser>;
  readonly files: FileDoor;
  readonly database: DatabaseDoor;
  /** Address of a rule's page when the client names none. */
  rulePage(id: string): string | undefined;
  now(): Date;
}

/** Reading files. Nothing here rejects: what cannot be read is not there. */
export interface FileDoor {
  /** Names of the files in a folder. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string | undefined>;
  /** Which of `names` lie in one of the folders above `folder`, up to `root`. */
  above(folder: string, root: string, names: readonly string[]): Promise<readonly string[]>;
  /** The major version that the project's own files name (a compose file), with the file's name. */
  postgresVersion?(root: string): Promise<{ readonly major: number; readonly source: string } | undefined>;
  /** The configuration files of other linters, and what is wrong with those that cannot be understood. */
  linterFiles?(root: string): Promise<{ readonly files: readonly LinterFile[]; readonly problems: readonly string[] }>;
  /** What a checksum file (atlas.sum) of a folder with these files says. */
  checksums?(folder: string, names: readonly string[]): Promise<Surroundings['checksums']>;
  /** The project's own configuration, phasewise.json. */
  projectFile?(root: string): Promise<ProjectFile | undefined>;
}

export interface ProjectFile {
  readonly file: string;
  /** Empty for a file that cannot be understood: `problems` says why. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

export interface DatabaseDoor {
  /** Connects read-only with short timeouts; rejects with one sentence that holds no credentials. */
  connect(url: string): Promise<DatabaseConnection>;
  /** What could be connected to, best first. */
  discover(folders: readonly string[]): Promise<readonly ConnectionCandidate[]>;
}

export interface DatabaseConnection {
  /** host:port/database */
  readonly label: string;
  readonly serverVersion: string;
  readonly major: number;
  /** Sizes and rows of every table; rejects when the connection is gone. */
  facts(): Promise<Facts>;
  close(): Promise<void>;
  /** Called once when the server goes away. */
  onLost(listener: (message: string) => void): void;
}
