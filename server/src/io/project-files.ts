import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectFiles } from '../core/project/files';
import { readAtlasSum } from './atlas-sum';
import { listFolder, markersAbove, readTextFile, readTextFileAtOnce } from './files';

/** The disk, for a server that answers other requests while it reads. */
export const projectFiles: ProjectFiles = {
  async list(folder) {
    const listing = await listFolder(folder);
    return listing.kind === 'folder' ? listing.files : [];
  },
  read: readTextFile,
  above: markersAbove,
  checksums: readAtlasSum,
};

/**
 * The disk, for one run of a command. It has nothing else to do while it reads, and four trips
 * through a thread for each small file take longer than reading it. What lies above folders side
 * by side is looked for once.
 */
export function projectFilesOfRun(): ProjectFiles {
  const found = new Map<string, Promise<readonly string[]>>();
  return {
    ...projectFiles,
    read: readTextFileAtOnce,
    async above(folder, names) {
      if (existsSync(join(folder, '.git'))) return [];
      const parent = dirname(folder);
      const known = found.get(parent) ?? markersAbove(folder, names);
      found.set(parent, known);
      return known;
    },
  };
}
