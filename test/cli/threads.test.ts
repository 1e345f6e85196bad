import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../server/src/cli/check-targets';
import { folder, phasewise } from './host';

const job = (path: string, index: number) => ({ index, target: { shown: path, path, found: true } });

describe('shares of a check', () => {
  const sizes: Record<string, number> = { '/a/1.sql': 9000, '/a/2.sql': 9000, '/b/1.sql': 9000, '/c/1.sql': 8000, '/d/1.sql': 500 };
  const jobs = Object.keys(sizes).map(job);
  const shares = (most: number) => sharesOf(jobs, most, (path) => sizes[path] ?? 0).map((share) => share.map(({ target }) => target.path));

  it('are about as large, and no folder is in two of them', () => {
    expect(shares(2)).toEqual([
      ['/a/1.sql', '/a/2.sql'],
      ['/b/1.sql', '/c/1.sql', '/d/1.sql'],
    ]);
  });

  it('are no more than folders, and all in one where one thread is wanted', () => {
    expect(shares(99)).toHaveLength(4);
    expect(shares(1.9)).toEqual([Object.keys(sizes)]);
    expect(sharesOf([], 4, () => 0)).toEqual([]);
  });
});

describe('a thread that fails', () => {
  const root = folder({
    'a/0001_a.sql': 'DROP TABLE a;\n',
    'b/0001_b.sql': 'DROP TABLE b;\n',
    'throws.js': "throw new Error('no memory');\n",
    'ends.js': 'process.exit(0);\n',
  });
  const check = (program: string) =>
    phasewise(root, ['check', '--threads', '2', '.'], { threads: { program: join(root, program), processors: 2 } });

  it('fails the run with one line', async () => {
    expect(await check('throws.js')).toEqual({
      code: 2,
      out: '',
      err: 'phasewise: a thread failed, and with it the check: no memory (--threads 1 does without)\n',
    });
  });

  it('fails it when it ends silently, too', async () => {
    expect(await check('ends.js')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ended before its files were checked') });
  });

  it('is no matter where there is one', async () => {
    const { code, err } = await phasewise(root, ['check', '--threads', '1', '.']);
    expect([code, err]).toEqual([0, '']);
    expect((await phasewise(root, ['check', '--threads', 'many', '.'])).err).toContain('--threads');
  });
});
