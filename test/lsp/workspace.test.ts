import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { TestClient } from './client';

const CREATE = 'CREATE TABLE orders (id bigint PRIMARY KEY, n int);\n';
const WIDEN = 'ALTER TABLE orders ALTER COLUMN n TYPE bigint;\n';
const FAILS = 'ALTER TABLE orders DROP COLUMN missing;\n';

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start({ files: { 'db/migrations/000001_a.up.sql': CREATE } });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.logs).toEqual([]);
  expect(client.stderr.join('')).toBe('');
});

const codes = () => client.published.at(-1)?.diagnostics.map(({ code }) => code) ?? [];
const becomes = (code: string, there: boolean) => client.until(() => codes().includes(code) === there, `${there ? '' : 'no '}${code}`);
const tell = (...changes: readonly (readonly [string, FileChangeType])[]) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: changes.map(([name, type]) => ({ uri: client.uri(name), type })),
  });

describe('files that others touch while the editor is open', () => {
  const FILE = 'db/migrations/000003_c.up.sql';

  test('created, deleted and renamed migrations change the history', async () => {
    await client.open(FILE, FAILS);
    expect(codes()).toContain('will-fail');
    writeFileSync(join(client.root, 'db/migrations/000002_b.up.sql'), 'ALTER TABLE orders ADD COLUMN missing int;\n');
    await tell(['db/migrations/000002_b.up.sql', FileChangeType.Created]);
    await becomes('will-fail', false);
    // Behind the open file it is no history.
    renameSync(join(client.root, 'db/migrations/000002_b.up.sql'), join(client.root, 'db/migrations/000004_b.up.sql'));
    await tell(['db/migrations/000002_b.up.sql', FileChangeType.Deleted], ['db/migrations/000004_b.up.sql', FileChangeType.Created]);
    await becomes('will-fail', true);
    rmSync(join(client.root, 'db/migrations/000001_a.up.sql'));
    await tell(['db/migrations/000001_a.up.sql', FileChangeType.Deleted]);
    await becomes('will-fail', false);
  });

  test('a folder that is renamed is told of by its own name only', async () => {
    await client.open(FILE, FAILS);
    expect(codes()).toContain('will-fail');
    renameSync(join(client.root, 'db/migrations'), join(client.root, 'db/old'));
    await tell(['db/migrations', FileChangeType.Deleted], ['db/old', FileChangeType.Created]);
    await becomes('will-fail', false);
    renameSync(join(client.root, 'db'), join(client.root, 'other'));
    renameSync(join(client.root, 'other'), join(client.root, 'db'));
    renameSync(join(client.root, 'db/old'), join(client.root, 'db/migrations'));
    await tell(['db', FileChangeType.Created]);
    await becomes('will-fail', true);
  });

  test('what is no migration and no configuration is none of our business', async () => {
    await client.open(FILE, FAILS);
    const published = client.published.length;
    await tell(['src/main.ts', FileChangeType.Created], ['package.json', FileChangeType.Deleted]);
    await client.hover(FILE, { line: 0, character: 0 });
    expect(client.published.length).toBe(published);
  });
});

test('folders that come into the workspace bring their configuration, and take it along', async () => {
  writeFileSync(join(client.root, 'phasewise.json'), JSON.stringify({ rules: { 'change-column-type-rewrite': 'error' } }));
  writeFileSync(join(client.root, 'db/phasewise.json'), JSON.stringify({ rules: { 'change-column-type-rewrite': 'hint' } }));
  const FILE = 'db/migrations/000002_b.up.sql';
  await client.open(FILE, WIDEN);
  const severity = () => client.published.at(-1)?.diagnostics.find(({ code }) => code === 'change-column-type-rewrite')?.severity;
  expect(severity()).toBe(1);
  const inner = { uri: pathToFileURL(join(client.root, 'db')).href, name: 'db' };
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [inner], removed: [] } });
  await client.until(() => severity() === 4, 'the settings of the inner folder');
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [inner] } });
  await client.until(() => severity() === 1, 'the settings of the outer folder');
});
