import type { Host } from './host';

/** Says on stderr what could not be read; true when that is a failure of the run. */
export function reportProblems(failures: readonly string[], notes: readonly string[], host: Host): boolean {
  for (const line of [...notes, ...failures]) host.err(`phasewise: ${line}\n`);
  return failures.length > 0;
}
