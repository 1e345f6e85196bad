import { advance } from '../core/analysis/history';
import type { HistoryFile } from '../core/analysis/replay';
import type { Environment } from '../core/effects/environment';
import { detectFramework, fileName, MARKER_FILES, migrationOf } from '../core/migrations/detect';
import { earlierMigrations, isSqlFile } from '../core/migrations/order';
import type { FrameworkProfile } from '../core/migrations/profile';
import { sidecarNames } from '../core/migrations/sidecars';
import type { Surroundings } from '../core/migrations/surroundings';
import { EMPTY_STATE, type State } from '../core/schema/state';
import type { ParsedStatement } from '../core/syntax/statement';
import type { TextSpan } from '../core/text';
import type { FileDoor } from './deps';

/** Milliseconds of work between two looks at the client's messages while a long history is read. */
const SLICE_MS = 12;

export type HistoryEnvironment = Omit<Environment, 'file'>;

export interface HistorySources {
  /** Statements of a migration's text, as `openDocument` cuts them. */
  readonly read: (text: string, body: (text: string) => readonly TextSpan[]) => readonly ParsedStatement[];
  /** The open document that stands in for a file on disk. */
  readonly overlay: (path: string) => Overlay | undefined;
}

/** One file of the history. `source` and `sidecars` tell whether what was read is still what is there. */
interface Entry {
  readonly name: string;
  readonly source: string;
  readonly sidecars: ReadonlyMap<string, string>;
  readonly file: HistoryFile;
  /** The database after this file; undefined until somebody asked. */
  after?: State;
}

export interface Overlay {
  readonly text: string;
  readonly statements: readonly ParsedStatement[];
}

/** A folder with migrations: their names, texts and the database they lead to, file by file. */
export class MigrationFolder {
  private names: readonly string[] = [];
  private markers: readonly string[] = [];
  /** Names that may be sidecars; most folders have none. */
  private others: readonly string[] = [];
  private readonly texts = new Map<string, string>();
  /** By name and framework; looked up at each keystroke. */
  private readonly before = new Map<string, readonly string[]>();
  private entries: Entry[] = [];
  private profile?: FrameworkProfile;
  private env?: HistoryEnvironment;
  private loaded?: Promise<void>;
  /** Walks share their entries, so one goes after the other. */
  private walking: Promise<unknown> = Promise.resolve();

  constructor(
    readonly path: string,
    private readonly root: string,
    private readonly files: FileDoor,
    /** Told what is not known. */
    private readonly say: (message: string) => void,
  ) {}

  /** Lists the folder once; `changed` makes the next call list it again. */
  load(): Promise<void> {
    this.loaded ??= (async () => {
      this.names = await this.files.list(this.path);
      this.before.clear();
      this.others = this.names.filter((name) => !isSqlFile(name));
      this.markers = await this.files.above(this.path, this.root, MARKER_FILES);
    })();
    return this.loaded;
  }

  /** A file in it appeared, changed or went away. */
  changed(name: string): void {
    this.texts.delete(name);
    this.loaded = undefined;
  }

  get fileNames(): readonly string[] {
    return this.names;
  }

  detect(name: string, text: string, setting: string): FrameworkProfile {
    return detectFramework({ name, text }, this.names, this.markers, setting);
  }

  /** Files that belong to a migration and say how it runs, by name. */
  async sidecars(name: string): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const sidecar of sidecarNames(name, this.others)) found.set(sidecar, await this.text(sidecar));
    return found;
  }

  /** What lies around a migration: the names beside it, and its down file. */
  async surroundings(name: string, profile: FrameworkProfile): Promise<Surroundings> {
    const down = profile.downFile?.(name);
    const text = down !== undefined && this.names.includes(down) ? await this.files.read(this.join(down)) : undefined;
    const checksums = await this.files.checksums?.(this.path, this.names);
    return {
      siblings: this.names,
      ...(checksums && { checksums }),
      ...(down !== undefined && text !== undefined && { texts: new Map([[down, text]]) }),
    };
  }

  /**
   * The database as the migrations before `name` leave it. Reading a long history is cut into slices, so that the server keeps answering.
   * The same state object is returned until something before `name` changes: analysis reuses its results by that identity.
   */
  historyOf(name: string, profile: FrameworkProfile, env: HistoryEnvironment, sources: HistorySources): Promise<State> {
    const walk = this.walking.then(() => this.walk(name, profile, env, sources));
    this.walking = walk.catch(() => undefined);
    return walk;
  }

  private async walk(name: string, profile: FrameworkProfile, env: HistoryEnvironment, sources: HistorySources): Promise<State> {
    await this.load();
    const before = this.namesBefore(name, profile);
    if (this.profile !== profile || !sameEnvironment(this.env, env)) this.entries = [];
    this.profile = profile;
    this.env = env;
    let state: State = EMPTY_STATE;
    let slice = performance.now();
    for (const [index, earlier] of before.entries()) {
      const entry = await this.entry(index, earlier, profile, sources);
      entry.after ??= advance(state, entry.file, env);
      state = entry.after;
      if (performance.now() - slice > SLICE_MS) {
        await new Promise((resume) => setImmediate(resume));
        slice = performance.now();
      }
    }
    return state;
  }

  /** The migrations that the framework runs before this one, in order. */
  namesBefore(name: string, profile: FrameworkProfile): readonly string[] {
    const known = this.before.get(`${profile.id} ${name}`);
    if (known) return known;
    // Inside one folder a name is as good as a path.
    const siblings = this.names.filter(isSqlFile).map((sibling) => ({ path: sibling, name: sibling }));
    const earlier = earlierMigrations(name, siblings, profile).map((sibling) => sibling.name);
    this.before.set(`${profile.id} ${name}`, earlier);
    return earlier;
  }

  /** The entry at `index`, kept while it is the same file with the same text; all later ones go when it is not. */
  private async entry(index: number, name: string, profile: FrameworkProfile, { read, overlay }: HistorySources): Promise<Entry> {
    const open = overlay(this.join(name));
    const text = open?.text ?? (await this.text(name));
    const sidecars = await this.sidecars(name);
    const known = this.entries[index];
    if (known?.name === name && known.source === text && sameTexts(known.sidecars, sidecars)) return known;
    const migration = migrationOf(this.join(name), text, profile, sidecars);
    const statements = open?.statements ?? read(text, () => migration.body);
    const entry: Entry = { name, source: text, sidecars, file: { migration, statements } };
    this.entries.splice(index, this.entries.length - index, entry);
    return entry;
  }

  private async text(name: string): Promise<string> {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const text = await this.files.read(this.join(name));
    if (text === undefined) this.say(`${this.join(name)} cannot be read: the history of its folder goes on without it`);
    this.texts.set(name, text ?? '');
    return text ?? '';
  }

  join(name: string): string {
    return `${this.path}${this.path.endsWith('/') ? '' : '/'}${name}`;
  }
}

/** Folder of a path, whatever the separator. */
export function folderName(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileName(path).length - 1)) || '/';
}

export function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

function sameEnvironment(a: HistoryEnvironment | undefined, b: HistoryEnvironment): boolean {
  return (
    a !== undefined && a.pgVersion === b.pgVersion && a.timezone === b.timezone && a.presumeRows === b.presumeRows && a.rows === b.rows
  );
}
