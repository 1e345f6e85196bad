import { type Dirent, readFileSync, statSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isSqlFile } from '../core/migrations/order';
import type { ReadResult } from '../core/project/files';

/** V8 cannot hold much longer strings, and no migration is this long. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_PARENTS = 12;
/** Folders that hold other people's files. */
const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'vendor', 'target', 'dist', 'build']);

type FolderResult =
  | { readonly kind: 'folder'; readonly files: readonly string[]; readonly folders: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

const TOO_LARGE: ReadResult = { kind: 'failed', reason: `the file is larger than ${MAX_BYTES / 1024 / 1024} MB` };

export async function readTextFile(path: string): Promise<ReadResult> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAX_BYTES) return TOO_LARGE;
      return decodeText(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

/** The same, for a program that has nothing else to do until it is there. */
export function readTextFileAtOnce(path: string): ReadResult {
  try {
    return statSync(path).size > MAX_BYTES ? TOO_LARGE : decodeText(readFileSync(path));
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

/**
 * Text of a file's bytes: UTF-8 (a byte order mark is dropped), UTF-16 with a byte order mark or
 * where every second byte is zero, else Windows-1252, which gives any byte a character. Binary
 * files are refused. For tests: other files read a file.
 */
export function decodeText(bytes: Uint8Array): ReadResult {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  if (bytes.length >= 4 && bytes.length % 2 === 0) {
    const zeros = zerosByParity(bytes.subarray(0, 2000));
    if (zeros.odd > 0.6 && zeros.even < 0.1) return utf16(bytes, 'utf-16le');
    if (zeros.even > 0.6 && zeros.odd < 0.1) return utf16(bytes, 'utf-16be');
  }
  if (isBinary(bytes)) return { kind: 'failed', reason: 'the file is binary, not SQL text' };
  const nul = bytes.includes(0) ? 'the file contains NUL characters, which PostgreSQL refuses' : undefined;
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: nul };
  } catch {
    return {
      kind: 'text',
      text: new TextDecoder('windows-1252').decode(bytes),
      note: nul ?? 'the file is not valid UTF-8: it was read as Windows-1252',
    };
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): ReadResult {
  return { kind: 'text', text: new TextDecoder(encoding).decode(bytes), note: 'the file is UTF-16: PostgreSQL tools expect UTF-8' };
}

function zerosByParity(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  const half = Math.max(1, bytes.length / 2);
  return { even: even / half, odd: odd / half };
}

/**
 * More than a tenth of the beginning is control characters that no text has. A stray NUL alone does
 * not make a file binary.
 */
function isBinary(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8000));
  return (head.match(CONTROL)?.length ?? 0) > head.length / 10;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/g;

/** Names in a folder, in code unit order. */
export async function listFolder(path: string): Promise<FolderResult> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) folders.push(entry.name);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(join(path, entry.name))) === 'file')) files.push(entry.name);
  }
  return { kind: 'folder', files: files.sort(), folders: folders.sort() };
}

/** SQL files, and the folders that could not be looked into. */
interface FoundFiles {
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly folder: string; readonly reason: string }[];
}

/**
 * Every SQL file under a folder; hidden folders and those of dependencies are left out. Links to
 * folders are not followed: they lead out of what was named, or in a circle.
 */
export async function findSqlFiles(folder: string): Promise<FoundFiles> {
  const listing = await listFolder(folder);
  if (listing.kind === 'failed') return { files: [], unreadable: [{ folder, reason: listing.reason }] };
  const files = listing.files.filter(isSqlFile).map((name) => join(folder, name));
  const unreadable: FoundFiles['unreadable'][number][] = [];
  for (const name of listing.folders) {
    if (name.startsWith('.') || FOREIGN_FOLDERS.has(name)) continue;
    const below = await findSqlFiles(join(folder, name));
    for (const file of below.files) files.push(file);
    unreadable.push(...below.unreadable);
  }
  return { files, unreadable };
}

export async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/**
 * Which of `names` lie in a parent of `folder`. Looks no further than the repository (.git) and a
 * dozen folders.
 */
export async function markersAbove(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const { files } of parentsOf(folder)) for (const name of files) if (names.includes(name)) found.add(name);
  return [...found];
}

/** The nearest of `names` in `folder` or above, with its path. */
export async function findUpwards(folder: string, names: readonly string[]): Promise<string | undefined> {
  for await (const { path, files } of parentsOf(join(folder, '.'), true)) {
    const name = names.find((candidate) => files.includes(candidate));
    if (name !== undefined) return join(path, name);
  }
  return undefined;
}

async function* parentsOf(folder: string, including = false): AsyncGenerator<{ readonly path: string; readonly files: readonly string[] }> {
  let path = resolve(folder);
  if (!including) {
    const here = await listFolder(path);
    if (here.kind === 'folder' && here.folders.includes('.git')) return;
    if (dirname(path) === path) return;
    path = dirname(path);
  }
  for (let depth = 0; depth < MAX_PARENTS; depth++) {
    const listing = await listFolder(path);
    if (listing.kind === 'folder') {
      yield { path, files: listing.files };
      // A worktree has a file of that name.
      if (listing.folders.includes('.git') || listing.files.includes('.git')) return;
    }
    if (dirname(path) === path) return;
    path = dirname(path);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left on the disk',
  EMFILE: 'too many files are open',
  ELOOP: 'the symbolic links go in a circle',
};

/** One clause without the path, for people. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return (typeof code === 'string' ? REASONS[code] : undefined) ?? (error instanceof Error ? error.message : String(error));
}
