import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, extension, file, open, until } from './workbench';

describe('starting', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file('queries'), { recursive: true });
  });

  it('adds nothing to the start of VS Code, not even where there are migrations', () => {
    assert.equal(extension().isActive, false);
  });

  it('starts no server for an SQL file that is no migration', async () => {
    await create('SELECT 1;\n', 'queries', 'report.sql');
    await until(() => extension().isActive, 'activation');
    assert.equal(extension().exports.started(), false);
  });

  it('starts the server with the first migration', async () => {
    await open('migrations', '000001_create_customers.up.sql');
    await until(() => extension().exports.started(), 'the server');
  });
});
