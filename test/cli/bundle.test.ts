import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder } from './host';

let dist = '';

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'phasewise-bundle-'));
  execFileSync(process.execPath, [resolve(__dirname, '../../scripts/build.mjs'), '--out', dist]);
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/**
 * Runs the bundle; `take` stops reading after so many bytes, as `| head` does; `keepOpen` leaves
 * standard input open.
 */
function run(cwd: string, args: readonly string[], { input = '', keepOpen = false, take = Number.POSITIVE_INFINITY, cache = dist } = {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], { cwd, env: { ...process.env, XDG_CACHE_HOME: cache } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.length > take) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.write(input);
    if (!keepOpen) child.stdin.end();
  });
}

describe('the program', () => {
  const files: Record<string, string> = { '0001_a.sql': 'CREATE TABLE t (a int);\n' };
  for (let i = 2; i < 200; i++) files[`${String(i).padStart(4, '0')}_x.sql`] = `ALTER TABLE t ADD COLUMN c${i} int DEFAULT random();\n`;

  it('gives a pipe all of it, and the exit code', async () => {
    const { code, out, err } = await run(folder(files), ['check', '--format', 'json', '--fail-on', 'warning', '.']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out).statistics.files).toBe(199);
  });

  it('takes it well when the reader leaves', async () => {
    const { err } = await run(folder(files), ['explain', '--format', 'json', '.'], { take: 1000 });
    expect(err).toBe('');
  });

  it('reads paths from standard input', async () => {
    const { code, out } = await run(folder(files), ['explain', '--format', 'json', '--files-from', '-'], { input: '0003_x.sql\n' });
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toMatchObject([{ path: '0003_x.sql', statements: [{ rewrites: ['public.t'] }] }]);
  });

  it('fails with 2 and one line', async () => {
    expect(await run(folder(files), ['check', '--format', 'yaml'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^phasewise: [^\n]+\n$/),
    });
  });

  it('finds the same on several threads, in the same order', async () => {
    const files: Record<string, string | Uint8Array> = {};
    for (const name of ['c', 'a', 'b', 'd']) {
      files[`${name}/0001_a.sql`] = `CREATE TABLE ${name} (a int);\n`;
      files[`${name}/0002_b.sql`] = `ALTER TABLE ${name} ALTER COLUMN a SET NOT NULL;\nDROP TABLE gone;\nALTER TABLE ${name} ADD b json;\n`;
    }
    files['b/0003_broken.sql'] = Buffer.from('SELEC \xe9;', 'latin1');
    files['d/0003_broken.sql'] = Buffer.from('SELEC \xe9;', 'latin1');
    const root = folder(files);
    const check = (threads: string) => run(root, ['check', '--threads', threads, '--format', 'json', '.', 'd/none.sql', 'a/none.sql']);
    const one = await check('1');
    expect(one.code).toBe(2);
    expect(JSON.parse(one.out).findings.length).toBeGreaterThan(8);
    expect(await check('2')).toEqual(one);
    expect(await check('9')).toEqual(one);
  });

  it('is the language server, too', async () => {
    const body = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
    const exit = '{"jsonrpc":"2.0","id":2,"method":"shutdown"}';
    const leave = '{"jsonrpc":"2.0","method":"exit"}';
    const input = [body, exit, leave].map((message) => `Content-Length: ${message.length}\r\n\r\n${message}`).join('');
    const { code, out } = await run(folder(files), ['lsp', '--stdio'], { input, keepOpen: true });
    expect(out).toContain('"capabilities"');
    expect(code).toBe(0);
  });
});

describe('the code that V8 made of it', () => {
  const check = ['check', '--format', 'json', '.'];
  const files = { '0001_a.sql': 'CREATE TABLE t (a int);\nDROP TABLE t;\n' };

  it('is kept for the next run, one file for each use', async () => {
    const cache = mkdtempSync(join(dist, 'kept-'));
    await run(folder(files), ['check', '--no-such-option'], { cache });
    const first = await run(folder(files), check, { cache });
    const [kept, ...more] = readdirSync(join(cache, 'phasewise'));
    expect(kept).toMatch(/^check-v/);
    expect(more).toEqual([]);
    const code = readFileSync(join(cache, 'phasewise', kept ?? ''));
    expect(code.length).toBeGreaterThan(1_000_000);
    expect(await run(folder(files), check, { cache })).toEqual(first);
    expect(readFileSync(join(cache, 'phasewise', kept ?? '')).equals(code)).toBe(true);
    await run(folder(files), ['--version'], { cache });
    expect(readdirSync(join(cache, 'phasewise'))).toEqual([kept]);
  });

  it('is made again when it is broken', async () => {
    const cache = mkdtempSync(join(dist, 'broken-'));
    const first = await run(folder(files), check, { cache });
    const [kept = ''] = readdirSync(join(cache, 'phasewise'));
    writeFileSync(join(cache, 'phasewise', kept), 'no code');
    expect(await run(folder(files), check, { cache })).toEqual(first);
    expect(readFileSync(join(cache, 'phasewise', kept)).length).toBeGreaterThan(100_000);
  });

  it('is not missed where nothing can be written', async () => {
    const cache = join(mkdtempSync(join(dist, 'none-')), 'a-file');
    writeFileSync(cache, '');
    expect(await run(folder(files), check, { cache })).toMatchObject({ code: 0, err: '' });
  });
});
