import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './client';

const FILE = 'migrations/000002_b.up.sql';

let client: TestClient;
beforeEach(async () => {
  const files = { 'migrations/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n', [FILE]: '' };
  client = await TestClient.start({ files, settings: { postgresVersion: '16', runnerTimeouts: true } });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.logs).toEqual([]);
});

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function applied(text: string, action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.[0];
  if (!change || !('edits' in change)) throw new Error(`${action?.title} has no edit`);
  return TextDocument.applyEdits(TextDocument.create('file:///x', 'sql', 1, text), change.edits as TextEdit[]);
}

test('a comment that silences nothing is a hint, and can be deleted', async () => {
  const text = '-- phasewise-ignore drop-table: old\nALTER TABLE orders ADD COLUMN note text;\n';
  const found = await client.open(FILE, text);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([['unused-suppression', 4]]);
  const actions = await client.actions(FILE, START);
  const remove = actions.find(({ title }) => title === 'Delete the comment');
  expect(remove?.isPreferred).toBe(true);
  expect(applied(text, remove)).toBe('ALTER TABLE orders ADD COLUMN note text;\n');
  expect(actions.some(({ title }) => title.includes('for this statement'))).toBe(false);
});

test("another linter's comment silences, and becomes one of ours on request", async () => {
  const text = '-- squawk-ignore ban-drop-column, prefer-text-field -- not read any more\nALTER TABLE orders DROP COLUMN status;\n';
  expect(await client.open(FILE, text)).toEqual([]);
  const actions = await client.actions(FILE, START, ['refactor.rewrite']);
  const convert = actions.find(({ title }) => title === 'Convert the squawk comment to phasewise-ignore');
  expect(applied(text, convert)).toBe('-- phasewise-ignore drop-column: not read any more\nALTER TABLE orders DROP COLUMN status;\n');
});

test('a comment of another linter that silences nothing here is its own business', async () => {
  await client.open(FILE, '-- squawk-ignore ban-drop-table\nALTER TABLE orders ADD COLUMN note text;\n');
  expect(await client.actions(FILE, START, ['refactor.rewrite'])).toEqual([]);
});
