/** What the command line needs of the process it runs in; tests bring their own. */
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
  /** PostgreSQL's grammar, when whoever started the process has begun to compile it. */
  readonly grammar?: Promise<WebAssembly.Module>;
  /** Where there can be other threads: the program they load, and how many run at the same time. */
  readonly threads?: { readonly program: string; readonly processors: number };
}

/** 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or I/O failure. */
export type ExitCode = 0 | 1 | 2;

/** A failure that a person can do something about: one line on stderr, exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
