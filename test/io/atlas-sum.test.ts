import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAtlasSum } from '../../server/src/io/atlas-sum';
import { folder, phasewise } from '../cli/host';

const FILES = {
  '20260101000000_a.sql': 'CREATE TABLE a (id bigint PRIMARY KEY);\n',
  '20260102000000_b.sql': 'CREATE TABLE b (id bigint PRIMARY KEY);\n',
  '20260103000000_c.sql': 'CREATE TABLE c (id bigint PRIMARY KEY);\n',
};

/** As `atlas migrate hash` writes it; the total in the first line is not looked at. */
function sumOf(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  const lines = Object.entries(files).map(([name, text]) => `${name} h1:${hash.update(name).update(text).copy().digest('base64')}`);
  return ['h1:total=', ...lines, ''].join('\n');
}

it('names the first file that is not what the sum was made for', async () => {
  const cwd = folder({ ...FILES, 'atlas.sum': sumOf(FILES) });
  const names = [...Object.keys(FILES), 'atlas.sum'];
  expect(await readAtlasSum(cwd, names)).toEqual({ file: 'atlas.sum' });
  expect(await readAtlasSum(cwd, Object.keys(FILES))).toBeUndefined();
  writeFileSync(join(cwd, '20260102000000_b.sql'), '-- changed\nCREATE TABLE b (id bigint PRIMARY KEY);\n');
  expect(await readAtlasSum(cwd, names)).toEqual({ file: 'atlas.sum', changed: '20260102000000_b.sql' });
  const { code, out } = await phasewise(cwd, ['check', '--format', 'json', '.']);
  expect(code).toBe(1);
  expect(JSON.parse(out).findings.map(({ path, ruleId, severity }: Record<string, string>) => [path, ruleId, severity])).toEqual([
    ['20260102000000_b.sql', 'modified-applied-migration', 'error'],
  ]);
  writeFileSync(join(cwd, '20260101000000_a.sql'), '-- atlas:sum ignore\n\nSELECT 1;\n');
  expect(await readAtlasSum(cwd, names)).toBeUndefined();
});
