import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { type InitializationOptions, STATUS, type StatusParams } from '../../server/src/protocol';
import type { CommandName } from './command-names';
import { Commands } from './commands';
import { PhaseFiles } from './files';
import { Secrets } from './secrets';
import { Status } from './status';

/**
 * Everything that lives while the extension is in use: the server's process, the status items, the
 * commands.
 */
export interface Phasewise {
  readonly client: LanguageClient;
  readonly status: Status;
  run(command: CommandName, args: readonly unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the language server and everything around it. */
export async function startPhasewise(context: vscode.ExtensionContext): Promise<Phasewise> {
  const output = vscode.window.createOutputChannel('Phasewise', { log: true });
  const client = createClient(context, output);
  const status = new Status();
  const secrets = new Secrets(context);
  const files = new PhaseFiles();
  const commands = new Commands(context, client, output, secrets, files);
  context.subscriptions.push(
    output,
    status,
    files,
    vscode.workspace.onDidGrantWorkspaceTrust(() => reconnect()),
  );
  const reconnect = (): void => void commands.reconnect().catch((error: unknown) => output.error(String(error)));
  client.onNotification(STATUS, (params: StatusParams) => status.update(params));
  await client.start();
  reconnect();
  return {
    client,
    status,
    run: (command, args) => commands.run(command, args),
    stop: () => client.dispose(),
  };
}

function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    // What a keystroke in a large file leaves behind is short-lived; a small nursery keeps the
    // server smaller by a fifth, at no cost in time (docs/performance.md).
    run: { module, transport: TransportKind.ipc, options: { execArgv: ['--max-semi-space-size=4'] } },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6021'] } },
  };
  const initializationOptions: InitializationOptions = {
    ruleLink: 'command:phasewise.showRuleDocumentation?%5B%22{id}%22%5D',
    icons: true,
  };
  const options: LanguageClientOptions = {
    // Other extensions register other languages for `.sql`, so the selector has a file pattern too.
    // The server picks the migrations.
    documentSelector: [
      { language: 'sql' },
      { language: 'postgres' },
      { language: 'pgsql' },
      { language: 'plpgsql' },
      { pattern: '**/*.sql' },
    ],
    outputChannel: output,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: ['phasewise.showRuleDocumentation', 'phasewise.splitIntoPhases'] }, supportThemeIcons: true },
    initializationFailedHandler: (error) => {
      output.error(error instanceof Error ? error.message : String(error));
      return false;
    },
  };
  return new LanguageClient('phasewise', 'Phasewise', server, options);
}
