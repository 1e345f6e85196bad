import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A list of a hundred thousand names is some megabytes. */
const MAX_OUTPUT = 64 * 1024 * 1024;

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

/** One sentence for people. */
export interface GitFailure {
  readonly kind: 'failed';
  readonly message: string;
}

/**
 * What changed between the merge base of `ref` with HEAD and the working tree: commits of this
 * branch, and what is not committed yet. This is the one place that starts git; it reads, and
 * changes nothing.
 */
export async function changesSince(folder: string, ref: string): Promise<ChangeSet | GitFailure> {
  const failed = (message: string): GitFailure => ({ kind: 'failed', message });
  if (ref === '' || ref.startsWith('-')) return failed(`'${ref}' is not a git revision`);
  let root: string;
  try {
    root = (await git(folder, 'rev-parse', '--show-toplevel')).trim();
  } catch (error) {
    const missing = (error as { code?: unknown }).code === 'ENOENT';
    return failed(missing ? 'git is not installed' : 'this is not a git repository');
  }
  const shallow = (await git(root, 'rev-parse', '--is-shallow-repository')).trim() === 'true';
  const advice = shallow ? ': this clone is shallow; fetch the whole history (with actions/checkout: fetch-depth: 0)' : '';
  try {
    await git(root, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  } catch {
    return failed(`git knows no revision '${ref}'${advice}`);
  }
  let base: string;
  try {
    base = (await git(root, 'merge-base', ref, 'HEAD')).trim();
  } catch {
    return failed(`'${ref}' and HEAD have no commit in common${advice}`);
  }
  const changed = await git(root, 'diff', '--name-only', '--no-renames', '--diff-filter=AM', '-z', base, '--');
  const untracked = await git(root, 'ls-files', '--others', '--exclude-standard', '-z');
  const paths = new Set(names(changed + untracked).map((name) => join(root, name)));
  return {
    kind: 'changes',
    ref,
    paths,
    async filesAt(at) {
      const inside = (await realpath(at)).slice((await realpath(root)).length + 1).replaceAll('\\', '/');
      // Without the slash git would answer with the folder itself.
      const list = await git(root, 'ls-tree', '--name-only', '-z', base, '--', ...(inside === '' ? [] : [`${inside}/`]));
      return names(list).map((name) => name.slice(name.lastIndexOf('/') + 1));
    },
  };
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, maxBuffer: MAX_OUTPUT, windowsHide: true });
  return stdout;
}

function names(list: string): string[] {
  return list.split('\0').filter((name) => name !== '');
}
