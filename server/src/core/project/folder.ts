import type { AnalysisSettings } from '../analysis/analysis';
import type { ForeignSettings } from '../configuration/foreign';
import type { Facts } from '../cost/facts';
import { detectFramework, MARKER_FILES } from '../migrations/detect';
import { isSqlFile, migrationsInOrder, placeInOrder } from '../migrations/order';
import { isNamedForOther } from '../migrations/other-database';
import { assumed } from '../migrations/plain';
import type { FrameworkProfile } from '../migrations/profile';
import type { Surroundings } from '../migrations/surroundings';
import { type Language, languageOf } from '../syntax/dialect';
import type { ProjectFiles, ReadResult } from './files';
import { FolderHistory } from './history';

/** How many files are read to find out which database a folder is for. */
const SAMPLED = 30;

/**
 * A folder with migrations: its names, the texts that were asked for, and the order of its files.
 */
export class MigrationFolder {
  private listed: readonly string[] = [];
  private markers: readonly string[] = [];
  /** Names that may be sidecars; most folders have none. */
  private others: readonly string[] = [];
  private checksums: Surroundings['checksums'];
  private loading?: Promise<void>;
  private languages: Promise<ReadonlyMap<string, Language>> | undefined;
  private readonly texts = new Map<string, ReadResult>();
  /** By framework; looked up at each keystroke. */
  private readonly orders = new Map<FrameworkProfile, Order>();
  private readonly histories = new Map<FrameworkProfile, FolderHistory>();

  constructor(
    readonly path: string,
    private readonly files: ProjectFiles,
  ) {}

  /** Lists the folder once, and again after a change. */
  load(): Promise<void> {
    this.loading ??= this.list();
    return this.loading;
  }

  private async list(): Promise<void> {
    this.listed = await this.files.list(this.path);
    this.markers = await this.files.above(this.path, MARKER_FILES);
    this.checksums = await this.files.checksums(this.path, this.listed);
    this.others = this.listed.filter((name) => !isSqlFile(name));
    this.orders.clear();
  }

  /** A file in it appeared, changed or was deleted. */
  changed(name: string): void {
    this.languages = undefined;
    this.texts.delete(name);
    this.listAgain();
  }

  listAgain(): void {
    this.loading = undefined;
  }

  /** All file names, sidecars included. */
  get names(): readonly string[] {
    return this.listed;
  }

  /** The text of one of its files, read once. */
  async read(name: string): Promise<ReadResult> {
    const known = this.texts.get(name);
    if (known) return known;
    const read = await this.files.read(this.join(name));
    this.texts.set(name, read);
    return read;
  }

  /** Lets go of a text that will not be asked for again. */
  forget(name: string): void {
    this.texts.delete(name);
  }

  /** The framework that runs a file: the chosen one, or what its name, text and neighbours say. */
  profileOf(name: string, text: string, framework: string, foreign: ForeignSettings): FrameworkProfile {
    return assumed(detectFramework({ name, text }, this.listed, this.markers, framework), foreign.inTransaction);
  }

  /** The up migrations in the order the framework runs them. */
  order(profile: FrameworkProfile): readonly string[] {
    return this.orderOf(profile).names;
  }

  /** How many files of the order run before this one: they are its history. */
  placeOf(name: string, profile: FrameworkProfile): number {
    const { names, places, viewpoints } = this.orderOf(profile);
    const known = places.get(name) ?? viewpoints.get(name);
    if (known !== undefined) return known;
    const place = placeInOrder(name, names, profile);
    viewpoints.set(name, place);
    return place;
  }

  /** Whether `earlier` belongs to the history of `later`. */
  runsBefore(earlier: string, later: string, profile: FrameworkProfile): boolean {
    const place = this.orderOf(profile).places.get(earlier);
    return place !== undefined && place < this.placeOf(later, profile);
  }

  /** Whether the framework runs a file when it migrates up, and at a known place. */
  isInOrder(name: string, profile: FrameworkProfile): boolean {
    return this.orderOf(profile).places.has(name);
  }

  private orderOf(profile: FrameworkProfile): Order {
    const known = this.orders.get(profile);
    if (known) return known;
    const names = migrationsInOrder(this.listed.filter(isSqlFile), profile);
    const order = { names, places: new Map(names.map((name, place) => [name, place])), viewpoints: new Map<string, number>() };
    this.orders.set(profile, order);
    return order;
  }

  /** Texts of the files that belong to a migration and say how it runs, by name. */
  async sidecars(name: string): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const other of this.others) {
      if (other.length <= name.length || !other.startsWith(`${name}.`)) continue;
      const read = await this.read(other);
      if (read.kind === 'text') found.set(other, read.text);
    }
    return found;
  }

  /**
   * What the other SQL files of the folder are written for: evidence for a text that is hardly
   * PostgreSQL's. A sample is enough.
   */
  async neighbours(name: string): Promise<readonly Language[]> {
    this.languages ??= this.readLanguages();
    const languages = await this.languages;
    return [...languages].flatMap(([other, language]) => (other === name ? [] : language));
  }

  private async readLanguages(): Promise<ReadonlyMap<string, Language>> {
    const found = new Map<string, Language>();
    const names = this.listed.filter(isSqlFile);
    const step = Math.max(1, Math.floor(names.length / SAMPLED));
    for (let i = 0; i < names.length; i += step) {
      const name = names[i] ?? '';
      const held = this.texts.has(name);
      const read = await this.read(name);
      if (read.kind === 'text') found.set(name, isNamedForOther(name) ? 'any' : languageOf(read.text));
      if (!held) this.forget(name);
    }
    return found;
  }

  /** What lies around a migration: the names beside it, checksums, and its down file. */
  async surroundings(name: string, profile: FrameworkProfile): Promise<Surroundings> {
    const down = profile.downFile?.(name);
    const read = down !== undefined && this.listed.includes(down) ? await this.read(down) : undefined;
    return {
      siblings: this.listed,
      ...(this.checksums && { checksums: this.checksums }),
      ...(down !== undefined && read?.kind === 'text' && { texts: new Map([[down, read.text]]) }),
    };
  }

  /**
   * The history of the folder under one framework; the same object while settings and facts are the
   * same.
   */
  history(profile: FrameworkProfile, settings: AnalysisSettings, facts: Facts | undefined): FolderHistory {
    const known = this.histories.get(profile);
    if (known?.isFor(settings, facts)) return known;
    const history = new FolderHistory(this, profile, settings, facts);
    this.histories.set(profile, history);
    return history;
  }

  join(name: string): string {
    return `${this.path}${this.path.endsWith('/') ? '' : '/'}${name}`;
  }
}

interface Order {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** The same for names that are not in it, as far as they were asked for. */
  readonly viewpoints: Map<string, number>;
}
