import { join, resolve } from 'node:path';
import type { CliDeps } from './deps';
import { CliError } from './failure';
import { type OptionValues, text } from './options';

/** A file to look at. */
export interface TargetFile {
  /**
   * As it was given; for a file found in a folder, the folder as given and the way down from it.
   */
  readonly shown: string;
  readonly path: string;
  /** Found in a folder, not named: then only migrations count, and only those that lead up. */
  readonly found: boolean;
}

export interface Targets {
  readonly files: readonly TargetFile[];
  /** Folders that were named. */
  readonly folders: readonly string[];
  /** Folders that could not be looked into; one that was named is a failure. */
  readonly unreadable?: readonly { readonly shown: string; readonly reason: string; readonly named: boolean }[];
}

/** The files that paths and --files-from name; the current folder when there is neither. */
export async function findTargets(paths: readonly string[], values: OptionValues, deps: CliDeps): Promise<Targets> {
  const list = text(values['files-from']);
  const named = list === undefined ? [...paths] : [...paths, ...(await readList(list, deps))];
  if (named.length === 0 && list === undefined) named.push('.');
  const targets = new Map<string, TargetFile>();
  const folders: string[] = [];
  const unreadable: NonNullable<Targets['unreadable']>[number][] = [];
  for (const shown of named) {
    const path = resolve(deps.cwd, shown);
    const kind = await deps.files.kindOf(path);
    if (kind !== 'folder') targets.set(path, { shown, path, found: false });
    else {
      folders.push(shown);
      const found = await deps.files.findSqlFiles(path);
      const below = (inside: string) => (shown === '.' ? inside.slice(path.length + 1) : join(shown, inside.slice(path.length)));
      for (const file of found.files) if (!targets.has(file)) targets.set(file, { shown: below(file), path: file, found: true });
      for (const { folder, reason } of found.unreadable) {
        const named = folder === path;
        unreadable.push({ shown: named ? shown : below(folder), reason, named });
      }
    }
  }
  return { files: [...targets.values()], folders, unreadable };
}

async function readList(list: string, deps: CliDeps): Promise<string[]> {
  let content: string;
  if (list === '-') content = await deps.readStdin();
  else {
    const read = deps.files.read(resolve(deps.cwd, list));
    if (read.kind === 'failed') throw new CliError(`cannot read the list of files ${list}: ${read.reason}`);
    content = read.text;
  }
  return content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
