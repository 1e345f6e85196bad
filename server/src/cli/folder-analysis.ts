import {
  analyze,
  documentSuppressions,
  type FolderHistory,
  type FrameworkProfile,
  fileName,
  type MigrationFolder,
  migrationOf,
  openMigration,
  otherDatabase,
  type SqlDocument,
  type Surroundings,
  stateAfter,
} from '../core/api';
import type { AnalysedFile, CommandRun, Job } from './run';
import type { TargetFile } from './targets';

/**
 * Analyses files of one folder in the order they run, each on the database that those before it
 * leave.
 */
export class FolderAnalysis {
  private readonly history: FolderHistory;
  private base: Surroundings['base'];
  /** Earlier migrations that cannot be read, by name, with the reason. */
  readonly missing = new Map<string, string>();

  constructor(
    private readonly folder: MigrationFolder,
    private readonly profile: FrameworkProfile,
    private readonly run: CommandRun,
    private readonly onRuleError: (rule: string, error: unknown) => void,
  ) {
    this.history = folder.history(profile, run.settings, run.facts);
  }

  /**
   * By place. A file that is not in the order only looks at a state: it comes before the file that
   * changes that state.
   */
  inOrder(jobs: readonly Job[]): readonly Job[] {
    const key = ({ target }: Job) => {
      const name = fileName(target.path);
      return this.folder.placeOf(name, this.profile) - (this.folder.isInOrder(name, this.profile) ? 0 : 0.5);
    };
    return [...jobs].sort((a, b) => key(a) - key(b));
  }

  async analyse(target: TargetFile): Promise<AnalysedFile | undefined> {
    const { folder, profile, run } = this;
    const name = fileName(target.path);
    const place = folder.placeOf(name, profile);
    const history = await this.history.onwards(place, {
      parse: run.parse,
      missing: (earlier, reason) => this.missing.set(earlier, reason),
    });
    const read = await folder.read(name);
    if (read.kind === 'failed') return undefined;
    const migration = migrationOf(target.shown, read.text, profile, await folder.sidecars(name));
    const document = openMigration(migration, read.text, run.parse);
    const analysis = analyze({
      migration,
      statements: document.statements,
      suppressions: documentSuppressions(document),
      history,
      settings: run.settings,
      surroundings: await this.surroundings(name),
      onRuleError: this.onRuleError,
      ...(run.facts && { facts: run.facts }),
    });
    if (folder.isInOrder(name, profile)) this.history.carriedOut(place, stateAfter(analysis));
    folder.forget(name);
    const foreign = await this.otherDatabase(target, document);
    return { target, profile, migration, document, analysis, folder, ...(foreign !== undefined && { foreign }) };
  }

  /** The files beside it are read only when something speaks for another database. */
  private async otherDatabase({ path }: TargetFile, { text, statements }: SqlDocument): Promise<string | undefined> {
    if (otherDatabase(path, text) === undefined) return undefined;
    const neighbours = await this.folder.neighbours(fileName(path));
    return otherDatabase(path, text, { statements: statements.map(({ parsed }) => parsed), neighbours, names: this.folder.names });
  }

  private async surroundings(name: string): Promise<Surroundings> {
    const { changes } = this.run;
    this.base ??= changes && { ref: changes.ref, files: await changes.filesAt(this.folder.path) };
    return { ...(await this.folder.surroundings(name, this.profile)), ...(this.base && { base: this.base }) };
  }
}
