import { join } from 'node:path';
import { analyze, stateBefore } from '../core/analysis/analyze';
import { advance, layer } from '../core/analysis/history';
import type { Migration } from '../core/migration';
import { fileName, migrationOf } from '../core/migrations/detect';
import { versionedOnly } from '../core/migrations/order';
import type { FrameworkProfile } from '../core/migrations/profile';
import type { Surroundings } from '../core/migrations/surroundings';
import { EMPTY_STATE, type State, Timeline } from '../core/schema/state';
import { documentSuppressions, openDocument, type SqlDocument } from '../core/syntax/document';
import { readAtlasSum } from '../io/atlas-sum';
import type { MigrationFolder } from '../io/folders';
import type { AnalysedFile, Job, Run } from './run';
import type { Target } from './targets';

/** One pass through a folder: the state moves forward, file by file, as far as somebody needs it. */
export class FolderWalk {
  private position = 0;
  private state: State = EMPTY_STATE;
  private readonly places: ReadonlyMap<string, number>;
  private readonly versioned: number;
  private base: Surroundings['base'];
  private checksums: Surroundings['checksums'];
  private looked = false;
  /** Earlier migrations that the history goes without, by path. */
  readonly gaps = new Map<string, string>();

  constructor(
    private readonly folder: MigrationFolder,
    private readonly profile: FrameworkProfile,
    private readonly run: Run,
    private readonly onRuleError: (rule: string, error: unknown) => void,
  ) {
    this.places = new Map(folder.order(profile).map(({ path }, place) => [path, place]));
    this.versioned = versionedOnly(folder.order(profile), profile).length;
  }

  /** Files that only look at a state come before the one that changes it. */
  inOrder(jobs: readonly Job[]): readonly Job[] {
    const key = ({ target: { path } }: Job) => this.places.get(path) ?? this.viewpoint(path) - 0.5;
    return [...jobs].sort((a, b) => key(a) - key(b));
  }

  /** How many migrations a file without a place in the order has behind it; see order.ts. */
  private viewpoint(path: string): number {
    const parsed = this.profile.parseName(fileName(path));
    return parsed?.direction === 'up' && parsed.version === undefined ? this.versioned : 0;
  }

  async analyse(target: Target): Promise<AnalysedFile | undefined> {
    const place = this.places.get(target.path);
    await this.forward(place ?? this.viewpoint(target.path));
    const source = await this.open(target.path, target.shown);
    if (!source) return undefined;
    const { migration, document } = source;
    const analysis = analyze({
      migration,
      statements: document.statements,
      suppressions: documentSuppressions(document),
      history: this.state,
      settings: this.run.settings,
      surroundings: await this.surroundings(target),
      onRuleError: this.onRuleError,
      ...(this.run.facts && { facts: this.run.facts }),
    });
    if (place !== undefined) {
      const after = stateBefore(analysis, analysis.statements.length);
      this.state = after instanceof Timeline ? layer(this.state, after.changes) : after;
      this.position = place + 1;
    }
    this.folder.forget(target.path);
    return { target, profile: this.profile, migration, document, analysis, folder: this.folder };
  }

  private async surroundings({ path }: Target): Promise<Surroundings> {
    const { changes } = this.run;
    this.base ??= changes && { ref: changes.ref, files: await changes.filesAt(this.folder.path) };
    if (!this.looked) this.checksums = await readAtlasSum(this.folder.path, this.folder.names);
    this.looked = true;
    const down = this.profile.downFile?.(fileName(path));
    const read = down !== undefined && this.folder.names.includes(down) ? this.folder.read(join(this.folder.path, down)) : undefined;
    return {
      siblings: this.folder.names,
      ...(this.base && { base: this.base }),
      ...(this.checksums && { checksums: this.checksums }),
      ...(down !== undefined && read?.kind === 'text' && { texts: new Map([[down, read.text]]) }),
    };
  }

  private async forward(place: number): Promise<void> {
    for (; this.position < place; this.position++) {
      const path = this.folder.order(this.profile)[this.position]?.path;
      if (path === undefined) continue;
      const source = await this.open(path);
      if (!source) {
        this.missing(path);
        continue;
      }
      const statements = source.document.statements.map(({ parsed }) => parsed);
      this.state = advance(this.state, { migration: source.migration, statements }, this.environment());
    }
  }

  private environment() {
    const { settings, facts } = this.run;
    return {
      pgVersion: settings.pgVersion,
      timezone: settings.timezone ?? facts?.timezone,
      presumeRows: settings.presumeRows,
      rows: facts && ((relation: string) => facts.tables.get(relation)?.rows),
    };
  }

  private missing(path: string): void {
    const read = this.folder.read(path);
    if (read.kind === 'failed') this.gaps.set(path, `the history goes on without ${fileName(path)}, which cannot be read: ${read.reason}`);
  }

  /** Undefined for a file that cannot be read. What is said of a file names it as it was given. */
  private async open(path: string, shown = path): Promise<{ readonly migration: Migration; readonly document: SqlDocument } | undefined> {
    const read = this.folder.read(path);
    if (read.kind === 'failed') return undefined;
    const migration = migrationOf(shown, read.text, this.profile, await this.folder.sidecars(fileName(path)));
    return { migration, document: openDocument(read.text, { parse: this.run.parse, body: () => migration.body }) };
  }
}
