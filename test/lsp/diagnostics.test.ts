import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TestClient } from './client';

const FILE = 'migrations/000002_b.up.sql';
const HISTORY = { 'migrations/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n' };
const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();';

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start({ files: HISTORY, settings: { postgresVersion: '16' } });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.logs).toEqual([]);
});

const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code).sort();
const onLine = (diagnostics: readonly Diagnostic[], line: number) => diagnostics.filter(({ range }) => range.start.line === line);

test('a finding has a range, a severity, a stable code and a page', async () => {
  const found = await client.open(FILE, `SET LOCAL lock_timeout = '2s';\n${RISKY}\n`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    range: { start: { line: 1, character: 30 }, end: { line: 1, character: 75 } },
    severity: 2,
    code: 'add-column-volatile-default',
    source: 'phasewise',
  });
  expect(found[0]?.codeDescription?.href).toMatch(/docs\/rules\/add-column-volatile-default\.md$/);
  expect(found[0]?.message).toContain('ACCESS EXCLUSIVE');
});

test('a table created in the same file raises no lock warning', async () => {
  const found = await client.open(
    FILE,
    `CREATE TABLE fresh (a int);\nALTER TABLE fresh ADD COLUMN token uuid DEFAULT gen_random_uuid();\n`,
  );
  expect(found).toEqual([]);
});

test('positions are UTF-16, lines end as they like', async () => {
  const found = await client.open(FILE, `SET LOCAL lock_timeout = '2s';\r\n/* 😀é */ ${RISKY}\r\n`);
  expect(onLine(found, 1)[0]?.range).toEqual({ start: { line: 1, character: 40 }, end: { line: 1, character: 85 } });
});

describe('while the user types', () => {
  const neighbour = `SET LOCAL lock_timeout = '2s';\n${RISKY}\n\n`;

  test('neighbours keep their findings at every prefix of a line, and the line has its own at the end', async () => {
    const before = await client.open(FILE, neighbour);
    const line = 'ALTER TABLE orders ADD COLUMN other uuid NOT NULL DEFAULT gen_random_uuid();';
    const steps = await client.type(FILE, { line: 3, character: 0 }, line);
    for (const [i, found] of steps.entries()) {
      expect(onLine(found, 1), `after ${JSON.stringify(line.slice(0, i + 1))}`).toEqual(before);
      expect(found.length, `after ${JSON.stringify(line.slice(0, i + 1))}`).toBeLessThanOrEqual(before.length + 2);
    }
    expect(rules(onLine(steps.at(-1) ?? [], 3))).toEqual(['add-column-volatile-default']);
  });

  test('the same when the line stands above them', async () => {
    await client.open(FILE, `SET LOCAL lock_timeout = '2s';\n\n${RISKY}\n`);
    const line = "UPDATE orders SET status = 'it''s' WHERE id = 1;";
    const steps = await client.type(FILE, { line: 1, character: 0 }, line);
    expect(steps.map((found) => rules(onLine(found, 2)).includes('add-column-volatile-default')).filter((kept) => !kept)).toEqual([]);
  });

  test('a statement that is broken loses its own findings and says where', async () => {
    await client.open(FILE, `${neighbour}SELECT 1;\n`);
    const broken = await client.edit(FILE, 'SELEC', { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } });
    expect(rules(onLine(broken, 3))).toEqual(['syntax-error']);
    expect(rules(onLine(broken, 1))).toEqual(['add-column-volatile-default']);
    const mended = await client.edit(FILE, 'SELECT', { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } });
    expect(rules(mended)).toEqual(['add-column-volatile-default']);
  });

  test('a statement that is being written is marked softly, after a pause, and red when its author has gone on', async () => {
    const begun = 'ALTER TABLE orders ADD COLUMN note text';
    const next = "UPDATE orders SET status = 'x' WHERE id = 1;";
    await client.open(FILE, `${neighbour}\n${next}\n\nSELECT 1;\n`);
    const steps = await client.type(FILE, { line: 3, character: 0 }, begun);
    expect(steps.flatMap((found) => rules(found)).filter((rule) => rule === 'syntax-error')).toEqual([]);
    expect(rules(onLine(steps.at(-1) ?? [], 1))).toEqual(['add-column-volatile-default']);
    const errors = () => client.published.at(-1)?.diagnostics.filter(({ code }) => code === 'syntax-error') ?? [];
    await client.until(() => errors().length > 0, 'the pause');
    // PostgreSQL stops at the first word of the next statement.
    expect(errors()).toMatchObject([{ severity: 3, range: { start: { line: 4, character: 0 } } }]);
    const elsewhere = await client.edit(FILE, ' ', { start: { line: 6, character: 6 }, end: { line: 6, character: 6 } });
    expect(elsewhere.filter(({ code }) => code === 'syntax-error')).toMatchObject([{ severity: 1 }]);
    const mended = await client.edit(FILE, ';', { start: { line: 3, character: begun.length }, end: { line: 3, character: begun.length } });
    expect(rules(mended)).not.toContain('syntax-error');
  });

  test('a semicolon that is missing when the file is opened is an error at once', async () => {
    const found = await client.open(FILE, 'ALTER TABLE orders ADD COLUMN note text\nCREATE INDEX ON orders (note);\n');
    expect(found.filter(({ code }) => code === 'syntax-error')).toMatchObject([
      { severity: 1, range: { start: { line: 1, character: 0 } } },
    ]);
  });

  test('edits that arrive in one burst are published once, for the last version', async () => {
    await client.open(FILE, neighbour);
    const before = client.published.length;
    for (let i = 0; i < 20; i++) {
      void client.send(FILE, '-', { start: { line: 3, character: i }, end: { line: 3, character: i } });
    }
    await client.diagnostics(FILE);
    const versions = client.published.slice(before).map(({ version }) => version);
    expect(versions.at(-1)).toBe(21);
    expect(versions.length).toBeLessThan(20);
    expect([...versions].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(versions);
  });

  test('any sequence of edits leads to what opening the text would', async () => {
    let text = `${neighbour}SELECT 'a';\nALTER TABLE orders ADD COLUMN n int NOT NULL;\n`;
    await client.open(FILE, text);
    const pieces = ["'", '"', '$$', ';', '\n', '--', '/*', '*/', RISKY, '(', ')', '\r\n', '', ' '];
    // A fixed sequence: the same test every time.
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    let last: Diagnostic[] = [];
    for (let i = 0; i < 60; i++) {
      const start = next(text.length + 1);
      const end = Math.min(text.length, start + next(6));
      const piece = pieces[next(pieces.length)] ?? '';
      last = await client.edit(FILE, piece, { start: positionIn(text, start), end: positionIn(text, end) });
      text = text.slice(0, start) + piece + text.slice(end);
    }
    // The last edits are in no statement: none is being written.
    await client.edit(FILE, '  ', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    last = await client.edit(FILE, '', { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });
    text = ` ${text}`;
    await client.close(FILE);
    expect(await client.open(FILE, text)).toEqual(last);
  });
});

function positionIn(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
  // An offset between CR and LF is still on the line that they end.
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('what surrounds a document', () => {
  test('the earlier migrations of its folder are its history, and a change of them counts', async () => {
    const change = 'ALTER TABLE orders ADD COLUMN status text;\n';
    expect(rules(await client.open(FILE, `SET LOCAL lock_timeout = '2s';\n${change}`))).toEqual(['will-fail']);
    await client.writeFile('migrations/000001_a.up.sql', 'CREATE TABLE orders (id bigint PRIMARY KEY);\n');
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0, 'the failure to go');
  });

  test('an open document stands in for the file on disk', async () => {
    await client.open('migrations/000001_a.up.sql', HISTORY['migrations/000001_a.up.sql']);
    expect(await client.open(FILE, `SET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN extra text;\n`)).toEqual([]);
    await client.edit('migrations/000001_a.up.sql', 'CREATE TABLE orders (id bigint PRIMARY KEY, extra text);\n');
    await client.until(
      () => client.published.at(-1)?.uri === client.uri(FILE) && client.published.at(-1)?.diagnostics[0]?.code === 'will-fail',
      'the failure',
    );
  });

  test('closing a document takes its findings away', async () => {
    await client.open(FILE, `${RISKY}\n`);
    await client.close(FILE);
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0, 'no findings');
  });

  test('files for other databases stay quiet', async () => {
    expect(
      await client.open('migrations/1.sql', 'CREATE TABLE `a` (`id` int AUTO_INCREMENT) ENGINE=InnoDB;\nALTER TABLE `a` MODIFY x int;\n'),
    ).toEqual([]);
    expect(
      await client.open('migrations/2.sql', 'PRAGMA foreign_keys=off;\nCREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);\n'),
    ).toEqual([]);
    expect(rules(await client.open('migrations/3.sql', '-- unlike `AUTO_INCREMENT` in MySQL, PRAGMA in SQLite\nSELEC 1;\n'))).toEqual([
      'syntax-error',
    ]);
  });
});
