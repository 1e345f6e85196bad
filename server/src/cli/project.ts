import { join } from 'node:path';
import { type Analysis, type AnalysisSettings, analyze, stateBefore } from '../core/analyze';
import type { ForeignSettings } from '../core/configuration/foreign';
import type { Facts } from '../core/cost/facts';
import { fileName, migrationOf } from '../core/migrations/detect';
import { advance, layer } from '../core/migrations/history';
import { versionedOnly } from '../core/migrations/order';
import { assumed } from '../core/migrations/plain';
import type { FrameworkProfile, Migration } from '../core/migrations/profile';
import type { Surroundings } from '../core/migrations/surroundings';
import { EMPTY_STATE, type State, Timeline } from '../core/schema/state';
import { documentSuppressions, openDocument, type SqlDocument } from '../core/syntax/document';
import type { ParsedStatement } from '../core/syntax/statement';
import { readAtlasSum } from '../io/atlas-sum';
import { type MigrationFolder, MigrationFolders } from '../io/folders';
import type { ChangeSet } from '../io/git';
import type { Host } from './host';
import type { Target, Targets } from './targets';

/** What is the same for every file of a run. */
export interface Run {
  readonly parse: (text: string) => ParsedStatement;
  readonly settings: AnalysisSettings;
  readonly framework: string;
  /** Rows a batch of a backfill begins with. */
  readonly batchSize: number;
  /** What the configuration of other linters says. */
  readonly foreign: ForeignSettings;
  /** What the files are compared with; see --since. */
  readonly changes?: ChangeSet;
  readonly facts?: Facts;
}

/** A migration with everything known about it. */
export interface AnalysedFile {
  readonly target: Target;
  readonly profile: FrameworkProfile;
  readonly migration: Migration;
  readonly document: SqlDocument;
  readonly analysis: Analysis;
  readonly folder: MigrationFolder;
}

export interface Outcome<T> {
  /** In the order of the targets. */
  readonly results: readonly T[];
  /** Named files that could not be read, and bugs of ours: one line each. The result is not complete then. */
  readonly failures: readonly string[];
  /** Worth knowing, and no reason to fail. */
  readonly notes: string[];
}

interface Job {
  readonly index: number;
  readonly target: Target;
}

/**
 * Analyses all targets, each on top of the earlier migrations of its folder. A folder is walked once in its framework's order,
 * whatever number of its files are wanted; `map` says what to keep of a file.
 */
export async function analyseTargets<T>(
  { files: targets, folders: named }: Targets,
  run: Run,
  host: Host,
  map: (file: AnalysedFile) => T,
): Promise<Outcome<T>> {
  const folders = new MigrationFolders();
  const results: { readonly index: number; readonly value: T }[] = [];
  const failures: string[] = [];
  const notes: string[] = [];
  const progress = new Progress(host, targets.length);
  for (const { folder, profile, jobs } of await group(targets, folders, run, failures, notes)) {
    const walk = new Walk(folder, profile, run, (rule, error) =>
      failures.push(`rule ${rule} failed, its findings are missing: ${String(error)}`),
    );
    for (const { index, target } of walk.inOrder(jobs)) {
      const file = await walk.analyse(target);
      if (file) results.push({ index, value: map(file) });
      progress.step();
    }
  }
  progress.end();
  if (results.length === 0 && failures.length === 0 && named.length > 0) {
    notes.push(
      run.changes && targets.length === 0
        ? `no migration was added or modified since ${run.changes.ref}`
        : `no migrations found in ${named.join(', ')}${whyNone(targets, run)}`,
    );
  }
  return { results: results.sort((a, b) => a.index - b.index).map(({ value }) => value), failures, notes };
}

function whyNone(targets: readonly Target[], run: Run): string {
  const [first] = targets;
  if (!first) return '';
  const excludedBy = run.foreign.excludedBy(first.path);
  return excludedBy
    ? `: ${excludedBy} excludes its SQL files`
    : ': its SQL files are not named like migrations of a framework Phasewise knows';
}

interface Group {
  readonly folder: MigrationFolder;
  readonly profile: FrameworkProfile;
  readonly jobs: Job[];
}

async function group(
  targets: readonly Target[],
  folders: MigrationFolders,
  run: Run,
  failures: string[],
  notes: string[],
): Promise<Iterable<Group>> {
  const groups = new Map<string, Group>();
  for (const [index, target] of targets.entries()) {
    const excludedBy = run.foreign.excludedBy(target.path);
    if (excludedBy !== undefined) {
      if (!target.found) notes.push(`skipped ${target.shown}: ${excludedBy} excludes it`);
      continue;
    }
    const folder = await folders.of(target.path);
    const read = folder.read(target.path);
    if (read.kind === 'failed') {
      if (target.found) notes.push(`skipped ${target.shown}: ${read.reason}`);
      else failures.push(`cannot read ${target.shown}: ${read.reason}`);
      continue;
    }
    const profile = assumed(folder.framework(target.path, read.text, run.framework), run.foreign.inTransaction);
    if (target.found && !isMigration(target.path, profile)) continue;
    if (read.note !== undefined) notes.push(`${target.shown}: ${read.note}`);
    const key = `${profile.id}\0${folder.path}`;
    const existing = groups.get(key);
    if (existing) existing.jobs.push({ index, target });
    else groups.set(key, { folder, profile, jobs: [{ index, target }] });
  }
  return groups.values();
}

/** In a folder only files with a place in the framework's order count; a file that a person names is looked at in any case. */
function isMigration(path: string, profile: FrameworkProfile): boolean {
  const parsed = profile.parseName(fileName(path));
  return parsed !== undefined && (parsed.direction === 'repeatable' || (parsed.direction === 'up' && parsed.version !== undefined));
}

/** One pass through a folder: the state moves forward, file by file, as far as somebody needs it. */
class Walk {
  private position = 0;
  private state: State = EMPTY_STATE;
  private readonly places: ReadonlyMap<string, number>;
  private readonly versioned: number;
  private base: Surroundings['base'];
  private checksums: Surroundings['checksums'];
  private looked = false;

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
      const source = path === undefined ? undefined : await this.open(path);
      if (!source) continue;
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

  /** Undefined for an earlier migration that cannot be read: the history goes on without it. What is said of a file names it as it was given. */
  private async open(path: string, shown = path): Promise<{ readonly migration: Migration; readonly document: SqlDocument } | undefined> {
    const read = this.folder.read(path);
    if (read.kind === 'failed') return undefined;
    const migration = migrationOf(shown, read.text, this.profile, await this.folder.sidecars(fileName(path)));
    return { migration, document: openDocument(read.text, { parse: this.run.parse, body: () => migration.body }) };
  }
}

/** '12/353 files' on a terminal, nothing anywhere else. */
class Progress {
  private done = 0;
  private shownAt = 0;

  constructor(
    private readonly host: Host,
    private readonly total: number,
  ) {}

  step(): void {
    this.done++;
    const now = this.host.now().getTime();
    if (!this.host.errIsTerminal || now - this.shownAt < 100) return;
    this.shownAt = now;
    this.host.err(`\r${this.done}/${this.total} files`);
  }

  end(): void {
    if (this.shownAt > 0) this.host.err('\r\x1b[K');
  }
}
