import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, exists, file, finding, findings, phasewise, rulesOf, until } from './workbench';

async function remove(...path: string[]): Promise<void> {
  if (await exists(file(...path))) await vscode.workspace.fs.delete(file(...path), { recursive: true });
}

describe('around the migrations', () => {
  afterEach(async () => {
    await closeAll();
    await remove('queries');
    await remove('migrations', '000020_a.up.sql');
    await remove('migrations', '000021_b.up.sql');
  });

  it('every command of the manifest is there', async () => {
    const all = await vscode.commands.getCommands(true);
    const wanted = vscode.extensions.getExtension('phasewise.phasewise')?.packageJSON.contributes.commands as { command: string }[];
    assert.ok(wanted.length >= 8);
    for (const { command } of wanted) assert.ok(all.includes(command), command);
  });

  it('an SQL file that is no migration stays quiet', async () => {
    const editor = await create(
      'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\nSELEC 1;\n',
      'queries',
      'report.sql',
    );
    const { status } = await phasewise();
    await until(() => status.current(editor.document.uri)?.uri !== undefined, 'the status');
    assert.equal(status.current(editor.document.uri)?.migration, false);
    assert.deepEqual(findings(editor.document.uri), []);
  });

  it('MySQL among PostgreSQL migrations is an error; in its own folder it stays quiet', async () => {
    const text = 'CREATE TABLE `a` (`id` int AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;\nALTER TABLE `a` MODIFY `id` bigint;\n';
    const slip = await create(text, 'migrations', '000020_a.up.sql');
    await finding(slip.document.uri, 'syntax-error');
    const editor = await create(text, 'mysql', 'migrations', '000001_a.up.sql');
    const { status } = await phasewise();
    await until(() => status.current(editor.document.uri)?.uri !== undefined, 'the status');
    assert.deepEqual(findings(editor.document.uri), []);
  });

  it('an earlier migration that is being edited counts for a later one', async () => {
    const earlier = await create('SELECT 1;\n', 'migrations', '000020_a.up.sql');
    const later = await create('ALTER TABLE fresh ADD COLUMN a int;\n', 'migrations', '000021_b.up.sql');
    await until(() => rulesOf(later.document.uri).length > 0, 'findings in the later one');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(earlier.document.uri, new vscode.Position(0, 0), 'CREATE TABLE fresh (a int);\n');
    await vscode.workspace.applyEdit(edit);
    // Now the column is there twice: the statement fails.
    await finding(later.document.uri, 'will-fail');
    await vscode.window.showTextDocument(earlier.document);
    await vscode.commands.executeCommand('undo');
    await until(() => !rulesOf(later.document.uri).includes('will-fail'), 'the failure to go');
  });

  it('the status says how the file runs, and on which PostgreSQL', async () => {
    const editor = await create('SELECT 1;\n', 'migrations', '000020_a.up.sql');
    const { status } = await phasewise();
    const current = await until(() => {
      const found = status.current(editor.document.uri);
      return found?.migration && found;
    }, 'the status');
    assert.equal(current.framework, 'golang-migrate');
    assert.equal(current.executionModel, 'one-message');
    assert.ok(current.postgresVersion >= 12);
    assert.ok(current.versionSource.length > 0);
  });

  it('the server can be restarted, and has its findings again', async () => {
    const editor = await create('ALTER TABLE orders ADD COLUMN a int NOT NULL;\n', 'migrations', '000020_a.up.sql');
    await finding(editor.document.uri, 'add-column-required');
    await vscode.commands.executeCommand('phasewise.restartServer');
    await finding(editor.document.uri, 'add-column-required');
  });
});
