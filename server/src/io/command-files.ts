import { existsSync, statSync } from 'node:fs';
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReadResult } from '../core/project/files';
import { findSqlFiles, kindOf, markersAbove, readTextFileAtOnce, reasonOf } from './files';
import { projectFiles } from './project-files';

/**
 * The disk, for one run of a command. It has nothing else to do while it reads, and four trips
 * through a thread for each small file take longer than reading it. What lies above folders side
 * by side is looked for once.
 */
export function commandFiles() {
  const found = new Map<string, Promise<readonly string[]>>();
  return {
    ...projectFiles,
    read: (path: string): ReadResult => readTextFileAtOnce(path),
    async above(folder: string, names: readonly string[]): Promise<readonly string[]> {
      if (existsSync(join(folder, '.git'))) return [];
      const parent = dirname(folder);
      const known = found.get(parent) ?? markersAbove(folder, names);
      found.set(parent, known);
      return known;
    },
    kindOf,
    findSqlFiles,
    sizeOf(path: string): number {
      return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    },
    realPath: (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined),
    /** The answer is why it cannot be written. */
    async write(path: string, text: string, folders?: 'with folders'): Promise<string | undefined> {
      try {
        if (folders) await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
        return undefined;
      } catch (error) {
        return reasonOf(error);
      }
    },
    remove: (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined),
  };
}
