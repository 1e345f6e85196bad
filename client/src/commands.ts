import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  BACKFILL,
  type BackfillParams,
  type BackfillResult,
  CONNECT,
  type ConnectionCandidate,
  type ConnectResult,
  DISCOVER,
  PLAN,
  type PlanResult,
  REFRESH,
} from '../../server/src/protocol';
import type { CommandName } from './command-names';
import type { PhaseFiles } from './files';
import { confirmBlocks, pickBackfillTarget, pickConnection } from './pick';
import type { Secrets } from './secrets';
import { TEXTS } from './texts';

const PAGE_ID = /^[a-z0-9-]+$/;

/** What the commands of package.json do. */
export class Commands {
  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly client: LanguageClient,
    private readonly output: vscode.LogOutputChannel,
    private readonly secrets: Secrets,
    private readonly files: PhaseFiles,
  ) {}

  async run(command: CommandName, args: readonly unknown[]): Promise<unknown> {
    switch (command) {
      case 'splitIntoPhases':
        return this.splitIntoPhases(args[0], args[1]);
      case 'generateBackfill':
        return this.generateBackfill(args[0], args[1]);
      case 'connect':
        return this.connect(args[0]);
      case 'disconnect':
        await this.secrets.forget();
        return this.client.sendRequest<ConnectResult>(CONNECT, { url: null });
      case 'refreshFigures':
        return this.refreshFigures();
      case 'restartServer':
        await this.client.restart();
        return this.reconnect();
      case 'showOutput':
        return this.output.show();
      case 'showRuleDocumentation':
        return this.showRuleDocumentation(args[0]);
      case 'openWalkthrough':
        return vscode.commands.executeCommand('workbench.action.openWalkthrough', `${this.context.extension.id}#start`, false);
    }
  }

  /**
   * Connects again with what was chosen for this workspace before. Fails quietly: the status item
   * says why.
   */
  async reconnect(): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    const url = await this.secrets.connection();
    if (url !== undefined) await this.client.sendRequest<ConnectResult>(CONNECT, { url });
  }

  private async splitIntoPhases(uri: unknown, offset: unknown): Promise<boolean> {
    const place = await this.place(uri, offset);
    if (!place) return false;
    const plan = await this.client.sendRequest<PlanResult>(PLAN, { uri: this.toServer(place.document.uri), offset: place.offset });
    if (plan.edits.length === 0) {
      void vscode.window.showInformationMessage(plan.reason ?? TEXTS.noPhases);
      return false;
    }
    return this.files.apply(plan, place.document);
  }

  private async generateBackfill(uri: unknown, offset: unknown): Promise<vscode.Uri | undefined> {
    const place = await this.place(uri, offset);
    if (!place) return undefined;
    let params: BackfillParams = { uri: this.toServer(place.document.uri), offset: place.offset };
    let result = await this.client.sendRequest<BackfillResult>(BACKFILL, params);
    if (result.text === undefined && result.tables) {
      const target = await pickBackfillTarget(result.tables);
      if (!target) return undefined;
      params = { uri: params.uri, ...target };
      result = await this.client.sendRequest<BackfillResult>(BACKFILL, params);
    }
    if (result.text === undefined && result.offersBlocks && result.error !== undefined) {
      if (!(await confirmBlocks(result.error))) return undefined;
      result = await this.client.sendRequest<BackfillResult>(BACKFILL, { ...params, key: ['ctid'] });
    }
    if (result.text === undefined) {
      void vscode.window.showWarningMessage(result.error ?? TEXTS.noBackfill);
      return undefined;
    }
    return this.files.openScript(result.text, result.suggestedPath, place.document.uri);
  }

  /** `address` comes from a key binding or a test; people are asked. */
  private async connect(address: unknown): Promise<ConnectResult | undefined> {
    if (!vscode.workspace.isTrusted) {
      void vscode.window.showInformationMessage(TEXTS.untrusted);
      return undefined;
    }
    let url = typeof address === 'string' ? address : undefined;
    if (url === undefined) {
      const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => this.toServer(folder.uri));
      const found = this.client.sendRequest<readonly ConnectionCandidate[]>(DISCOVER, { folders });
      url = await pickConnection(found);
    }
    if (url === undefined) return undefined;
    const progress = { location: vscode.ProgressLocation.Window, title: TEXTS.connecting };
    const result = await vscode.window.withProgress(progress, () => this.client.sendRequest<ConnectResult>(CONNECT, { url }));
    // An address that failed is not kept: it would be tried, and fail, at every start.
    if (result.connected) await this.secrets.remember(url);
    // A connection that the user asked for reports its failure here. An automatic one reports it in
    // the status item.
    else if (typeof address !== 'string' && result.error) void vscode.window.showWarningMessage(result.error);
    return result;
  }

  private async refreshFigures(): Promise<ConnectResult> {
    const result = await this.client.sendRequest<ConnectResult>(REFRESH, {});
    if (!result.connected && result.error) void vscode.window.showWarningMessage(result.error);
    return result;
  }

  private async showRuleDocumentation(id: unknown): Promise<void> {
    const folder = vscode.Uri.joinPath(this.context.extensionUri, 'docs', 'rules');
    const chosen = typeof id === 'string' ? id : await this.pickRule(folder);
    if (chosen === undefined) return;
    if (!PAGE_ID.test(chosen)) throw new Error(TEXTS.noRule(chosen));
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(folder, `${chosen}.md`));
  }

  private async pickRule(folder: vscode.Uri): Promise<string | undefined> {
    const pages = await vscode.workspace.fs.readDirectory(folder);
    const ids = pages.map(([name]) => name).filter((name) => name.endsWith('.md') && name !== 'index.md');
    return vscode.window.showQuickPick(ids.map((name) => name.slice(0, -'.md'.length)).sort(), { placeHolder: TEXTS.pickRule });
  }

  /**
   * The document and offset a command is about: given by a code action, else the cursor of the
   * active editor.
   */
  private async place(uri: unknown, offset: unknown): Promise<{ document: vscode.TextDocument; offset: number } | undefined> {
    if (typeof uri === 'string') {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      return { document, offset: typeof offset === 'number' ? offset : 0 };
    }
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      void vscode.window.showInformationMessage(TEXTS.noEditor);
      return undefined;
    }
    return { document: editor.document, offset: editor.document.offsetAt(editor.selection.active) };
  }

  private toServer(uri: vscode.Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }
}
