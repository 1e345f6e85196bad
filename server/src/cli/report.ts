import type { CliDeps } from './deps';
import { CliError } from './failure';

/** Says on stderr what could not be read; true when that is a failure of the run. */
export function reportProblems(failures: readonly string[], notes: readonly string[], deps: CliDeps): boolean {
  for (const line of [...notes, ...failures]) deps.err(`phasewise: ${line}\n`);
  return failures.length > 0;
}

/** Writes a file that was asked for; `shown` is its path as it was given. */
export async function writeOut(path: string, shown: string, text: string, { files }: CliDeps): Promise<void> {
  const problem = await files.write(path, text);
  if (problem !== undefined) throw new CliError(`cannot write ${shown}: ${problem}`);
}
