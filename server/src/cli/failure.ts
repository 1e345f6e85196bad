/** 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or I/O failure. */
export type ExitCode = 0 | 1 | 2;

/** A failure that the user can correct: one line on stderr, exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
