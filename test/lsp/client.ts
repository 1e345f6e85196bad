import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { STATUS, type StatusParams } from '../../server/src/protocol';

const SERVER = resolve(__dirname, '../../dist/server.js');

interface ClientOptions {
  /** Files of the workspace, by path relative to its root. */
  readonly files?: Readonly<Record<string, string>>;
  /** The section `phasewise` of the settings; null: a client without our settings. */
  readonly settings?: Readonly<Record<string, unknown>> | null;
}

/**
 * A language client over stdio, as small as a test needs, with a workspace in a temporary folder.
 */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logs: string[] = [];
  readonly stderr: string[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly versions = new Map<string, number>();
  initialized!: InitializeResult;

  private constructor(
    readonly root: string,
    readonly child: ChildProcessWithoutNullStreams,
    readonly connection: ProtocolConnection,
  ) {}

  static async start({ files = {}, settings = {} }: ClientOptions = {}): Promise<TestClient> {
    const root = mkdtempSync(join(tmpdir(), 'phasewise-lsp-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const child = spawn(process.execPath, [SERVER, '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const client = new TestClient(root, child, connection);
    child.stderr.on('data', (data: Buffer) => client.stderr.push(data.toString()));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => client.received(() => client.published.push(params)));
    connection.onNotification(STATUS, (params: StatusParams) => client.received(() => client.statuses.push(params)));
    connection.onNotification(LogMessageNotification.type, ({ message }) => client.received(() => client.logs.push(message)));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.listen();
    client.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'test' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { codeAction: { disabledSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.root, name)).href;
  }

  /** Opens a document and resolves with its first diagnostics. */
  async open(name: string, text: string, languageId = 'sql'): Promise<Diagnostic[]> {
    const uri = this.uri(name);
    this.versions.set(uri, 1);
    // What was published when it was open before has the same version.
    for (let i = this.published.length - 1; i >= 0; i--) if (this.published[i]?.uri === uri) this.published.splice(i, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
    return this.diagnostics(name);
  }

  /** Replaces a range (or everything) and resolves with the diagnostics of that version. */
  async edit(name: string, newText: string, range?: Range): Promise<Diagnostic[]> {
    await this.send(name, newText, range);
    return this.diagnostics(name);
  }

  async send(name: string, newText: string, range?: Range): Promise<void> {
    const uri = this.uri(name);
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const contentChanges = [range ? { range, text: newText } : { text: newText }];
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  /**
   * Types `text` at a position, one character a message, and resolves with the diagnostics after
   * each.
   */
  async type(name: string, at: Position, text: string): Promise<Diagnostic[][]> {
    const all: Diagnostic[][] = [];
    let { line, character } = at;
    for (const c of text) {
      const position = { line, character };
      all.push(await this.edit(name, c, { start: position, end: position }));
      [line, character] = c === '\n' ? [line + 1, 0] : [line, character + c.length];
    }
    return all;
  }

  close(name: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(name) } });
  }

  /** Diagnostics of the present version, as soon as the server has published them. */
  async diagnostics(name: string): Promise<Diagnostic[]> {
    const uri = this.uri(name);
    const version = this.versions.get(uri);
    const found = await this.until(() => this.published.findLast((p) => p.uri === uri && p.version === version), `diagnostics of ${name}`);
    return found.diagnostics;
  }

  hover(name: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri: this.uri(name) }, position });
  }

  async actions(name: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const diagnostics = await this.diagnostics(name);
    const touching = diagnostics.filter((d) => d.range.start.line <= range.end.line && d.range.end.line >= range.start.line);
    const params = { textDocument: { uri: this.uri(name) }, range, context: { diagnostics: touching, only } };
    return ((await this.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }

  /** Writes a file of the workspace and tells the server, as a file watcher would. */
  async writeFile(name: string, text: string): Promise<void> {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    writeFileSync(join(this.root, name), text);
    const changes: FileEvent[] = [{ uri: this.uri(name), type: FileChangeType.Changed }];
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** Waits for something that messages bring about. */
  async until<T>(look: () => T | undefined | false, what: string, milliseconds = 25_000): Promise<T> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      const left = end - Date.now();
      if (left <= 0) throw new Error(`timed out waiting for ${what}\n${this.stderr.join('')}${this.logs.join('\n')}`);
      await new Promise<void>((wake) => {
        const timer = setTimeout(wake, left);
        this.waiting.add(() => {
          clearTimeout(timer);
          wake();
        });
      });
    }
  }

  private received(note: () => void): void {
    note();
    const wake = [...this.waiting];
    this.waiting.clear();
    for (const go of wake) go();
  }

  /** Shuts the server down as the protocol says; resolves with its exit code. */
  async stop(): Promise<number | null> {
    const exit = new Promise<number | null>((done) => this.child.once('exit', done));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await exit;
    this.connection.dispose();
    rmSync(this.root, { recursive: true, force: true });
    return code;
  }
}
