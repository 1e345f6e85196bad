import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BACKFILL, type BackfillResult, CONNECT, type ConnectResult, DISCOVER, PLAN, type PlanResult } from '../../server/src/protocol';
import { TestClient } from './client';

const FILE = 'migrations/000002_b.up.sql';
const FILES = {
  'migrations/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n',
  'migrations/000001_a.down.sql': 'DROP TABLE orders;\n',
  [FILE]: '',
  'migrations/000002_b.down.sql': 'ALTER TABLE orders DROP COLUMN token;\n',
};
const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n';

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start({ files: FILES, settings: { postgresVersion: '16' } });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.logs).toEqual([]);
});

/** The text after an action's edit. */
function applied(text: string, action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.[0];
  if (!change || !('edits' in change)) throw new Error(`${action?.title} has no edit`);
  return TextDocument.applyEdits(TextDocument.create('file:///x', 'sql', 1, text), change.edits as TextEdit[]);
}

function named(actions: readonly CodeAction[], title: string): CodeAction | undefined {
  return actions.find((action) => action.title === title);
}

function first(found: readonly Diagnostic[], rule: string): Diagnostic {
  const diagnostic = found.find(({ code }) => code === rule);
  if (!diagnostic) throw new Error(`no ${rule}`);
  return diagnostic;
}

test('a risky statement can be split, silenced and read about', async () => {
  const found = await client.open(FILE, RISKY);
  const { range } = first(found, 'add-column-volatile-default');
  const actions = await client.actions(FILE, range);
  const split = named(actions, 'Split into safe phases');
  expect(split?.kind).toBe('quickfix');
  expect(split?.command).toMatchObject({ command: 'phasewise.splitIntoPhases', arguments: [client.uri(FILE), 0] });
  expect(split?.diagnostics?.map(({ code }) => code)).toContain('add-column-volatile-default');
  expect(named(actions, 'Show documentation for add-column-volatile-default')?.command?.arguments).toEqual(['add-column-volatile-default']);
});

test('a suppression silences its rule, for the statement or the file', async () => {
  const text = `-- a comment\nSELECT 1;\n  ${RISKY}`;
  const found = await client.open(FILE, text);
  const { range } = first(found, 'add-column-volatile-default');
  const actions = await client.actions(FILE, range, ['quickfix']);
  for (const where of ['for this statement', 'in this file']) {
    const silenced = applied(text, named(actions, `Ignore add-column-volatile-default ${where}`));
    expect(silenced).toContain('add-column-volatile-default: reason\n');
    const left = await client.edit(FILE, silenced);
    expect(left.map(({ code }) => code)).not.toContain('add-column-volatile-default');
    expect(left.length).toBe(found.length - 1);
    await client.edit(FILE, text);
  }
});

test('a statement that shares its line is silenced alone', async () => {
  const text = `SELECT 1; ${RISKY}`;
  const { range } = first(await client.open(FILE, text), 'add-column-volatile-default');
  const silenced = applied(text, named(await client.actions(FILE, range), 'Ignore add-column-volatile-default for this statement'));
  expect((await client.edit(FILE, silenced)).map(({ code }) => code)).not.toContain('add-column-volatile-default');
});

test('an edit of a rule removes its finding', async () => {
  const text = 'CREATE INDEX orders_status_idx ON orders (status);\n';
  const found = await client.open(FILE, text);
  const { range } = first(found, 'create-index-blocking');
  const fix = (await client.actions(FILE, range)).find(({ isPreferred, edit }) => isPreferred && edit);
  const left = await client.edit(FILE, applied(text, fix));
  expect(left.map(({ code }) => code)).not.toContain('create-index-blocking');
});

test('the split as a refactoring is greyed out with a reason where nothing can be split', async () => {
  await client.open(FILE, 'ALTER TABLE orders ADD COLUMN note text;\n');
  const at = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
  const [action] = await client.actions(FILE, at, ['refactor']);
  expect(action?.disabled?.reason).toMatch(/phases/);
});

test('hover: what PostgreSQL does, and what the migrations know of a table', async () => {
  await client.open(FILE, RISKY);
  const effect = JSON.stringify(await client.hover(FILE, { line: 0, character: 35 }));
  for (const part of ['PostgreSQL 16', 'ACCESS EXCLUSIVE', 'Blocks reads and writes', 'Rewrites `orders`', 'add-column-volatile-default']) {
    expect(effect).toContain(part);
  }
  const table = JSON.stringify(await client.hover(FILE, { line: 0, character: 14 }));
  expect(table).toContain('2 columns');
  expect(await client.hover(FILE, { line: 1, character: 0 })).toBeNull();
});

test('a plan: the first phase in place, the others as new files in the names of the migration tool', async () => {
  await client.open(FILE, RISKY);
  const plan = await client.request<PlanResult>(PLAN, { uri: client.uri(FILE), offset: 20 });
  expect(plan.version).toBe(1);
  const [expand, ...others] = plan.edits;
  expect(expand).toMatchObject({ uri: client.uri(FILE), create: false, span: { start: 0 } });
  expect(expand?.newText).toContain('ADD COLUMN token uuid');
  const names = others.map(({ uri }) => uri.replace(`${pathToFileURL(client.root).href}/`, ''));
  expect(names.filter((name) => name.startsWith('backfills/'))).toHaveLength(1);
  expect(names.some((name) => /^migrations\/000003_.*\.up\.sql$/.test(name))).toBe(true);
  expect(others.every(({ create, newText }) => create && newText.trim() !== '')).toBe(true);
  expect(plan.edits.filter(({ optional }) => optional).map(({ uri }) => uri)).toEqual([expect.stringMatching(/rollouts\/.*\.md$/)]);
});

test('no plan, and why', async () => {
  await client.open(FILE, 'ALTER TABLE orders ADD COLUMN note text;\n\n');
  expect(await client.request<PlanResult>(PLAN, { uri: client.uri(FILE), offset: 3 })).toMatchObject({
    edits: [],
    reason: expect.any(String),
  });
  expect(await client.request<PlanResult>(PLAN, { uri: client.uri(FILE), offset: 42 })).toMatchObject({
    edits: [],
    reason: expect.stringMatching(/cursor/),
  });
  expect(await client.request<PlanResult>(PLAN, { uri: 'file:///nowhere.sql', offset: 0 })).toMatchObject({ edits: [] });
});

test('a backfill script for the statement, for a table and column, and a choice of tables', async () => {
  await client.open(FILE, `${RISKY}\n\n`);
  const uri = client.uri(FILE);
  const here = await client.request<BackfillResult>(BACKFILL, { uri, offset: 20 });
  expect(here.text).toContain('SET token = gen_random_uuid()');
  expect(here.suggestedPath).toMatch(/\/backfills\/.*\.sql$/);
  const chosen = await client.request<BackfillResult>(BACKFILL, { uri, table: 'orders', column: 'status', expression: "'new'" });
  expect(chosen.text).toContain("SET status = 'new'");
  expect(chosen.suggestedPath).toMatch(/\/backfills\/orders_status\.sql$/);
  const nothing = await client.request<BackfillResult>(BACKFILL, { uri, offset: RISKY.length + 1 });
  expect(nothing.tables?.find(({ name }) => name === 'orders')?.columns).toContain('status');
  const two = await client.request<BackfillResult>(BACKFILL, {
    uri,
    table: 'orders',
    column: 'status',
    expression: "'x'; DROP TABLE orders",
  });
  expect(two.text).toBeUndefined();
  expect(two.error).toBeTruthy();
});

test('a database that is not there is one sentence without the password, and nothing else waits', async () => {
  await client.open(FILE, RISKY);
  const connecting = client.request<ConnectResult>(CONNECT, { url: 'postgres://someone:s3cr3t-word@127.0.0.1:1/shop' });
  expect((await client.edit(FILE, `${RISKY}\n`)).length).toBeGreaterThan(0);
  const result = await connecting;
  expect(result).toMatchObject({ connected: false, error: expect.any(String) });
  const told = JSON.stringify([result, client.statuses, client.logs]);
  expect(told).not.toContain('s3cr3t');
  await client.until(() => client.statuses.at(-1)?.database === 'failed', 'the status');
  expect(await client.request<ConnectResult>(CONNECT, { url: null })).toEqual({ connected: false });
});

test('what could be connected to is found in .env, with the password masked in its label', async () => {
  await client.writeFile('.env', 'DATABASE_URL=postgres://app:s3cr3t-word@localhost:5432/shop\n');
  const found = await client.request<{ label: string; url: string; remote: boolean }[]>(DISCOVER, {
    folders: [pathToFileURL(client.root).href],
  });
  const one = found.find(({ url }) => url.includes('s3cr3t-word'));
  expect(one?.label).toBeTruthy();
  expect(one?.label).not.toContain('s3cr3t');
  expect(one?.remote).toBe(false);
});
