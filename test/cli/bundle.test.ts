import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder } from './host';

let dist = '';

/** As scripts/build.mjs makes it, in a folder of its own. */
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'phasewise-bundle-'));
  await build({
    absWorkingDir: resolve(__dirname, '../..'),
    entryPoints: ['server/src/cli.ts'],
    outfile: join(dist, 'cli.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['pg-native'],
    logLevel: 'error',
  });
  copyFileSync(createRequire(__filename).resolve('libpg-query/wasm/libpg-query.wasm'), join(dist, 'libpg-query.wasm'));
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Runs the bundle; `take` stops reading after so many bytes, as `| head` does; `keepOpen` leaves standard input open. */
function run(cwd: string, args: readonly string[], { input = '', keepOpen = false, take = Number.POSITIVE_INFINITY } = {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], { cwd });
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
