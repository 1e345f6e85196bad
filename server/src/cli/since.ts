import type { ChangeSet, CliDeps } from './deps';
import { CliError } from './failure';
import { type OptionValues, text } from './options';
import type { Targets } from './targets';

/** What --since asks about; undefined without it. */
export async function readSince(values: OptionValues, deps: CliDeps): Promise<ChangeSet | undefined> {
  const ref = text(values.since);
  if (ref === undefined) return undefined;
  const changes = await deps.changesSince(deps.cwd, ref);
  if (changes.kind === 'failed') throw new CliError(`--since: ${changes.message}`);
  return changes;
}

/** The targets that were added or modified; the others are still read, as history. */
export async function changedTargets(targets: Targets, changes: ChangeSet, { files }: CliDeps): Promise<Targets> {
  const kept = await Promise.all(
    targets.files.map(async (target) => {
      // A named file that is not there is reported as such further on.
      const path = await files.realPath(target.path);
      return path === undefined || changes.paths.has(path);
    }),
  );
  return { ...targets, files: targets.files.filter((_, i) => kept[i]) };
}
