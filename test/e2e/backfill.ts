import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, exists, file, finding } from './workbench';

const NAME = ['migrations', '000020_status.up.sql'] as const;

describe('generating a backfill script', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file(...NAME));
    if (await exists(file('backfills'))) await vscode.workspace.fs.delete(file('backfills'), { recursive: true });
  });

  it('for the statement under the cursor, beside the migrations', async () => {
    const editor = await create('ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n', ...NAME);
    await finding(editor.document.uri, 'add-column-volatile-default');
    editor.selection = new vscode.Selection(0, 20, 0, 20);
    const uri = await vscode.commands.executeCommand<vscode.Uri>('phasewise.generateBackfill');
    assert.match(uri.path, /\/backfills\/.*\.sql$/);
    const script = vscode.window.activeTextEditor?.document;
    assert.equal(script?.uri.toString(), uri.toString());
    const text = script?.getText() ?? '';
    for (const part of ['SET token = gen_random_uuid()', 'token IS NULL', 'psql', 'resume', 'verify'])
      assert.ok(text.includes(part), `${part} in the script`);
  });

  it('is no migration: the script is left alone', async () => {
    const editor = await create('ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n', ...NAME);
    await finding(editor.document.uri, 'add-column-volatile-default');
    editor.selection = new vscode.Selection(0, 20, 0, 20);
    const uri = await vscode.commands.executeCommand<vscode.Uri>('phasewise.generateBackfill');
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });
});
