import { fileURLToPath } from 'node:url';
import {
  type AnalysisInput,
  createStatementParser,
  type DocumentDeps,
  EMPTY_STATE,
  type Facts,
  fileName,
  folderName,
  liesIn,
  type MigrationFolder,
  MigrationFolders,
  migrationOf,
  type OpenText,
  type ParsedStatement,
  readForeign,
  type State,
} from '../core/api';
import type { ConnectResult, InitializationOptions, StatusParams } from '../protocol';
import { type FolderConfiguration, problemsOf, readConfiguration } from './configuration';
import type { DatabaseConnection, ServerDeps } from './deps';
import { describe, type Log } from './guard';
import type { DocumentPlace, OpenDocument } from './open-document';
import { slices } from './slices';

/** What the client can do and said about itself. */
interface ClientFacts {
  readonly options: InitializationOptions;
  readonly folders: readonly string[];
  /** The workspace may have several folders, which come and go. */
  readonly severalFolders: boolean;
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  /** It says when settings change, once asked to. */
  readonly watchesSettings: boolean;
  readonly disabledActions: boolean;
  readonly snippets: boolean;
  readonly refreshesLenses: boolean;
}

/** The development database, as far as the editor is concerned. */
interface DatabaseState {
  readonly status: StatusParams['database'];
  readonly label?: string;
  readonly message?: string;
  readonly connection?: DatabaseConnection;
}

/** Everything that changes while the server runs, and nothing else does. */
export class Session {
  readonly documents = new Map<string, OpenDocument>();
  /**
   * By document: the database before it, and what analysis keeps from one keystroke to the next.
   */
  readonly histories = new Map<OpenDocument, State>();
  database: DatabaseState = { status: 'none' };
  facts: Facts | undefined;
  /** The connection that is being made: a newer one makes it void. */
  attempt: object | undefined;
  /** Figures are being read again. */
  refreshing: Promise<ConnectResult> | undefined;
  client: ClientFacts = {
    options: {},
    folders: [],
    severalFolders: false,
    configuration: false,
    watchesFiles: false,
    watchesSettings: false,
    disabledActions: false,
    snippets: false,
    refreshesLenses: false,
  };
  private readonly folders: MigrationFolders;
  private readonly settings = new Map<string, Promise<FolderConfiguration>>();
  private readonly documentDeps = new WeakMap<OpenDocument, { readonly place: DocumentPlace; readonly deps: DocumentDeps }>();
  private readonly onRuleError = (ruleId: string, error: unknown): void => this.log.error(`rule ${ruleId}: ${describe(error)}`);
  private parsing?: Promise<(text: string) => ParsedStatement>;

  constructor(
    readonly deps: ServerDeps,
    readonly log: Log,
    /** Asks the client for the section `phasewise`; null when it has none. */
    private readonly fetchSettings: (scope: string) => Promise<unknown>,
  ) {
    this.folders = new MigrationFolders(deps.files);
  }

  /** Loads the grammar once. A failure is tried again with the next document. */
  statementParser(): Promise<(text: string) => ParsedStatement> {
    this.parsing ??= this.deps.loadParser().then(
      (parser) => createStatementParser(parser, (error) => this.log.error(`lowering a statement: ${describe(error)}`)),
      (error: unknown) => {
        this.parsing = undefined;
        throw error;
      },
    );
    return this.parsing;
  }

  /** The workspace folder a document lies in; its own folder when it lies in none. */
  rootOf(path: string): string {
    const inside = this.client.folders.filter((folder) => path !== folder && liesIn(path, folder));
    return inside.sort((a, b) => b.length - a.length)[0] ?? folderName(path);
  }

  configurationOf(document: Pick<OpenDocument, 'path' | 'uri'>): Promise<FolderConfiguration> {
    const root = this.rootOf(document.path);
    let known = this.settings.get(root);
    if (!known) {
      known = this.readSettings(document.uri, root);
      this.settings.set(root, known);
    }
    return known;
  }

  private async readSettings(scope: string, root: string): Promise<FolderConfiguration> {
    const section = this.client.configuration ? await this.fetchSettings(scope).catch(() => null) : null;
    const { configuration } = this.deps;
    const detected = await configuration.postgresVersion(root).catch(() => undefined);
    const linters = await configuration.linterFiles(root);
    const project = await configuration.projectFile(root);
    for (const problem of [...linters.problems, ...(project?.problems ?? []), ...problemsOf(project)]) this.log.info(problem);
    const { connection } = this.database;
    const database = connection && { major: connection.major, source: 'connected database' };
    return readConfiguration(section, { project, foreign: readForeign(linters.files), database, detected });
  }

  /**
   * Settings, the database's version or a compose file changed: every document is analysed again.
   */
  forgetSettings(): void {
    this.settings.clear();
    this.folders.listAgain();
  }

  folderOf(path: string): MigrationFolder {
    return this.folders.of(path);
  }

  /**
   * A file on disk appeared, changed or went away, or a folder, of which nothing else is told than
   * its own name.
   */
  fileChanged(path: string): void {
    this.folders.changed(path);
  }

  /**
   * Folders were added to the workspace or taken from it: settings and what lies above a migration
   * may be others.
   */
  workspaceChanged(added: readonly string[], removed: readonly string[]): void {
    const folders = [...this.client.folders.filter((folder) => !removed.includes(folder)), ...added];
    this.client = { ...this.client, folders: [...new Set(folders)] };
    this.settings.clear();
    this.folders.clear();
  }

  /**
   * How a document is cut into statements; the same object as long as its place is the same, which
   * is what makes edits incremental.
   */
  depsOf(document: OpenDocument, place: DocumentPlace, parse: (text: string) => ParsedStatement): DocumentDeps {
    const known = this.documentDeps.get(document);
    if (known?.place === place) return known.deps;
    const deps: DocumentDeps = {
      parse: (text) => document.ahead?.get(text) ?? parse(text),
      body: (text) => {
        document.migration = migrationOf(document.path, text, place.profile, place.sidecars);
        return document.migration.body;
      },
    };
    this.documentDeps.set(document, { place, deps });
    return deps;
  }

  /** The database before a document's migration, replayed from the files of its folder. */
  async historyOf(document: OpenDocument, { profile, configuration }: DocumentPlace): Promise<State> {
    if (!document.onDisk) return EMPTY_STATE;
    const parse = await this.statementParser();
    const folder = this.folderOf(document.path);
    await folder.load();
    return folder.history(profile, configuration.analysis, this.facts).before(folder.placeOf(fileName(document.path), profile), {
      parse,
      open: this.openTexts(),
      pause: slices(),
      missing: (name, reason) => this.log.info(`the earlier migration ${folder.join(name)} cannot be read and is left out: ${reason}`),
    });
  }

  /** Texts that stand in for the files on disk, by path. */
  private openTexts(): (path: string) => OpenText | undefined {
    const ready = [...this.documents.values()].filter(({ migration, ignored }) => migration && !ignored);
    const open = new Map(ready.map((document) => [document.path, document]));
    return (path) => {
      const document = open.get(path);
      return document && { text: document.text, statements: document.statements.map(({ parsed }) => parsed) };
    };
  }

  /** What `analyze` is told about a document; undefined until it is known to be a migration. */
  analysisInput(document: OpenDocument): AnalysisInput | undefined {
    const { place, migration } = document;
    const history = this.histories.get(document);
    if (!place || !migration || !history || document.ignored) return undefined;
    const { statements, suppressions, surroundings } = document;
    return {
      migration,
      statements,
      suppressions,
      surroundings,
      history,
      settings: place.configuration.analysis,
      facts: this.facts,
      onRuleError: this.onRuleError,
    };
  }

  /** Names of the files beside a document. */
  async siblingsOf(document: OpenDocument): Promise<readonly string[]> {
    if (!document.onDisk) return [fileName(document.path)];
    const folder = this.folderOf(document.path);
    await folder.load();
    return folder.names;
  }

  /** Whether an edit of `earlier` changes the database that `later` runs on. */
  runsBefore(earlier: OpenDocument, later: OpenDocument): boolean {
    if (!later.place || !later.onDisk || !earlier.onDisk || folderName(earlier.path) !== folderName(later.path)) return false;
    const folder = this.folderOf(later.path);
    return folder.runsBefore(fileName(earlier.path), fileName(later.path), later.place.profile);
  }

  /** Address of a rule's page: as the client wants it, else the bundled page. */
  ruleLink(id: string): string | undefined {
    const template = this.client.options.ruleLink;
    return template === undefined ? this.deps.rulePage(id) : template.replaceAll('{id}', encodeURIComponent(id));
  }

  /** Address that runs the split from a hover; only clients that know our command get one. */
  splitLink(uri: string, offset: number): string | undefined {
    if (this.client.options.ruleLink === undefined) return undefined;
    return `command:phasewise.splitIntoPhases?${encodeURIComponent(JSON.stringify([uri, offset]))}`;
  }

  statusOf(document: OpenDocument): StatusParams {
    const { place, migration, uri } = document;
    const { status, label, message } = this.database;
    return {
      uri,
      migration: migration !== undefined && !document.ignored,
      ...(document.ignored?.kind === 'other-database' && { otherDatabase: document.ignored.because }),
      framework: place?.profile.title,
      executionModel: migration?.executionModel,
      postgresVersion: place?.configuration.analysis.pgVersion ?? 0,
      versionSource: place?.configuration.versionSource ?? '',
      database: status,
      databaseLabel: label,
      message,
      ...(this.facts && { figuresFrom: this.facts.takenAt }),
    };
  }
}

/** The path behind a URI, with forward slashes. */
export function pathOf(uri: string): { readonly path: string; readonly onDisk: boolean } {
  if (uri.startsWith('file:')) {
    try {
      return { path: fileURLToPath(uri).replaceAll('\\', '/'), onDisk: true };
    } catch {
      // A host in the URI, or broken percent signs: a name to show, and nothing on disk.
    }
  }
  return { path: decodePath(uri.replace(/^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i, '')), onDisk: false };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
