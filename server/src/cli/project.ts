import { join } from 'node:path';
import { type Analysis, type AnalysisSettings, analyze, stateBefore } from '../core/analyze';
import { type ForeignSettings, type LinterFile, readForeign } from '../core/configuration/foreign';
import type { Facts } from '../core/cost/facts';
import { fileName, migrationOf } from '../core/migrations/detect';
import { advance, layer } from '../core/migrations/history';
import { versionedOnly } from '../core/migrations/order';
import { assumed } from '../core/migrations/plain';
import type { FrameworkProfile, Migration } from '../core/migrations/profile';
import type { Surroundings } from '../core/migrations/surroundings';
import { EMPTY_STATE, type State, Timeline } from '../core/schema/state';
import { documentSuppressions, openDocument, type SqlDocument } from '../core/syntax/document';
import { createStatementParser } from '../core/syntax/parse';
import type { ParsedStatement } from '../core/syntax/statement';
import { readAtlasSum } from '../io/atlas-sum';
import { type MigrationFolder, MigrationFolders } from '../io/folders';
import type { ChangeSet } from '../io/git';
import { createParser } from '../io/parser';
import type { Host } from './host';
import { Progress } from './progress';
import type { Target, Targets } from './targets';

/** What is the same for every file of a run, as plain data: other threads get a copy. */
export interface RunSettings {
  readonly settings: AnalysisSettings;
  readonly framework: string;
  /** Rows a batch of a backfill begins with. */
  readonly batchSize: number;
  /** The configuration files of other linters. */
  readonly linterFiles: readonly LinterFile[];
  readonly facts?: Facts;
}

/** A run with what it works with. */
export interface Run extends RunSettings {
  readonly parse: (text: string) => ParsedStatement;
  /** What `linterFiles` say. */
  readonly foreign: ForeignSettings;
  /** What the files are compared with; see --since. */
  readonly changes?: ChangeSet;
}

export async function startRun(settings: RunSettings, grammar?: Promise<WebAssembly.Module>): Promise<Run> {
  return { ...settings, foreign: readForeign(settings.linterFiles), parse: createStatementParser(await createParser(grammar)) };
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

/** A target, and which one of all it is. */
export interface Job {
  readonly index: number;
  readonly target: Target;
}

interface Numbered<T> {
  readonly index: number;
  readonly value: T;
}

/** An outcome in pieces, each with the number of the target it came of: parts are put together in the targets' order, whoever made them. */
export interface Part<T> {
  readonly results: readonly Numbered<T>[];
  readonly failures: readonly Numbered<string>[];
  readonly notes: readonly Numbered<string>[];
}

/** Analyses all targets; `map` says what to keep of a file. */
export async function analyseTargets<T>(targets: Targets, run: Run, host: Host, map: (file: AnalysedFile) => T): Promise<Outcome<T>> {
  const progress = new Progress(host, targets.files.length);
  const part = await analysePart(jobsOf(targets), run, map, () => progress.step());
  progress.end();
  return outcomeOf([part], targets, run);
}

export function jobsOf({ files }: Targets): readonly Job[] {
  return files.map((target, index) => ({ index, target }));
}

/**
 * Analyses each target on top of the earlier migrations of its folder. A folder is walked once in its framework's order, whatever number of
 * its files are wanted.
 */
export async function analysePart<T>(jobs: readonly Job[], run: Run, map: (file: AnalysedFile) => T, step: () => void): Promise<Part<T>> {
  const results: Numbered<T>[] = [];
  const failures: Numbered<string>[] = [];
  const notes: Numbered<string>[] = [];
  for (const { folder, profile, jobs: wanted } of await group(jobs, run, failures, notes)) {
    let index = 0;
    const walk = new Walk(folder, profile, run, (rule, error) =>
      failures.push({ index, value: `rule ${rule} failed, its findings are missing: ${String(error)}` }),
    );
    for (const job of walk.inOrder(wanted)) {
      index = job.index;
      const file = await walk.analyse(job.target);
      if (file) results.push({ index, value: map(file) });
      step();
    }
    // What was asked for itself has been named already.
    for (const [path, gap] of walk.gaps) if (!jobs.some(({ target }) => target.path === path)) notes.push({ index, value: gap });
  }
  return { results, failures, notes };
}

export function outcomeOf<T>(
  parts: readonly Part<T>[],
  { files: targets, folders: named, unreadable = [] }: Targets,
  run: Run,
): Outcome<T> {
  const results = inOrder(parts.flatMap((part) => part.results));
  const failures = inOrder(parts.flatMap((part) => part.failures));
  // Two threads may have gone through the same history.
  const notes = [...new Set(inOrder(parts.flatMap((part) => part.notes)))];
  for (const { shown, reason, named: isNamed } of unreadable)
    if (isNamed) failures.push(`cannot read ${shown}: ${reason}`);
    else notes.push(`skipped ${shown}: ${reason}`);
  if (results.length === 0 && failures.length === 0 && named.length > 0) {
    notes.push(
      run.changes && targets.length === 0
        ? `no migration was added or modified since ${run.changes.ref}`
        : `no migrations found in ${named.join(', ')}${whyNone(targets, run)}`,
    );
  }
  return { results, failures, notes };
}

function inOrder<T>(values: readonly Numbered<T>[]): T[] {
  return [...values].sort((a, b) => a.index - b.index).map(({ value }) => value);
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

async function group(jobs: readonly Job[], run: Run, failures: Numbered<string>[], notes: Numbered<string>[]): Promise<Iterable<Group>> {
  const folders = new MigrationFolders();
  // Each is a few trips to the disk: all of them at once, not one after the other.
  await Promise.all(jobs.map(({ target }) => folders.of(target.path)));
  const groups = new Map<string, Group>();
  for (const job of jobs) {
    const { index, target } = job;
    const note = (value: string) => notes.push({ index, value });
    const excludedBy = run.foreign.excludedBy(target.path);
    if (excludedBy !== undefined) {
      if (!target.found) note(`skipped ${target.shown}: ${excludedBy} excludes it`);
      continue;
    }
    const folder = await folders.of(target.path);
    const read = folder.read(target.path);
    if (read.kind === 'failed') {
      if (target.found) note(`skipped ${target.shown}: ${read.reason}`);
      else failures.push({ index, value: `cannot read ${target.shown}: ${read.reason}` });
      continue;
    }
    const profile = assumed(folder.framework(target.path, read.text, run.framework), run.foreign.inTransaction);
    if (target.found && !isMigration(target.path, profile)) continue;
    if (read.note !== undefined) note(`${target.shown}: ${read.note}`);
    const key = `${profile.id}\0${folder.path}`;
    const existing = groups.get(key);
    if (existing) existing.jobs.push(job);
    else groups.set(key, { folder, profile, jobs: [job] });
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
