import type { Migration } from '../migration';

/** A file in a phase plan, relative to the migration's folder. */
export interface PlannedFile {
  readonly file: string;
  readonly text: string;
}

/**
 * What a tool does where its files and a database no longer agree. Whole sentences, the effect
 * first: rules print them.
 */
interface Consequences {
  /** The text of a file that a database has run was changed. */
  readonly onEdited: string;
  /** A new file comes before one that a database has run. */
  readonly onOlderVersion: string;
  /** Two files have one version. Undefined where files are run by name and may share a number. */
  readonly onDuplicateVersion?: string;
}

/**
 * All that is known of one framework, as data and a few pure functions. Adding a framework is
 * adding a file, and a line to the list in index.ts.
 */
export interface FrameworkProfile {
  readonly id: string;
  readonly title: string;
  /** Documentation of the naming and transaction rules below. */
  readonly source: string;

  /** Files in a folder above the migrations that tell this framework from others. */
  readonly markers: readonly string[];

  readonly consequences: Consequences;

  /**
   * No tool is known to run the files, so how they are sent to PostgreSQL is an assumption: a rule
   * that rests on it must not claim more.
   */
  readonly guessed?: true;

  /** For the gate of a phase that builds an index CONCURRENTLY: what this tool needs for it. */
  readonly concurrentlyNote?: string;

  /**
   * How sure this framework is of a folder, 0 (no) to 100 (its configuration file lies there). The
   * highest wins; see detect.ts. `siblings` are file names in the folder, `above` names of marker
   * files in parent folders, `text` the file itself.
   */
  detect(file: { readonly name: string; readonly text: string }, siblings: readonly string[], above: readonly string[]): number;

  /** Splits a file name; undefined when the framework would not run it. */
  parseName(name: string): { readonly version?: string; readonly name: string; readonly direction: Migration['direction'] } | undefined;

  /**
   * Why the framework passes over a file that looks like one of its migrations, as a sentence with
   * the effect first. `siblings` are all names in the folder.
   */
  notRun?(name: string, siblings: readonly string[]): string | undefined;

  /** Order in which two up migrations run, by parsed version then name. */
  compare(a: { readonly version?: string; readonly name: string }, b: { readonly version?: string; readonly name: string }): number;

  /**
   * Sections and execution model of one file; `sidecars` are texts of files that belong to it
   * (Flyway's `.conf`), by name.
   */
  read(name: string, text: string, sidecars: ReadonlyMap<string, string>): Pick<Migration, 'executionModel' | 'unmixed' | 'body' | 'down'>;

  /** The down file of a migration, where the tool keeps one. */
  downFile?(name: string): string | undefined;

  /**
   * Whether a phase that must run outside a transaction can be written at all, and whether its file
   * may hold several statements.
   */
  readonly nonTransactional: 'several-statements' | 'one-statement' | 'impossible';

  /**
   * Names for new migrations that run after every existing one and in this order, one for each of
   * `slugs`: lower_snake descriptions. `now` is UTC, given by the caller.
   */
  nextNames(existing: readonly string[], after: string, slugs: readonly string[], now: Date): readonly string[];

  /**
   * The whole text of a migration, with markers, and the files that go with it (down file,
   * sidecar).
   */
  write(
    name: string,
    migration: { readonly up: string; readonly down: string; readonly transaction: boolean },
  ): { readonly main: PlannedFile; readonly extra: readonly PlannedFile[] };
}
