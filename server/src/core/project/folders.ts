import { fileName } from '../migrations/detect';
import type { ProjectFiles } from './files';
import { MigrationFolder } from './folder';
import { folderName, liesIn } from './paths';

/** The folders that migrations lie in, each listed once until something in it changes. */
export class MigrationFolders {
  private readonly folders = new Map<string, MigrationFolder>();

  constructor(private readonly files: ProjectFiles) {}

  /** The folder of a file. */
  of(file: string): MigrationFolder {
    const path = folderName(file);
    const known = this.folders.get(path) ?? new MigrationFolder(path, this.files);
    this.folders.set(path, known);
    return known;
  }

  /**
   * A file or a folder appeared, changed or was deleted. Of a folder's files nothing else is told.
   */
  changed(path: string): void {
    this.folders.get(folderName(path))?.changed(fileName(path));
    for (const name of this.folders.keys()) if (liesIn(name, path)) this.folders.delete(name);
  }

  /** What lies above the folders may have changed: each is listed again before it is used. */
  listAgain(): void {
    for (const folder of this.folders.values()) folder.listAgain();
  }

  clear(): void {
    this.folders.clear();
  }
}
