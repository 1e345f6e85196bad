import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, phasewise } from './host';

const SETUP = 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nINSERT INTO orders VALUES (1, 2);\n';

async function explain(files: Record<string, string>, ...args: string[]) {
  const result = await phasewise(folder(files), ['explain', '--format', 'json', ...args]);
  return { ...result, json: JSON.parse(result.out) };
}

describe('explain --format json', () => {
  it('has the fields of the contract', async () => {
    const { code, err, json } = await explain(
      {
        'db/0001_setup.sql': SETUP,
        'db/0002_case.sql': '\n  ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n',
      },
      '--pg',
      '16',
      'db/0002_case.sql',
    );
    expect([code, err]).toEqual([0, '']);
    expect(json).toMatchObject({ tool: { name: 'phasewise', version: expect.any(String) }, postgresVersion: 16 });
    expect(json.files).toHaveLength(1);
    expect(json.files[0]).toMatchObject({ path: 'db/0002_case.sql', framework: 'plain', executionModel: 'per-statement' });
    expect(json.files[0].statements).toEqual([
      {
        index: 0,
        kind: 'AlterTable',
        text: 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid()',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 77 } },
        locks: expect.arrayContaining([{ relation: 'public.orders', relationKind: 'table', mode: 'AccessExclusiveLock' }]),
        maxTableLock: 'AccessExclusiveLock',
        blocksReads: true,
        blocksWrites: true,
        rewrites: ['public.orders'],
        scans: expect.any(Array),
        indexBuilds: ['public.orders_pkey'],
        error: null,
        assumptions: expect.any(Array),
      },
    ]);
  });

  it('says which statement fails, and why', async () => {
    const { code, json } = await explain(
      { '0001_a.sql': SETUP, '0002_b.sql': 'ALTER TABLE orders ADD COLUMN total int;\nSELEC 1;' },
      '0002_b.sql',
    );
    expect(code).toBe(0);
    expect(json.files[0].statements.map(({ error }: { error: { sqlstate: string } }) => error?.sqlstate)).toEqual(['42701', '42601']);
  });

  it('reads the whole history of a folder in the order of its framework', async () => {
    const files = {
      'm/9_b.up.sql': 'ALTER TABLE t ADD COLUMN b int;',
      'm/9_b.down.sql': 'DROP TABLE t;',
      'm/10_c.up.sql': 'ALTER TABLE t ADD COLUMN b int;',
      'm/1_a.up.sql': 'CREATE TABLE t (a int);',
    };
    const { json } = await explain(files, 'm');
    expect(json.files.map(({ path }: { path: string }) => path)).toEqual(['m/10_c.up.sql', 'm/1_a.up.sql', 'm/9_b.up.sql']);
    expect(json.files.map(({ statements }: { statements: { error: unknown }[] }) => statements[0]?.error !== null)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('gives the same for a file alone and in its folder', async () => {
    const files = {
      '1_a.sql': SETUP,
      '2_b.sql': 'ALTER TABLE orders ADD c int;',
      '3_c.sql': 'CREATE INDEX i ON orders (c);',
      '4_d.sql': 'UPDATE orders SET c = 1;',
    };
    const together = (await explain(files, '.')).json.files;
    for (const [i, name] of Object.keys(files).entries()) expect((await explain(files, name)).json.files[0]).toEqual(together[i]);
  });

  it('takes a list of files, from a file or from standard input', async () => {
    const root = folder({ '1_a.sql': SETUP, '2_b.sql': 'SELECT 1;', 'list.txt': '1_a.sql\r\n\r\n2_b.sql\n' });
    const fromFile = await phasewise(root, ['explain', '--format', 'json', '--files-from', 'list.txt']);
    expect(JSON.parse(fromFile.out).files.map(({ path }: { path: string }) => path)).toEqual(['1_a.sql', '2_b.sql']);
    const fromStdin = await phasewise(root, ['explain', '--format', 'json', '--files-from', '-'], {
      readStdin: async () => `${join(root, '2_b.sql')}\n`,
    });
    expect(JSON.parse(fromStdin.out).files.map(({ path }: { path: string }) => path)).toEqual([join(root, '2_b.sql')]);
    expect((await phasewise(root, ['explain', '--format', 'json', '--files-from', '-'])).code).toBe(0);
  });

  it('depends on the major version', async () => {
    const files = { '1_a.sql': 'CREATE TABLE t (a int CHECK (a > 0) NOT ENFORCED);' };
    expect((await explain(files, '--pg', '17', '.')).json.files[0].statements[0].error).not.toBeNull();
    expect((await explain(files, '--pg', '18', '.')).json.files[0].statements[0].error).toBeNull();
  });
});

describe('explain as text', () => {
  it('is for people', async () => {
    const { out } = await phasewise(folder({ '1_a.sql': SETUP, '2_b.sql': 'ALTER TABLE orders ADD c int DEFAULT random();' }), [
      'explain',
      '2_b.sql',
    ]);
    expect(out).toContain('2_b.sql (plain, per-statement)');
    expect(out).toContain('locks table public.orders: ACCESS EXCLUSIVE');
    expect(out).toContain('rewrites public.orders');
  });
});

describe('a history', () => {
  it('of many files is walked once', async () => {
    const files: Record<string, string> = {};
    for (let i = 1; i <= 300; i++)
      files[`${String(i).padStart(4, '0')}_x.sql`] =
        `CREATE TABLE t${i} (a int);\nALTER TABLE t${Math.max(1, i - 1)} ADD COLUMN c${i} int;\n`;
    const { json } = await explain(files, '.');
    expect(json.files).toHaveLength(300);
    expect(
      json.files.every(({ statements }: { statements: { error: unknown }[] }) => statements.every(({ error }) => error === null)),
    ).toBe(true);
  });
});
