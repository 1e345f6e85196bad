import type { Surroundings } from '../migrations/surroundings';

/** A file's text, or one clause that says why there is none. */
export type ReadResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Something about the file that the user should know, though it was read. */
      readonly note?: string;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * What a folder of migrations asks of the disk. `core` does no I/O: `io/project-files.ts`
 * implements this, and tests give their own. Nothing here rejects.
 */
export interface ProjectFiles {
  /** Names of the files in a folder; none for a folder that cannot be listed. */
  list(folder: string): Promise<readonly string[]>;
  /** A program that has nothing else to do meanwhile may answer at once. */
  read(path: string): ReadResult | Promise<ReadResult>;
  /** Which of `names` lie in one of the folders above `folder`, as far as its repository. */
  above(folder: string, names: readonly string[]): Promise<readonly string[]>;
  /** What a checksum file (atlas.sum) of a folder with these files says. */
  checksums(folder: string, names: readonly string[]): Promise<Surroundings['checksums']>;
}
