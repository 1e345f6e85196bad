import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  WatchKind,
  type WorkspaceFolder,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import { folderName, globToRegExp, liesIn, matchesAny } from '../core/api';
import {
  BACKFILL,
  type BackfillParams,
  type BackfillResult,
  CONNECT,
  type ConnectParams,
  type ConnectResult,
  DISCOVER,
  type DiscoverParams,
  PLAN,
  type PlanParams,
  type PlanResult,
  REFRESH,
  STATUS,
  WORK,
  type WorkParams,
  type WorkResult,
} from '../protocol';
import { CODE_ACTION_KINDS, codeActions } from './code-action';
import { codeLenses } from './code-lens';
import { connect, refresh, refreshStale } from './database';
import type { ServerDeps } from './deps';
import { Diagnostics } from './diagnostics';
import { guarded, guardedAction, type Log } from './guard';
import { hover } from './hover';
import { OpenDocument } from './open-document';
import { backfill, plan } from './plan';
import { pathOf, Session } from './session';

const SQL_LANGUAGES: readonly string[] = ['sql', 'postgres', 'pgsql', 'plpgsql', 'postgresql'];

/** Connects the session to a client: every method of the protocol, each guarded on its own. */
export function register(connection: Connection, deps: ServerDeps): Session {
  const log: Log = { error: (message) => connection.console.error(message), info: (message) => connection.console.info(message) };
  const session = new Session(deps, log, (scopeUri) => connection.workspace.getConfiguration({ scopeUri, section: 'phasewise' }));
  const diagnostics = new Diagnostics(session, {
    diagnostics: (uri, version, found) => void connection.sendDiagnostics({ uri, version, diagnostics: [...found] }),
    analyzed: (document) => void connection.sendNotification(STATUS, session.statusOf(document)),
  });

  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(
    guardedAction(log, 'initialized', async () => {
      watchWorkspace(connection, session, diagnostics, log);
      await watch(connection, session);
    }),
  );
  registerDocuments(connection, session, diagnostics, log);
  registerSurroundings(connection, session, diagnostics, log);
  registerQuestions(connection, session, diagnostics, log);
  registerDatabase(connection, session, diagnostics, log);
  return session;
}

function initialize(session: Session, params: InitializeParams): InitializeResult {
  const { capabilities } = params;
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  session.client = {
    options: typeof params.initializationOptions === 'object' && params.initializationOptions !== null ? params.initializationOptions : {},
    folders: folders.map((uri) => pathOf(uri).path),
    severalFolders: capabilities.workspace?.workspaceFolders === true,
    configuration: capabilities.workspace?.configuration === true,
    watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesSettings: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    disabledActions: capabilities.textDocument?.codeAction?.disabledSupport === true,
    snippets: capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
    refreshesLenses: capabilities.workspace?.codeLens?.refreshSupport === true,
  };
  // Loading the grammar takes as long as the client's first messages.
  session.statementParser().catch(() => undefined);
  return {
    serverInfo: { name: 'Phasewise' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      codeLensProvider: { resolveProvider: false },
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/**
 * Files that decide how all migrations are read: a compose file may name another PostgreSQL, a
 * tool's configuration another way to run them.
 */
const CONFIGURATION: readonly string[] = [
  '**/*.{conf,toml,jsonc,hcl}',
  '**/{docker-,}compose*.{yml,yaml}',
  '**/{phasewise,.phasewise,.pgfence}.json',
  '**/.migrationpilotrc.*',
];
const CONFIGURATION_PATTERNS = CONFIGURATION.map(globToRegExp);

/** Asks to be told about files and settings; a client that cannot tell is not asked. */
async function watch(connection: Connection, session: Session): Promise<void> {
  if (session.client.watchesSettings) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'phasewise' });
  if (!session.client.watchesFiles) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.sql' },
      ...CONFIGURATION.map((globPattern) => ({ globPattern })),
      // A folder that is renamed or deleted is told of by its own name only.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

function registerDocuments(connection: Connection, session: Session, diagnostics: Diagnostics, log: Log): void {
  connection.onDidOpenTextDocument(
    guardedAction(log, 'didOpen', async ({ textDocument: { uri, languageId, version, text } }) => {
      const { path, onDisk } = pathOf(uri);
      if (!SQL_LANGUAGES.includes(languageId) && !path.toLowerCase().endsWith('.sql')) return;
      const document = new OpenDocument(uri, path, onDisk, version, text);
      session.documents.set(uri, document);
      await diagnostics.open(document);
    }),
  );
  connection.onDidChangeTextDocument(
    guardedAction(log, 'didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      const document = session.documents.get(uri);
      if (!document) return;
      document.change(contentChanges, version);
      diagnostics.edited(document);
    }),
  );
  connection.onDidCloseTextDocument(
    guardedAction(log, 'didClose', ({ textDocument: { uri } }) => {
      const document = session.documents.get(uri);
      session.documents.delete(uri);
      if (document) diagnostics.closed(document);
    }),
  );
}

function registerSurroundings(connection: Connection, session: Session, diagnostics: Diagnostics, log: Log): void {
  connection.onDidChangeConfiguration(
    guardedAction(log, 'didChangeConfiguration', async () => {
      session.forgetSettings();
      await diagnostics.reopen();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guardedAction(log, 'didChangeWatchedFiles', async ({ changes }) => {
      const paths = changes.map(({ uri }) => pathOf(uri).path);
      for (const path of paths) session.fileChanged(path);
      const everywhere = paths.some((path) => matchesAny(path, CONFIGURATION_PATTERNS));
      if (everywhere) session.forgetSettings();
      const folders = new Set(paths.map(folderName));
      const concerned = ({ path }: OpenDocument) =>
        everywhere || folders.has(folderName(path)) || paths.some((changed) => path !== changed && liesIn(path, changed));
      await diagnostics.reopen(concerned);
    }),
  );
}

/**
 * Folders that come into the workspace or leave it; a client that does not have several never says
 * so.
 */
function watchWorkspace(connection: Connection, session: Session, diagnostics: Diagnostics, log: Log): void {
  if (!session.client.severalFolders) return;
  const changed = guardedAction(log, 'didChangeWorkspaceFolders', async ({ added, removed }: WorkspaceFoldersChangeEvent) => {
    const paths = (folders: readonly WorkspaceFolder[]) => folders.map(({ uri }) => pathOf(uri).path);
    session.workspaceChanged(paths(added), paths(removed));
    await diagnostics.reopen();
  });
  connection.workspace.onDidChangeWorkspaceFolders(changed);
}

/** Requests about a place in a document: they wait until its present text is analysed. */
function registerQuestions(connection: Connection, session: Session, diagnostics: Diagnostics, log: Log): void {
  const settled = async (uri: string): Promise<OpenDocument | undefined> => {
    const document = session.documents.get(uri);
    if (document) await diagnostics.settled(document);
    return document;
  };
  connection.onHover(
    guarded(log, 'hover', null, async ({ textDocument, position }) => {
      const document = await settled(textDocument.uri);
      return document ? hover(session, document, position) : null;
    }),
  );
  connection.onCodeAction(
    guarded(log, 'codeAction', [], async (params) => {
      const document = await settled(params.textDocument.uri);
      return document ? codeActions(session, document, params) : [];
    }),
  );
  connection.onCodeLens(
    guarded(log, 'codeLens', [], async ({ textDocument }) => {
      const document = await settled(textDocument.uri);
      return document ? codeLenses(session, document) : [];
    }),
  );
  const noWork: WorkResult = { version: 0, statements: 0, parsed: 0, executed: 0 };
  const unknown = 'Phasewise does not know this document.';
  const noPlan: PlanResult = { edits: [], title: '', reason: 'Planning failed: see the output of Phasewise.', differences: [] };
  connection.onRequest(
    PLAN,
    guarded<PlanParams, PlanResult>(log, PLAN, noPlan, async ({ uri, offset }) => {
      const document = await settled(uri);
      refreshStale(session, databaseChanged(connection, session, diagnostics, log));
      return document ? plan(session, document, offset) : { ...noPlan, reason: unknown };
    }),
  );
  connection.onRequest<WorkResult, void>(
    WORK,
    guarded<WorkParams, WorkResult>(log, WORK, noWork, async ({ uri }) => {
      const document = await settled(uri);
      if (!document) return noWork;
      const { version, statements, parses, analysis } = document;
      return { version, statements: statements.length, parsed: parses, executed: analysis?.executed ?? 0 };
    }),
  );
  connection.onRequest(
    BACKFILL,
    guarded<BackfillParams, BackfillResult>(
      log,
      BACKFILL,
      { error: 'The script could not be written: see the output of Phasewise.' },
      async (params) => {
        const document = await settled(params.uri);
        return document ? backfill(session, document, params) : { error: unknown };
      },
    ),
  );
}

function registerDatabase(connection: Connection, session: Session, diagnostics: Diagnostics, log: Log): void {
  const changed = databaseChanged(connection, session, diagnostics, log);
  const failed: ConnectResult = { connected: false, error: 'Connecting failed: see the output of Phasewise.' };
  connection.onRequest(
    CONNECT,
    guarded<ConnectParams, ConnectResult>(log, CONNECT, failed, ({ url }) => connect(session, url, changed)),
  );
  connection.onRequest(
    REFRESH,
    guarded<object, ConnectResult>(log, REFRESH, failed, () => refresh(session, changed)),
  );
  connection.onDidSaveTextDocument(guardedAction(log, 'didSave', () => refreshStale(session, changed)));
  connection.onRequest(
    DISCOVER,
    guarded(log, DISCOVER, [], ({ folders }: DiscoverParams) => session.deps.database.discover(folders.map((uri) => pathOf(uri).path))),
  );
}

/** What follows from another state of the database, or other figures. */
function databaseChanged(connection: Connection, session: Session, diagnostics: Diagnostics, log: Log): () => void {
  return guardedAction(log, 'database', async () => {
    for (const document of session.documents.values()) void connection.sendNotification(STATUS, session.statusOf(document));
    await diagnostics.reopen();
    if (session.client.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  });
}
