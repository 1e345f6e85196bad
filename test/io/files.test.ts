import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText, findSqlFiles, findUpwards, listFolder, markersAbove, readTextFile } from '../../server/src/io/files';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decoding', () => {
  it('drops a byte order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual({ kind: 'text', text: 'A', note: undefined });
  });

  it('knows UTF-16, with and without a mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0xe9, 0))).toMatchObject({ text: 'Aé' });
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0, 0xe9))).toMatchObject({ text: 'Aé' });
    expect(decodeText(Buffer.from('SELECT 1;', 'utf16le').subarray(0, 18))).toMatchObject({
      text: 'SELECT 1;',
      note: expect.stringContaining('UTF-16'),
    });
  });

  it('reads other encodings as Windows-1252 and says so', () => {
    expect(decodeText(bytes(0x2d, 0x2d, 0x20, 0xe9))).toEqual({
      kind: 'text',
      text: '-- é',
      note: expect.stringContaining('not valid UTF-8'),
    });
  });

  it('keeps a stray NUL, refuses a binary', () => {
    expect(decodeText(utf8(`SELECT '${'x'.repeat(50)}\0';`))).toMatchObject({ kind: 'text', note: expect.stringContaining('NUL') });
    expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48))).toMatchObject({ kind: 'failed' });
  });

  it('takes an empty file for empty text', () => {
    expect(decodeText(bytes())).toMatchObject({ kind: 'text', text: '' });
  });
});

describe('folders', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'phasewise-files-'));
    for (const folder of ['.git', 'db/migrations', 'node_modules/x', '.hidden']) mkdirSync(join(root, folder), { recursive: true });
    for (const file of [
      'flyway.conf',
      'db/schema.sql',
      'db/migrations/b.sql',
      'db/migrations/a.SQL',
      'db/migrations/c.txt',
      'node_modules/x/d.sql',
      '.hidden/e.sql',
    ]) {
      writeFileSync(join(root, file), 'x');
    }
    symlinkSync(join(root, 'db/schema.sql'), join(root, 'db/migrations/link.sql'));
    symlinkSync(join(root, 'gone.sql'), join(root, 'db/migrations/broken.sql'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are listed, links that lead nowhere left out', async () => {
    expect(await listFolder(join(root, 'db/migrations'))).toMatchObject({ files: ['a.SQL', 'b.sql', 'c.txt', 'link.sql'] });
    expect(await listFolder(join(root, 'none'))).toEqual({ kind: 'failed', reason: 'there is no such file' });
  });

  it('are searched, those of others left out', async () => {
    symlinkSync(root, join(root, 'db/circle'));
    expect(await findSqlFiles(root)).toEqual({
      files: ['db/schema.sql', 'db/migrations/a.SQL', 'db/migrations/b.sql', 'db/migrations/link.sql'].map((file) => join(root, file)),
      unreadable: [],
    });
    const none = join(root, 'none');
    expect(await findSqlFiles(none)).toEqual({ files: [], unreadable: [{ folder: none, reason: 'there is no such file' }] });
  });

  it('are looked at upwards as far as the repository goes', async () => {
    const names = ['schema.sql', 'flyway.conf', 'c.txt'];
    expect([...(await markersAbove(join(root, 'db/migrations'), names))].sort()).toEqual(['flyway.conf', 'schema.sql']);
    expect(await markersAbove(root, names)).toEqual([]);
    expect(await findUpwards(join(root, 'db/migrations'), ['flyway.conf'])).toBe(join(root, 'flyway.conf'));
    expect(await findUpwards(join(root, 'db'), ['nothing.json'])).toBeUndefined();
  });

  it('and missing files give reasons, not exceptions', async () => {
    expect(await readTextFile(join(root, 'none.sql'))).toEqual({ kind: 'failed', reason: 'there is no such file' });
    expect(await readTextFile(root)).toEqual({ kind: 'failed', reason: 'it is a folder' });
  });
});
