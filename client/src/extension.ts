import * as vscode from 'vscode';
import { COMMANDS } from './command-names';
import type { Phasewise } from './phasewise';
import { TEXTS } from './texts';

const LANGUAGES: readonly string[] = ['sql', 'postgres', 'pgsql', 'plpgsql'];

/** For tests. */
export interface Exports {
  /** Starts the client proper if need be. */
  ready(): Promise<Phasewise>;
  started(): boolean;
}

let running: Promise<Phasewise> | undefined;

/**
 * Cheap on purpose: this file is all that loads when the user opens an SQL file that is not a
 * migration. The client and the server process start with the first migration that is opened, or
 * with the first command.
 */
export function activate(context: vscode.ExtensionContext): Exports {
  const start = (): Promise<Phasewise> => {
    running ??= import('./phasewise').then(({ startPhasewise }) => startPhasewise(context));
    return running;
  };
  const startIfMigration = (document: vscode.TextDocument): void => {
    if (isMigration(document)) start().catch(reportFailure);
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startIfMigration),
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(`phasewise.${name}`, async (...args: unknown[]) => (await start()).run(name, args)),
    ),
  );
  vscode.workspace.textDocuments.forEach(startIfMigration);
  return { ready: start, started: () => running !== undefined };
}

export async function deactivate(): Promise<void> {
  await (await running?.catch(() => undefined))?.stop();
}

/** The server applies the same globs again: this only decides whether it has to be started. */
function isMigration(document: vscode.TextDocument): boolean {
  if (!LANGUAGES.includes(document.languageId) && !document.uri.path.endsWith('.sql')) return false;
  const globs = vscode.workspace.getConfiguration('phasewise', document.uri).get<readonly string[]>('migrations') ?? [];
  return globs.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}

function reportFailure(error: unknown): void {
  running = undefined;
  void vscode.window.showErrorMessage(TEXTS.startFailed(error instanceof Error ? error.message : String(error)));
}
