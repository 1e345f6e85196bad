import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, file, finding, findings, hoverText, phasewise, ruleOf, rulesOf, until } from './workbench';

const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();';
const NEIGHBOUR = "SET lock_timeout = '2s';\n\nALTER TABLE order_items ADD COLUMN code uuid DEFAULT gen_random_uuid();\n\n";
const NAME = ['migrations', '000020_typing.up.sql'] as const;

describe('typing a migration', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await phasewise();
    editor = await create(NEIGHBOUR, ...NAME);
    await finding(editor.document.uri, 'add-column-volatile-default');
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file(...NAME));
  });

  it('keeps the findings of the neighbour at every keystroke', async () => {
    const { uri } = editor.document;
    let seen = 0;
    const lost: string[] = [];
    const watch = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((changed) => changed.toString() === uri.toString())) return;
      seen++;
      if (!findings(uri).some((f) => f.range.start.line === 2)) lost.push(editor.document.lineAt(4).text);
    });
    for (const character of RISKY) {
      await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, character));
    }
    await until(() => findings(uri).filter((f) => ruleOf(f) === 'add-column-volatile-default').length === 2, 'the second warning');
    watch.dispose();
    assert.ok(seen > 0);
    assert.deepEqual(lost, []);
  });

  it('underlines exactly the column definition, as a warning that says what happens and what to do', () => {
    const warning = findings(editor.document.uri).find((f) => ruleOf(f) === 'add-column-volatile-default' && f.range.start.line === 4);
    assert.ok(warning);
    assert.equal(editor.document.getText(warning.range), 'token uuid NOT NULL DEFAULT gen_random_uuid()');
    assert.equal(warning.severity, vscode.DiagnosticSeverity.Warning);
    for (const part of ['ACCESS EXCLUSIVE', 'Rewrites', 'reads and writes wait', 'phases']) assert.match(warning.message, new RegExp(part));
  });

  it("links to the rule's page, which opens", async () => {
    const warning = await finding(editor.document.uri, 'add-column-volatile-default');
    assert.ok(typeof warning.code === 'object');
    assert.equal(warning.code.target.scheme, 'command');
    await vscode.commands.executeCommand('phasewise.showRuleDocumentation', 'add-column-volatile-default');
    await until(
      () => vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.label.includes('add-column-volatile-default'))),
      'the page',
    );
    editor = await vscode.window.showTextDocument(editor.document);
  });

  it('explains the statement for the chosen PostgreSQL version', async () => {
    const config = vscode.workspace.getConfiguration('phasewise');
    const line = editor.document.lineAt(4).text;
    const at = new vscode.Position(4, line.indexOf('token'));
    await config.update('postgresVersion', '16', vscode.ConfigurationTarget.Workspace);
    const text = await until(async () => {
      const hover = await hoverText(editor.document.uri, at);
      return hover.includes('PostgreSQL 16') && hover;
    }, 'the hover');
    for (const part of ['ACCESS EXCLUSIVE', 'Blocks reads and writes', 'Rewrites `orders`']) assert.ok(text.includes(part), text);
    await config.update('postgresVersion', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('says nothing of its old findings while the statement does not parse, and has them back afterwards', async () => {
    const { uri } = editor.document;
    const line = editor.document.lineAt(4);
    await editor.edit((edit) => edit.replace(line.range, line.text.replace('gen_random_uuid()', 'gen_random_uuid(')));
    await until(() => rulesOf(uri).includes('syntax-error'), 'the syntax error');
    assert.equal(findings(uri).filter((f) => ruleOf(f) === 'add-column-volatile-default').length, 1);
    await vscode.commands.executeCommand('undo');
    await until(() => findings(uri).filter((f) => ruleOf(f) === 'add-column-volatile-default').length === 2, 'both warnings');
  });
});
