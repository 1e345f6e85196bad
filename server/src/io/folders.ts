import { dirname, join } from 'node:path';
import { detectFramework, fileName, MARKER_FILES } from '../core/migrations/detect';
import { isSqlFile, migrationsInOrder, type Sibling } from '../core/migrations/order';
import type { FrameworkProfile } from '../core/migrations/profile';
import { sidecarNames } from '../core/migrations/sidecars';
import { listFolder, markersAbove, type ReadResult, readTextFile, readTextFileAtOnce } from './files';

/** A folder of migrations: names, and texts as far as somebody asked for them. Nothing is read twice. */
export class MigrationFolder {
  private readonly texts = new Map<string, ReadResult>();
  private readonly orders = new Map<string, readonly Sibling[]>();

  private constructor(
    readonly path: string,
    /** All file names, sidecars included. */
    readonly names: readonly string[],
    private readonly above: readonly string[],
  ) {}

  /** A folder that cannot be listed has no siblings: the file stands alone. */
  static async open(path: string, above: readonly string[]): Promise<MigrationFolder> {
    const listing = await listFolder(path);
    return new MigrationFolder(path, listing.kind === 'folder' ? listing.files : [], above);
  }

  /** Nobody waits for anything else meanwhile, and four trips through a thread for each small file take longer than reading it. */
  read(path: string): ReadResult {
    let text = this.texts.get(path);
    if (!text) {
      text = readTextFileAtOnce(path);
      this.texts.set(path, text);
    }
    return text;
  }

  /** Lets go of a text that will not be asked for again. */
  forget(path: string): void {
    this.texts.delete(path);
  }

  async sidecars(name: string): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const sidecar of sidecarNames(name, this.names)) {
      const read = await readTextFile(join(this.path, sidecar));
      if (read.kind === 'text') texts.set(sidecar, read.text);
    }
    return texts;
  }

  framework(path: string, text: string, setting: string): FrameworkProfile {
    return detectFramework({ name: fileName(path), text }, this.names, this.above, setting);
  }

  /** The up migrations in the order they run. */
  order(profile: FrameworkProfile): readonly Sibling[] {
    let order = this.orders.get(profile.id);
    if (!order) {
      const siblings = this.names.filter(isSqlFile).map((name) => ({ path: join(this.path, name), name }));
      order = migrationsInOrder(siblings, profile);
      this.orders.set(profile.id, order);
    }
    return order;
  }
}

/** Opens folders, looking for marker files above only once for all that lie side by side. */
export class MigrationFolders {
  private readonly folders = new Map<string, Promise<MigrationFolder>>();
  private readonly markers = new Map<string, Promise<readonly string[]>>();

  of(file: string): Promise<MigrationFolder> {
    const path = dirname(file);
    let folder = this.folders.get(path);
    if (!folder) {
      folder = this.markersOf(path).then((above) => MigrationFolder.open(path, above));
      this.folders.set(path, folder);
    }
    return folder;
  }

  private markersOf(folder: string): Promise<readonly string[]> {
    const parent = dirname(folder);
    let found = this.markers.get(parent);
    if (!found) {
      found = markersAbove(folder, MARKER_FILES);
      this.markers.set(parent, found);
    }
    return found;
  }
}
