/**
 * What lies around a migration file, as far as it is known. Nothing is concluded from a field that
 * is left out.
 */
export interface Surroundings {
  /** Names of all files in its folder, itself included. */
  readonly siblings?: readonly string[];
  /** The same folder as another git revision has it: what a change set is compared with. */
  readonly base?: {
    /** As a person would write it: `main`. */
    readonly ref: string;
    readonly files: readonly string[];
  };
  /**
   * What a checksum file of the folder says: the first file whose text is another than the one it
   * was made for.
   */
  readonly checksums?: { readonly file: string; readonly changed?: string };
  /** Texts of files that belong to it, by name: the down migration, a checksum file. */
  readonly texts?: ReadonlyMap<string, string>;
}

export const NO_SURROUNDINGS: Surroundings = {};
