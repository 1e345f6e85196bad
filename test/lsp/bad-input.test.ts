import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WORK, type WorkResult } from '../../server/src/protocol';
import { TestClient } from './client';

const FILE = 'migrations/000002_b.up.sql';
const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();';
const HEAD = `SET LOCAL lock_timeout = '2s';\n${RISKY}\n`;

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start({ files: { 'migrations/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' } });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.logs).toEqual([]);
  expect(client.stderr.join('')).toBe('');
});

const keeps = (found: readonly { code?: string | number }[]) => found.some(({ code }) => code === 'add-column-volatile-default');

describe('broken text', () => {
  test.each([
    ['an open string', "SELECT 'never closed;\n"],
    ['an open comment', '/* never closed\n'],
    ['an open dollar quote', 'DO $$ BEGIN\n'],
    ['NUL characters', 'SELECT \0\0 1;\n'],
    ['lone surrogates', 'SELECT \ud800;\n'],
    ['binary', Array.from({ length: 500 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('')],
    ['parentheses', `${'('.repeat(20_000)}\n`],
    ['a list of 100,000 names', `SELECT ${Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(', ')};\n`],
  ])('%s: the statement before keeps its finding', async (_, text) => {
    expect(keeps(await client.open(FILE, HEAD + text))).toBe(true);
    expect(keeps(await client.edit(FILE, `${HEAD}SELECT 1;\n`))).toBe(true);
  });

  test('expressions of 10,000 terms are refused one by one, and the rest goes on', async () => {
    const terms = `SELECT ${Array.from({ length: 10_000 }, () => '1').join(' + ')};\n`;
    const found = await client.open(FILE, HEAD + terms + terms.replace('1', '2') + RISKY.replace('token', 'other'));
    expect(found.filter(({ code }) => code === 'add-column-volatile-default')).toHaveLength(2);
    for (let i = 0; i < 40; i++) await client.edit(FILE, ' ', { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } });
    expect(keeps(await client.edit(FILE, HEAD))).toBe(true);
  });
});

test('a large file is read in slices: other requests are answered meanwhile', async () => {
  const row = `INSERT INTO orders (id) VALUES ${Array.from({ length: 400 }, (_, i) => `(${i})`).join(', ')};\n`;
  const text = HEAD + Array.from({ length: 700 }, (_, i) => row.replace('(0)', `(${i})`)).join('');
  const opened = client.open(FILE, text);
  let answers = 0;
  let done = false;
  const finish = () => {
    done = true;
  };
  opened.then(finish, finish);
  while (!done) {
    await client.hover('migrations/none.sql', { line: 0, character: 0 });
    if (!done) answers++;
  }
  expect(keeps(await opened)).toBe(true);
  expect(answers).toBeGreaterThan(5);
});

describe('work of a keystroke', () => {
  const statement = (i: number) => `ALTER TABLE t${i % 50} ADD COLUMN c${i} int DEFAULT ${i};\n`;
  const work = () => client.request<WorkResult>(WORK, { uri: client.uri(FILE) });

  test('one statement is parsed and run, wherever it stands among 2,000', async () => {
    await client.open(FILE, Array.from({ length: 2000 }, (_, i) => statement(i)).join(''));
    expect(await work()).toMatchObject({ statements: 2000, parsed: 2000, executed: 2000 });
    for (const line of [3, 1000, 1990]) {
      const end = statement(line).length - 2;
      await client.edit(FILE, '0', { start: { line, character: end }, end: { line, character: end } });
      const { parsed, executed } = await work();
      expect(parsed).toBe(1);
      // Its table's later statements read what it writes.
      expect(executed).toBeLessThanOrEqual(2000 / 50);
    }
  });

  test('what no rule reads costs one statement', async () => {
    const selects = Array.from({ length: 500 }, (_, i) => `SELECT ${i};\n`).join('');
    await client.open(FILE, selects + HEAD + selects);
    for (const line of [0, 250, 800]) {
      await client.edit(FILE, '1', { start: { line, character: 7 }, end: { line, character: 7 } });
      expect(await work()).toMatchObject({ parsed: 1, executed: 1 });
    }
  });

  test('a comment that is typed costs none', async () => {
    await client.open(FILE, `${HEAD}\n\n${RISKY.replace('token', 'other')}\n`);
    await client.type(FILE, { line: 3, character: 0 }, '-- why');
    expect(await work()).toMatchObject({ parsed: 0, executed: 0 });
  });
});

describe('a file of tens of thousands of statements', () => {
  const MANY = 10_000;
  const text = HEAD + Array.from({ length: MANY }, (_, i) => `ALTER TABLE t${i % 2000} ADD COLUMN c${i} int DEFAULT ${i};\n`).join('');

  test('opened: others are served meanwhile; an edit on the way is not waited for', async () => {
    await client.open('migrations/000003_c.up.sql', RISKY);
    const begin = performance.now();
    const opened = client.open(FILE, text);
    let slowest = 0;
    let done = false;
    const finish = () => {
      done = true;
    };
    opened.then(finish, finish);
    while (!done) {
      const start = performance.now();
      await client.edit('migrations/000003_c.up.sql', ' ', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
      slowest = Math.max(slowest, performance.now() - start);
    }
    expect(keeps(await opened)).toBe(true);
    // Not a number of milliseconds: the machine may be busy. What is done in one go would keep one
    // edit waiting for nearly all of it.
    expect(slowest).toBeLessThan((performance.now() - begin) / 2);
    const work = await client.request<WorkResult>(WORK, { uri: client.uri(FILE) });
    expect(work).toMatchObject({ statements: MANY + 2, executed: MANY + 2 });
  });

  test('pasted into an open file and typed into at once: the last version is analysed, and equals one that is opened', async () => {
    await client.open(FILE, HEAD);
    const end = { line: 2, character: 0 };
    await client.send(FILE, text.slice(HEAD.length), { start: end, end });
    for (const c of 'DROP TABLE orders;\n'.split('').reverse()) await client.send(FILE, c, { start: end, end });
    const typed = await client.diagnostics(FILE);
    const again = await client.open('migrations/000002_copy.up.sql', `${HEAD}DROP TABLE orders;\n${text.slice(HEAD.length)}`);
    const shown = (found: typeof typed) => found.filter(({ code }) => code !== 'duplicate-version').map(({ range, code }) => [range, code]);
    expect(shown(typed).length).toBeGreaterThan(1);
    expect(shown(typed)).toEqual(shown(again));
  });
});
