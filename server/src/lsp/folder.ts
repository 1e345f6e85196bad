import type { Environment } from '../core/effects/environment';
import { detectFramework, fileName, MARKER_FILES, migrationOf } from '../core/migrations/detect';
import { advance } from '../core/migrations/history';
import type { FrameworkProfile } from '../core/migrations/profile';
import type { HistoryFile } from '../core/schema/replay';
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

/** One file of the history. `source` tells whether what was read is still what is there. */
interface Entry {
  readonly name: string;
  readonly source: unknown;
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
  private readonly texts = new Map<string, string>();
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
  ) {}

  /** Lists the folder once; `changed` makes the next call list it again. */
  load(): Promise<void> {
    this.loaded ??= (async () => {
      this.names = await this.files.list(this.path);
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
    for (const sibling of this.names) {
      if (sibling === name || !sibling.startsWith(name)) continue;
      const text = await this.files.read(this.join(sibling));
      if (text !== undefined) found.set(sibling, text);
    }
    return found;
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

  /** Up migrations that the framework runs before this one, in order. A file without a version belongs to no history. */
  namesBefore(name: string, profile: FrameworkProfile): readonly string[] {
    const own = profile.parseName(name);
    if (own?.version === undefined)
      return own
        ? this.versioned(profile)
            .map(({ file }) => file)
            .filter((file) => file !== name)
        : [];
    return this.versioned(profile)
      .filter(({ file, parsed }) => file !== name && profile.compare(parsed, own) < 0)
      .map(({ file }) => file);
  }

  private versioned(profile: FrameworkProfile) {
    return this.names
      .flatMap((file) => {
        const parsed = profile.parseName(file);
        return parsed?.version !== undefined && parsed.direction === 'up' ? [{ file, parsed }] : [];
      })
      .sort((a, b) => profile.compare(a.parsed, b.parsed));
  }

  /** The entry at `index`, kept while it is the same file with the same text; all later ones go when it is not. */
  private async entry(index: number, name: string, profile: FrameworkProfile, { read, overlay }: HistorySources): Promise<Entry> {
    const open = overlay(this.join(name));
    const text = open?.text ?? (await this.text(name));
    const known = this.entries[index];
    if (known?.name === name && known.source === text) return known;
    const path = this.join(name);
    const body = (of: string) => migrationOf(path, of, profile).body;
    const statements = open?.statements ?? read(text, body);
    const entry: Entry = { name, source: text, file: { migration: migrationOf(path, text, profile), statements } };
    this.entries.splice(index, this.entries.length - index, entry);
    return entry;
  }

  private async text(name: string): Promise<string> {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const text = (await this.files.read(this.join(name))) ?? '';
    this.texts.set(name, text);
    return text;
  }

  join(name: string): string {
    return `${this.path}${this.path.endsWith('/') ? '' : '/'}${name}`;
  }
}

/** Folder of a path, whatever the separator. */
export function folderName(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileName(path).length - 1)) || '/';
}

function sameEnvironment(a: HistoryEnvironment | undefined, b: HistoryEnvironment): boolean {
  return (
    a !== undefined && a.pgVersion === b.pgVersion && a.timezone === b.timezone && a.presumeRows === b.presumeRows && a.rows === b.rows
  );
}
