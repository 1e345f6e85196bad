import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension';
import type { Phasewise } from '../../client/src/phasewise';

const ID = 'phasewise.phasewise';

export function extension(): vscode.Extension<Exports> {
  const found = vscode.extensions.getExtension<Exports>(ID);
  assert.ok(found, `${ID} is not installed`);
  return found;
}

/** The running extension. */
export async function phasewise(): Promise<Phasewise> {
  return (await extension().activate()).ready();
}

function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'no folder is open');
  return first.uri;
}

export function file(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(folder(), ...path);
}

export async function open(...path: string[]): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(...path)));
}

/** Writes a file and opens it. */
export async function create(text: string, ...path: string[]): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(file(...path), new TextEncoder().encode(text));
  return open(...path);
}

export async function textOnDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'phasewise');
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  return String(typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code);
}

export function rulesOf(uri: vscode.Uri): readonly string[] {
  return findings(uri).map(ruleOf).sort();
}

/** Waits for something that happens by itself. */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
  milliseconds = 20_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) assert.fail(`timed out waiting for ${what}`);
    await new Promise((resume) => setTimeout(resume, 25));
  }
}

export async function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(() => findings(uri).find((diagnostic) => ruleOf(diagnostic) === rule), `${rule} in ${uri.path}`);
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
}

export async function actions(uri: vscode.Uri, range: vscode.Range, kind?: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind?.value);
}

/** Closes every editor, unsaved ones without saving. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
