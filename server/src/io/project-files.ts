import type { ProjectFiles } from '../core/project/files';
import { readAtlasSum } from './atlas-sum';
import { listFolder, markersAbove, readTextFile } from './files';

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
