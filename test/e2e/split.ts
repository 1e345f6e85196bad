import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actions, closeAll, create, exists, file, finding, rulesOf, textOnDisk, until } from './workbench';

const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n';
const ORIGINAL = ['migrations', '000020_token.up.sql'] as const;

async function namesIn(...path: string[]): Promise<string[]> {
  if (!(await exists(file(...path)))) return [];
  return (await vscode.workspace.fs.readDirectory(file(...path))).map(([name]) => name).sort();
}

describe('splitting into safe phases', () => {
  let editor: vscode.TextEditor;
  let before: string[];

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(
      file('migrations', '000020_token.down.sql'),
      new TextEncoder().encode('ALTER TABLE orders DROP COLUMN token;\n'),
    );
    editor = await create(RISKY, ...ORIGINAL);
    await finding(editor.document.uri, 'add-column-volatile-default');
    before = await namesIn('migrations');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    for (const name of await namesIn('migrations')) {
      if (Number.parseInt(name, 10) >= 20) await vscode.workspace.fs.delete(file('migrations', name));
    }
    if (await exists(file('backfills'))) await vscode.workspace.fs.delete(file('backfills'), { recursive: true });
  });

  /** Asks for the split as Ctrl+. does; `decide` is what the person does with the preview. */
  async function split(decide: 'apply' | 'discard'): Promise<unknown> {
    const { range } = await finding(editor.document.uri, 'add-column-volatile-default');
    const offered = await actions(editor.document.uri, range, vscode.CodeActionKind.QuickFix);
    const action = offered.find(({ title }) => title === 'Split into safe phases');
    assert.ok(action?.command, offered.map(({ title }) => title).join());
    let result: { readonly value: unknown } | undefined;
    const running = vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    running.then((value) => {
      result = { value };
    });
    // No event tells when the preview is there. The command does nothing until then.
    await until(async () => {
      if (!result) await vscode.commands.executeCommand(`refactorPreview.${decide}`);
      return result;
    }, `the preview (${decide})`);
    return result?.value;
  }

  const created = async () => (await namesIn('migrations')).filter((name) => !before.includes(name));

  it('is offered as a quick fix of the warning and as a refactoring anywhere in the statement', async () => {
    const { range } = await finding(editor.document.uri, 'add-column-volatile-default');
    const fixes = await actions(editor.document.uri, range, vscode.CodeActionKind.QuickFix);
    assert.equal(fixes.filter(({ title }) => title === 'Split into safe phases').length, 1);
    const at = new vscode.Range(0, 2, 0, 2);
    const refactorings = await actions(editor.document.uri, at, vscode.CodeActionKind.RefactorRewrite);
    assert.ok(refactorings.some(({ title }) => title === 'Split into safe phases'));
  });

  it("writes the phases to disk, saved and with their contents, in the migration tool's own names", async () => {
    assert.equal(await split('apply'), true);
    const expand = await textOnDisk(editor.document.uri);
    assert.equal(expand, editor.document.getText());
    assert.equal(editor.document.isDirty, false);
    assert.match(expand, /ADD COLUMN token uuid/);
    assert.doesNotMatch(expand, /NOT NULL/);
    const names = await created();
    assert.ok(
      names.some((name) => /^000021_.*\.up\.sql$/.test(name)),
      names.join(),
    );
    for (const name of names.filter((n) => n.endsWith('.up.sql')))
      assert.ok(names.includes(name.replace('.up.', '.down.')), `no down file for ${name}`);
    for (const name of names) assert.notEqual((await textOnDisk(file('migrations', name))).trim(), '', `${name} is empty`);
    const scripts = await namesIn('backfills');
    assert.equal(scripts.length, 1);
    assert.match(await textOnDisk(file('backfills', scripts[0] ?? '')), /gen_random_uuid\(\)/);
    assert.equal(await exists(file('rollouts')), false, 'the checklist is optional');
    await until(() => rulesOf(editor.document.uri).every((rule) => rule !== 'add-column-volatile-default'), 'the warning to go');
    const dirty = vscode.workspace.textDocuments.filter((document) => document.isDirty);
    assert.deepEqual(
      dirty.map(({ uri }) => uri.path),
      [],
    );
  });

  it('one undo takes all of it back', async () => {
    assert.equal(await split('apply'), true);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await until(async () => (await created()).length === 0, 'the new files to go');
    await until(async () => (await textOnDisk(editor.document.uri)) === RISKY, 'the old text on disk');
    await until(async () => !(await exists(file('backfills'))), 'the folder of the script to go');
    assert.equal(editor.document.getText(), RISKY);
    await until(() => !editor.document.isDirty, 'the old text to count as saved');
    await finding(editor.document.uri, 'add-column-volatile-default');
  });

  it('a discarded preview changes nothing', async () => {
    assert.equal(await split('discard'), false);
    assert.equal(editor.document.getText(), RISKY);
    assert.deepEqual(await created(), []);
    assert.equal(await exists(file('backfills')), false);
  });

  it('silences a rule with a comment that waits for the reason', async () => {
    const { range } = await finding(editor.document.uri, 'add-column-volatile-default');
    const offered = await actions(editor.document.uri, range, vscode.CodeActionKind.QuickFix);
    const action = offered.find(({ title }) => title === 'Ignore add-column-volatile-default for this statement');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(editor.document.lineAt(0).text, /^-- phasewise-ignore add-column-volatile-default: /);
    await until(() => !rulesOf(editor.document.uri).includes('add-column-volatile-default'), 'the warning to go');
  });
});
