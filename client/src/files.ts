import * as vscode from 'vscode';
import type { PlannedEdit, PlanResult } from '../../server/src/protocol';
import { TEXTS } from './texts';

/**
 * Writes what a plan says. Files are created together with their contents (an LSP edit would leave
 * an empty file on disk, which a migrator that runs in that moment records as an empty migration),
 * and everything is one step of VS Code's undo.
 */
export class PhaseFiles implements vscode.Disposable {
  private readonly watches = new Set<vscode.Disposable>();

  /**
   * Shows the plan in VS Code's refactor preview; true when the person accepted and it is on disk.
   */
  async apply(plan: PlanResult, document: vscode.TextDocument): Promise<boolean> {
    if (plan.version !== undefined && plan.version !== document.version) {
      void vscode.window.showInformationMessage(TEXTS.changedMeanwhile);
      return false;
    }
    const before = document.getText();
    const version = document.version;
    const edit = new vscode.WorkspaceEdit();
    for (const planned of plan.edits) await addTo(edit, planned, document);
    await vscode.workspace.applyEdit(edit, { isRefactoring: true });
    const created = plan.edits.filter((planned) => planned.create && !planned.optional).map((planned) => vscode.Uri.parse(planned.uri));
    if (document.version === version && !(await allExist(created))) return false;
    await document.save();
    this.saveAfterUndo(document, before, created);
    return true;
  }

  /**
   * Opens a generated script: in its suggested place (not saved yet), or untitled when there is
   * none or it is taken.
   */
  async openScript(text: string, suggestedPath: string | undefined, beside: vscode.Uri): Promise<vscode.Uri> {
    const target = suggestedPath === undefined ? undefined : beside.with({ path: suggestedPath });
    const free = target && !(await exists(target));
    if (target && free) {
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(target, { contents: new TextEncoder().encode(text) });
      await vscode.workspace.applyEdit(edit);
    }
    const document = await (target && free
      ? vscode.workspace.openTextDocument(target)
      : vscode.workspace.openTextDocument({ language: 'sql', content: text }));
    await vscode.window.showTextDocument(document);
    return document.uri;
  }

  /**
   * Undo gives back the old text but leaves it unsaved, with the first phase still on disk. It was
   * we who saved, so we save again; a file that was undone takes a folder that was made for it
   * along.
   */
  private saveAfterUndo(document: vscode.TextDocument, before: string, created: readonly vscode.Uri[]): void {
    const watch = vscode.workspace.onDidChangeTextDocument(async (event) => {
      if (event.document !== document || event.reason !== vscode.TextDocumentChangeReason.Undo || document.getText() !== before) return;
      this.release(watch);
      await document.save();
      for (const uri of created) await removeIfEmpty(vscode.Uri.joinPath(uri, '..'));
    });
    this.watches.add(watch);
  }

  private release(watch: vscode.Disposable): void {
    this.watches.delete(watch);
    watch.dispose();
  }

  dispose(): void {
    for (const watch of this.watches) watch.dispose();
    this.watches.clear();
  }
}

async function addTo(edit: vscode.WorkspaceEdit, planned: PlannedEdit, document: vscode.TextDocument): Promise<void> {
  const uri = vscode.Uri.parse(planned.uri);
  // VS Code opens its preview when something needs confirmation, and leaves that unticked: so this
  // is the optional checklist, and the phases themselves are ticked.
  const metadata: vscode.WorkspaceEditEntryMetadata = {
    needsConfirmation: planned.optional === true,
    label: planned.label,
    description: planned.description,
  };
  if (planned.create) {
    edit.createFile(uri, { contents: new TextEncoder().encode(planned.newText), overwrite: false, ignoreIfExists: false }, metadata);
    return;
  }
  const target = uri.toString() === document.uri.toString() ? document : await vscode.workspace.openTextDocument(uri);
  const { start, end } = planned.span ?? { start: 0, end: target.getText().length };
  edit.replace(target.uri, new vscode.Range(target.positionAt(start), target.positionAt(end)), planned.newText, metadata);
}

async function allExist(uris: readonly vscode.Uri[]): Promise<boolean> {
  for (const uri of uris) if (!(await exists(uri))) return false;
  return uris.length > 0;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function removeIfEmpty(folder: vscode.Uri): Promise<void> {
  try {
    if ((await vscode.workspace.fs.readDirectory(folder)).length === 0) await vscode.workspace.fs.delete(folder);
  } catch {
    // Gone already.
  }
}
