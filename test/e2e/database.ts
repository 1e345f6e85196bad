import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ConnectResult } from '../../server/src/protocol';
import { closeAll, create, file, finding, hoverText, phasewise, until } from './workbench';

const NAME = ['migrations', '000020_cost.up.sql'] as const;
const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n';

function address(): string {
  const url = process.env.PHASEWISE_TEST_DATABASE;
  assert.ok(url, 'PHASEWISE_TEST_DATABASE is not set');
  return url;
}

function connect(url: string): Thenable<ConnectResult> {
  return vscode.commands.executeCommand<ConnectResult>('phasewise.connect', url);
}

async function lenses(uri: vscode.Uri): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return found.map(({ command }) => command?.title ?? '');
}

describe('a development database', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await create(RISKY, ...NAME);
    await finding(editor.document.uri, 'add-column-volatile-default');
  });
  after(async () => {
    await vscode.commands.executeCommand('phasewise.disconnect');
    await closeAll();
    await vscode.workspace.fs.delete(file(...NAME));
  });

  it('is not there at first, and then there are no figures', async () => {
    assert.deepEqual(await lenses(editor.document.uri), []);
    assert.equal((await phasewise()).status.current(editor.document.uri)?.database, 'none');
  });

  it('says what it costs above the risky statement', async () => {
    const result = await connect(address());
    assert.equal(result.error, undefined);
    assert.equal(result.connected, true);
    const [cost] = await until(async () => {
      const found = await lenses(editor.document.uri);
      return found.length > 0 && found;
    }, 'the lens');
    assert.match(cost ?? '', /^Rewrite ≈ [\d.]+-[\d.]+ (s|min) under ACCESS EXCLUSIVE · orders ≈ 1 M rows · \d+ MB · WAL ≈ \d+ MB$/);
    const status = (await phasewise()).status.current(editor.document.uri);
    assert.equal(status?.database, 'connected');
    assert.doesNotMatch(JSON.stringify(status), /postgres:\/\//);
  });

  it('describes the table under the cursor', async () => {
    const text = await hoverText(editor.document.uri, new vscode.Position(0, 'ALTER TABLE or'.length));
    for (const part of [
      '`orders`',
      '1 M rows',
      'heap',
      'indexes',
      'TOAST',
      'orders_pkey',
      'customers',
      'order_items',
      'analyzed',
      'localhost:',
      'development',
    ]) {
      assert.ok(text.includes(part) || text.includes(part.replace('localhost', '127.0.0.1')), `${part} in ${text}`);
    }
  });

  it('goes away again, with its figures', async () => {
    await vscode.commands.executeCommand('phasewise.disconnect');
    await until(async () => (await lenses(editor.document.uri)).length === 0, 'the lens to go');
  });

  it('that cannot be reached is one message in the status item, without the password', async () => {
    const result = await connect('postgres://someone:s3cr3t-password@127.0.0.1:1/shop');
    assert.equal(result.connected, false);
    assert.ok(result.error);
    assert.doesNotMatch(JSON.stringify(result), /s3cr3t/);
    const status = await until(async () => {
      const current = (await phasewise()).status.current(editor.document.uri);
      return current?.database === 'failed' && current;
    }, 'the status');
    assert.doesNotMatch(JSON.stringify(status), /s3cr3t/);
    // The editor goes on as before.
    await finding(editor.document.uri, 'add-column-volatile-default');
  });
});
