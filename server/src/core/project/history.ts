import type { AnalysisSettings } from '../analysis/analysis';
import { historyEnvironment } from '../analysis/analyze';
import { advance } from '../analysis/history';
import type { Facts } from '../cost/facts';
import type { Migration } from '../migration';
import { migrationOf } from '../migrations/detect';
import type { FrameworkProfile } from '../migrations/profile';
import { EMPTY_STATE, type State } from '../schema/state';
import { openDocument, type SqlDocument } from '../syntax/document';
import type { ParsedStatement } from '../syntax/statement';
import type { ReadResult } from './files';

/** What a walk works with. */
export interface HistorySources {
  readonly parse: (text: string) => ParsedStatement;
  /** The text an editor holds open in place of a file, with its statements. */
  readonly open?: (path: string) => OpenText | undefined;
  /** Called after each file; the walk goes on when it resolves. */
  readonly pause?: () => Promise<void> | undefined;
  /** Told of an earlier migration that cannot be read: the history goes on without it. */
  readonly missing: (name: string, reason: string) => void;
}

/** What a history asks of its folder. */
interface FolderOfHistory {
  join(name: string): string;
  order(profile: FrameworkProfile): readonly string[];
  read(name: string): Promise<ReadResult>;
  forget(name: string): void;
  sidecars(name: string): Promise<ReadonlyMap<string, string>>;
}

export interface OpenText {
  readonly text: string;
  readonly statements: readonly ParsedStatement[];
}

/** One file of the history, and what was read of it: that tells whether it is still the same. */
interface Step {
  readonly name: string;
  /** Undefined for a file that could not be read. */
  readonly text: string | undefined;
  readonly sidecars: ReadonlyMap<string, string>;
  /** The database after this file. */
  readonly after: State;
}

/** The database that the migrations of a folder lead to, file by file, under one framework. */
export class FolderHistory {
  private readonly steps: Step[] = [];
  /** What `carriedOut` was told, and where a walk without steps stands. */
  private reached: { readonly place: number; readonly state: State } = { place: 0, state: EMPTY_STATE };
  /** Walks share their steps, so they run one after the other. */
  private walking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: FolderOfHistory,
    private readonly profile: FrameworkProfile,
    private readonly settings: AnalysisSettings,
    private readonly facts: Facts | undefined,
  ) {}

  /** Whether its states hold for these settings and facts. */
  isFor(settings: AnalysisSettings, facts: Facts | undefined): boolean {
    const { pgVersion, timezone, presumeRows } = this.settings;
    return (
      facts === this.facts && settings.pgVersion === pgVersion && settings.timezone === timezone && settings.presumeRows === presumeRows
    );
  }

  /**
   * The database before the file at `place`, for an editor: files change, and any of them may be
   * asked for. The same state object is returned until something before the place changes, because
   * the analysis reuses its results by that identity.
   */
  before(place: number, sources: HistorySources): Promise<State> {
    const walk = this.walking.then(() => this.walk(place, sources));
    this.walking = walk.catch(() => undefined);
    return walk;
  }

  private async walk(place: number, sources: HistorySources): Promise<State> {
    let state: State = EMPTY_STATE;
    for (const [index, name] of this.folder.order(this.profile).slice(0, place).entries()) {
      const step = await this.step(name, state, sources, this.steps[index]);
      if (step !== this.steps[index]) this.steps.splice(index, this.steps.length - index, step);
      state = step.after;
      await sources.pause?.();
    }
    return state;
  }

  /**
   * The same for a command that asks for places in ascending order while no file changes: only the
   * last state is kept, and no text.
   */
  async onwards(place: number, sources: HistorySources): Promise<State> {
    let { place: at, state } = this.reached;
    if (at > place) [at, state] = [0, EMPTY_STATE];
    for (const name of this.folder.order(this.profile).slice(at, place)) {
      state = (await this.step(name, state, sources)).after;
      this.folder.forget(name);
    }
    this.reached = { place, state };
    return state;
  }

  /** The analysis of the file at `place` has carried it out already: `state` is what it leaves. */
  carriedOut(place: number, state: State): void {
    this.reached = { place: place + 1, state };
  }

  /** Carries out one file, unless `known` is that file with the same text. */
  private async step(name: string, before: State, sources: HistorySources, known?: Step): Promise<Step> {
    const path = this.folder.join(name);
    const open = sources.open?.(path);
    const read = open ? { kind: 'text' as const, text: open.text } : await this.folder.read(name);
    const sidecars = await this.folder.sidecars(name);
    const text = read.kind === 'text' ? read.text : undefined;
    if (known?.name === name && known.text === text && sameTexts(known.sidecars, sidecars)) return known;
    if (read.kind === 'failed') {
      sources.missing(name, read.reason);
      return { name, text, sidecars, after: before };
    }
    const migration = migrationOf(path, read.text, this.profile, sidecars);
    const statements = open?.statements ?? openMigration(migration, read.text, sources.parse).statements.map(({ parsed }) => parsed);
    const after = advance(before, { migration, statements }, historyEnvironment(this.settings, this.facts));
    return { name, text, sidecars, after };
  }
}

/** The document of a migration: its statements are those of the sections that lead up. */
export function openMigration({ body }: Migration, text: string, parse: HistorySources['parse']): SqlDocument {
  return openDocument(text, { parse, body: () => body });
}

export function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}
