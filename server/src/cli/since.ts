import { realpath } from 'node:fs/promises';
import { type ChangeSet, changesSince } from '../io/git';
import { CliError, type Host } from './host';
import { type OptionValues, text } from './options';
import type { Targets } from './targets';

/** What --since asks about; undefined without it. */
export async function readSince(values: OptionValues, host: Host): Promise<ChangeSet | undefined> {
  const ref = text(values.since);
  if (ref === undefined) return undefined;
  const changes = await changesSince(host.cwd, ref);
  if (changes.kind === 'failed') throw new CliError(`--since: ${changes.message}`);
  return changes;
}

/** The targets that were added or modified; the others are still read, as history. */
export async function changedTargets(targets: Targets, changes: ChangeSet): Promise<Targets> {
  const kept = await Promise.all(
    targets.files.map(async (target) => {
      // A named file that is not there is reported as such further on.
      const path = await realpath(target.path).catch(() => undefined);
      return path === undefined || changes.paths.has(path);
    }),
  );
  return { ...targets, files: targets.files.filter((_, i) => kept[i]) };
}
