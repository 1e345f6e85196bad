import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, phasewise } from './host';

const FILES = {
  'db/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\n',
  'db/000001_a.down.sql': 'DROP TABLE orders;\n',
  'db/000002_b.up.sql': 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\nCREATE TABLE other (a int);\n',
};

describe('plan', () => {
  it('has the fields of the contract', async () => {
    const { code, out, err } = await phasewise(folder(FILES), ['plan', '--format', 'json', '--pg', '16', 'db/000002_b.up.sql']);
    expect([code, err]).toEqual([0, '']);
    const json = JSON.parse(out);
    expect(json).toMatchObject({
      path: 'db/000002_b.up.sql',
      phases: expect.any(Array),
      unchanged: expect.any(Array),
      differences: expect.any(Array),
    });
    expect(json.phases.length).toBeGreaterThan(1);
    for (const phase of json.phases) {
      expect(['expand', 'backfill', 'verify', 'contract']).toContain(phase.name);
      expect(['N', 'N+1', 'N+2']).toContain(phase.release);
      expect(['migration', 'script']).toContain(phase.kind);
      expect(['per-file', 'none']).toContain(phase.transaction);
      expect(phase).toMatchObject({
        title: expect.any(String),
        file: expect.any(String),
        sql: expect.any(String),
        gate: expect.any(String),
        extraFiles: expect.any(Array),
      });
      // Never where the framework would run it.
      if (phase.kind === 'script') expect(phase.file).toMatch(/^\.\.\//);
    }
    const contract = json.phases.filter(
      ({ kind, file }: { kind: string; file: string }) => kind === 'migration' && file !== '000002_b.up.sql',
    );
    for (const { file, extraFiles } of contract) {
      expect(file).toMatch(/^00000[3-9]_\w+\.up\.sql$/);
      expect(extraFiles).toMatchObject([{ file: file.replace('.up.', '.down.'), text: expect.any(String) }]);
    }
  });

  it('writes its files, all or nothing', async () => {
    const root = folder(FILES);
    const planned = JSON.parse((await phasewise(root, ['plan', '--format', 'json', 'db/000002_b.up.sql'])).out);
    const { code, out } = await phasewise(root, ['plan', '--out', 'db', 'db/000002_b.up.sql']);
    expect(code).toBe(0);
    for (const { file, sql } of planned.phases) expect(readFileSync(join(root, 'db', file), 'utf8')).toBe(sql);
    for (const line of out.trim().split('\n')) expect(existsSync(join(root, line))).toBe(true);
    const before = readFileSync(join(root, 'db/000002_b.up.sql'), 'utf8');
    // In another folder nothing may be there.
    const again = await phasewise(folder({ ...FILES, 'out/000002_b.up.sql': 'mine' }), ['plan', '--out', 'out', 'db/000002_b.up.sql']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('exists: nothing was written');
    expect(before).not.toBe(FILES['db/000002_b.up.sql']);
  });

  it('says that there is nothing to do', async () => {
    const { code, out } = await phasewise(folder(FILES), ['plan', 'db/000001_a.up.sql']);
    expect(code).toBe(0);
    expect(out).toBe('db/000001_a.up.sql: nothing in it needs phases.\n');
  });

  it('takes one file', async () => {
    expect((await phasewise(folder(FILES), ['plan'])).code).toBe(2);
    expect((await phasewise(folder(FILES), ['plan', 'a.sql', 'b.sql'])).code).toBe(2);
    expect((await phasewise(folder(FILES), ['plan', 'db/none.sql'])).err).toBe(
      'phasewise: cannot read db/none.sql: there is no such file\n',
    );
    expect((await phasewise(folder(FILES), ['plan', 'db'])).code).toBe(2);
  });
});

describe('backfill', () => {
  const run = (...args: string[]) => phasewise(folder(FILES), ['backfill', ...args]);

  it('prints a script for an assignment', async () => {
    const { code, out, err } = await run(
      '--table',
      'public.orders',
      '--set',
      "status = 'new'",
      '--where',
      'status IS NULL',
      '--key',
      'id',
      '--batch',
      '250',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^-- Backfill of public\.orders\.status/);
    expect(out).toContain('\\set batch 250\n');
    expect(out).toMatch(/^-- verify +SELECT .*;$/m);
  });

  it('takes table, expression and predicate from a migration', async () => {
    const { code, out } = await run('--from-migration', 'db/000002_b.up.sql', '--batch', '250');
    expect(code).toBe(0);
    expect(out).toContain('gen_random_uuid()');
    expect(out).toContain('\\set batch 250\n');
  });

  it('makes a module of the same work', async () => {
    const chosen = await run('--table', 'orders', '--set', 'total = 0', '--target', 'node', '--batch', '250', '--key', 'id');
    expect([chosen.code, chosen.err]).toEqual([0, '']);
    expect(chosen.out).toContain('import pg from "pg";');
    expect(chosen.out).toContain("values.batch ?? '250'");
    const planned = await run('--from-migration', 'db/000002_b.up.sql', '--target', 'node', '--key', 'id', '--batch', '250');
    expect([planned.code, planned.err]).toEqual([0, '']);
    expect(planned.out).toContain('gen_random_uuid()');
    expect(planned.out).toContain("values.batch ?? '250'");
  });

  it('chooses among what a migration fills', async () => {
    const root = folder({
      '1_a.sql': 'CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u (id int PRIMARY KEY, n int);\n',
      '2_b.sql': 'ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid();\nALTER TABLE u ADD COLUMN b uuid DEFAULT gen_random_uuid();\n',
    });
    const from = (...args: string[]) => phasewise(root, ['backfill', '--from-migration', '2_b.sql', ...args]);
    const both = await from();
    expect(both.out.match(/^-- Backfill of .*/gm)).toHaveLength(2);
    const one = await from('--table', 'u', '--target', 'node');
    expect(one.out.match(/^\/\/ Backfill of .*/gm)).toEqual([expect.stringContaining('public.u.b')]);
    expect((await from('--table', 'public.t.a')).out).toContain('public.t.a');
    for (const [args, why] of [
      [['--target', 'node'], 'public.t.a, public.u.b'],
      [['--key', 'id'], 'choose with --table'],
      [['--table', 'v'], 'fills nothing in v'],
      [['--table', 'u', '--key', 'n'], 'n can be NULL'],
      [['--table', 'u', '--key', 'nothing'], 'no column nothing'],
    ] as const) {
      const { code, out, err } = await from(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(why);
    }
  });

  it('walks a table without a key only when told to', async () => {
    const root = folder({
      '1_a.sql': 'CREATE TABLE t (a int);\n',
      '2_b.sql': 'ALTER TABLE t ADD COLUMN b uuid DEFAULT gen_random_uuid();\n',
    });
    const refused = await phasewise(root, ['backfill', '--from-migration', '2_b.sql']);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('public.t has no primary key');
    expect((await phasewise(root, ['backfill', '--from-migration', '2_b.sql', '--key', 'ctid'])).code).toBe(0);
  });

  it('checks keys against statistics', async () => {
    const column = { name: 'code', type: 'text', notNull: false, hasDefault: false };
    const table = { schema: 'public', name: 'orders', columns: [column], indexes: [] };
    const root = folder({ 'stats.json': JSON.stringify({ tables: [table] }) });
    const fill = (...args: string[]) =>
      phasewise(root, ['backfill', '--table', 'orders', '--set', 'total = 0', '--stats', 'stats.json', ...args]);
    expect((await fill()).err).toContain('public.orders has no primary key');
    expect((await fill('--key', 'code')).err).toContain('code can be NULL');
    expect((await fill('--key', 'ctid')).code).toBe(0);
  });

  it('writes a file', async () => {
    const root = folder(FILES);
    expect(await phasewise(root, ['backfill', '--table', 'orders', '--set', 'total = 0', '--out', 'fill.sql'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(join(root, 'fill.sql'), 'utf8')).toContain('-f fill.sql');
  });

  it('uses the key that statistics report', async () => {
    const table = {
      schema: 'public',
      name: 'orders',
      columns: [{ name: 'code', type: 'text', notNull: true, hasDefault: false }],
      indexes: [{ name: 'k', bytes: 1, unique: true, primary: false, valid: true, columns: ['code'] }],
    };
    const root = folder({ 'stats.json': JSON.stringify({ tables: [table] }) });
    const { out } = await phasewise(root, ['backfill', '--table', 'orders', '--set', 'total = 0', '--stats', 'stats.json']);
    expect(out).toContain("ARRAY['code']");
  });

  it.each([
    ['not idempotent', ['--table', 't', '--set', 'n = n + 1'], 'not idempotent'],
    ['volatile everywhere', ['--table', 't', '--set', 'x = random()'], 'volatile'],
    ['no SQL', ['--table', 't', '--set', '1 = 2'], 'cannot parse'],
    ['more than one statement', ['--table', 't', '--set', 'a = 1; DROP TABLE t'], 'not one UPDATE'],
    ['no assignment', ['--table', 't'], '--set'],
    ['no table', ['--set', 'a = 1'], '--table'],
    ['a batch of nothing', ['--table', 't', '--set', 'a = 1', '--batch', '0'], 'positive'],
    ['another target', ['--table', 't', '--set', 'a = 1', '--target', 'perl'], 'perl'],
    ['a migration that fills nothing', ['--from-migration', 'db/000001_a.up.sql'], 'no statement needs a backfill'],
    ['a migration that is not there', ['--from-migration', 'none.sql'], 'no such file'],
    ['both ways at once', ['--from-migration', 'db/000002_b.up.sql', '--set', 'a = 1'], '--set'],
  ])('refuses what is %s', async (_what, args, why) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^phasewise: [^\n]+\n$/);
    expect(err).toContain(why);
  });
});

describe('databases', () => {
  const nowhere = 'postgres://app:secret@127.0.0.1:1/x';

  it('that do not answer are a failure when they were asked for by name', async () => {
    for (const args of [
      ['check', '--db', nowhere, 'db'],
      ['stats', 'export', '--db', nowhere],
    ]) {
      const { code, out, err } = await phasewise(folder(FILES), args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^phasewise: [^\n]+\n$/);
      expect(err).not.toContain('secret');
    }
  });

  it('and a remark when only the environment names them', async () => {
    const { code, out, err } = await phasewise(folder(FILES), ['explain', '--format', 'json', 'db'], {
      env: { PHASEWISE_DATABASE_URL: nowhere },
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toHaveLength(2);
    expect(err).toMatch(/^phasewise: PHASEWISE_DATABASE_URL: [^\n]+\n$/);
  });

  it('are needed for an export', async () => {
    expect((await phasewise(folder({}), ['stats', 'export'])).code).toBe(2);
    expect((await phasewise(folder({}), ['stats'])).code).toBe(2);
  });
});
