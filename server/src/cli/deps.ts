import type { ConfigurationFiles, Facts, ProjectFiles, ReadResult, SqlParser } from '../core/api';

/** The process that the command line runs in. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readStdin: () => Promise<string>;
  /** The two streams are terminals: colour on the one, progress on the other. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Where there can be other threads: the program they load, and how many run at the same time. */
  readonly threads?: { readonly program: string; readonly processors: number };
}

/**
 * Everything the command line asks of the outside. cli.ts builds it from `io`; `cli` never sees
 * `io` itself.
 */
export interface CliDeps extends Host {
  /** PostgreSQL's grammar, compiled: threads are given the same. */
  readonly grammar?: Promise<WebAssembly.Module>;
  /** Loads PostgreSQL's grammar; rejects with a sentence for people. */
  loadParser(): Promise<SqlParser>;
  readonly files: CommandFiles;
  readonly configuration: ConfigurationFiles;
  readonly facts: FactsDoor;
  /** What changed between the merge base of `ref` with HEAD and the working tree. */
  changesSince(folder: string, ref: string): Promise<ChangeSet | Failure>;
  /** The language server on this process's standard streams. */
  startServer(): Promise<void>;
}

/** The disk. Nothing here rejects. */
export interface CommandFiles extends ProjectFiles {
  read(path: string): ReadResult;
  kindOf(path: string): Promise<'file' | 'folder' | 'missing'>;
  /** In bytes; 0 for a file that is not there. */
  sizeOf(path: string): number;
  /** Without symbolic links; undefined for a path that is not there. */
  realPath(path: string): Promise<string | undefined>;
  /** Every SQL file under a folder, and the folders that cannot be listed. */
  findSqlFiles(folder: string): Promise<{
    readonly files: readonly string[];
    readonly unreadable: readonly { readonly folder: string; readonly reason: string }[];
  }>;
  /**
   * Writes a file, and the folders above it if `folders` says so. The answer is why it cannot be
   * written.
   */
  write(path: string, text: string, folders?: 'with folders'): Promise<string | undefined>;
  remove(path: string): Promise<void>;
}

/** Where figures come from. Nothing here rejects. */
interface FactsDoor {
  /** Reads a database; a failure is one sentence that holds no credentials. */
  ofDatabase(url: string): Promise<FactsResult>;
  /** Reads a statistics snapshot; `shown` is how messages call it. */
  ofSnapshot(path: string, shown: string): Promise<FactsResult>;
  /** The text of a snapshot. */
  snapshotOf(facts: Facts): string;
}

export type FactsResult = { readonly kind: 'facts'; readonly facts: Facts } | Failure;

/** One sentence for people. */
interface Failure {
  readonly kind: 'failed';
  readonly message: string;
}

/** What was added or modified since a revision, and what a folder held then. */
export interface ChangeSet {
  readonly kind: 'changes';
  /** As it was given: `main`. */
  readonly ref: string;
  /**
   * Absolute paths, with symbolic links resolved; files that git does not know yet are among them.
   */
  readonly paths: ReadonlySet<string>;
  /** Names of the files that lay in a folder at the merge base. */
  filesAt(folder: string): Promise<readonly string[]>;
}
