import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../server/src/cli/formats/finding';
import { folder, phasewise } from './host';

const CREATE = 'CREATE TABLE orders (id bigint PRIMARY KEY, n int);\n';
const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();\n';
const WIDEN = 'ALTER TABLE orders ALTER COLUMN n TYPE bigint;\n';
const NAME = 'db/migrations/000002_b.up.sql';

async function check(root: string, ...paths: string[]) {
  const { code, out, err } = await phasewise(root, ['check', '--format', 'json', '--fail-on', 'never', ...paths]);
  const { findings, statistics } = out === '' ? { findings: [], statistics: undefined } : JSON.parse(out);
  const found = findings as readonly ReportedFinding[];
  return { code, err, findings: found, statistics, rules: found.map(({ path, ruleId }) => `${path} ${ruleId}`) };
}

describe('histories that make no sense', () => {
  it('go in a circle, and the file behind them is analysed', async () => {
    const root = folder({
      'db/migrations/000001_a.up.sql': `
        CREATE TABLE a (id bigint PRIMARY KEY, b bigint); CREATE TABLE b (id bigint PRIMARY KEY, a bigint REFERENCES a);
        ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b; ALTER TABLE a INHERIT b; ALTER TABLE b INHERIT a; ALTER TABLE a INHERIT a;
        CREATE VIEW v AS SELECT 1 AS x; CREATE VIEW w AS SELECT x FROM v; CREATE OR REPLACE VIEW v AS SELECT x FROM w;
        CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT g()'; CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT f()';
        CREATE TYPE t AS (x int); ALTER TYPE t ADD ATTRIBUTE self t; CREATE DOMAIN d AS d;
        CREATE TABLE p (id int) PARTITION BY RANGE (id); ALTER TABLE p ATTACH PARTITION p DEFAULT;
        ALTER TABLE a RENAME TO c; ALTER TABLE b RENAME TO a; ALTER TABLE c RENAME TO b;${CREATE}`,
      [NAME]: `ALTER TABLE a ALTER COLUMN id TYPE numeric; DROP VIEW v CASCADE; DROP TYPE t CASCADE; DROP TABLE b CASCADE; DROP TABLE a, p CASCADE;\n${RISKY}`,
    });
    const { code, err, rules } = await check(root, NAME);
    expect([code, err]).toEqual([0, '']);
    expect(rules).toContain(`${NAME} add-column-volatile-default`);
    const explained = await phasewise(root, ['explain', NAME, '--format', 'json']);
    expect([explained.code, explained.err]).toEqual([0, '']);
  });

  it('are missing: what was taken for granted is listed', async () => {
    const root = folder({ [NAME]: RISKY });
    expect((await check(root, NAME)).rules).toContain(`${NAME} add-column-volatile-default`);
    const { out } = await phasewise(root, ['explain', NAME]);
    expect(out).toMatch(/assum|taken|not known|no migration/i);
  });

  it('have two files with one version: both are read, in the order of their names', async () => {
    const root = folder({
      'db/migrations/000001_b.up.sql': 'ALTER TABLE orders ADD COLUMN extra int;\n',
      'db/migrations/000001_a.up.sql': CREATE,
      [NAME]: 'ALTER TABLE orders ALTER COLUMN extra TYPE bigint;\n',
    });
    const { code, rules } = await check(root, 'db');
    expect(code).toBe(0);
    expect(rules).toContain('db/migrations/000001_b.up.sql duplicate-version');
    expect(rules).toContain(`${NAME} change-column-type-rewrite`);
    expect(rules.filter((rule) => rule.endsWith('will-fail'))).toEqual([]);
  });

  it('are five thousand files long', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [
        `db/migrations/${String(i + 1).padStart(6, '0')}_m.up.sql`,
        i === 0 ? CREATE : `CREATE TABLE t${i} (id int);\n`,
      ]),
    );
    const root = folder({ ...files, 'db/migrations/005001_last.up.sql': WIDEN });
    const { code, err, statistics, rules } = await check(root, 'db');
    expect([code, err, statistics.files]).toEqual([0, '', 5001]);
    expect(rules).toContain('db/migrations/005001_last.up.sql change-column-type-rewrite');
  }, 120_000);
});

describe('files that are not what they seem', () => {
  it('are in another encoding: read, and said', async () => {
    const root = folder({
      'db/migrations/000001_a.up.sql': CREATE,
      'db/migrations/000002_latin.up.sql': Buffer.from(`-- größer\n${WIDEN}`, 'latin1'),
      'db/migrations/000003_wide.up.sql': Buffer.from(`\ufeff-- größer\n${RISKY}`, 'utf16le'),
    });
    const { code, err, rules } = await check(root, 'db');
    expect(code).toBe(0);
    expect(err).toContain('000002_latin.up.sql: the file is not valid UTF-8: it was read as Windows-1252');
    expect(err).toContain('000003_wide.up.sql: the file is UTF-16');
    expect(rules).toContain('db/migrations/000002_latin.up.sql change-column-type-rewrite');
    expect(rules).toContain('db/migrations/000003_wide.up.sql add-column-volatile-default');
  });

  it('are 50 MB long: rows of COPY, and a statement that is too long to be analysed', async () => {
    const row = '1\tsome words in a column of text that go on for a while\n';
    const root = folder({
      [NAME]: `${CREATE}COPY notes FROM stdin;\n${row.repeat(Math.ceil((32 * 1024 * 1024) / row.length))}\\.\nINSERT INTO notes VALUES ('${'x'.repeat(18 * 1024 * 1024)}');\nALTER TABLE other ADD COLUMN token uuid DEFAULT gen_random_uuid();\n`,
    });
    const { code, findings, statistics } = await check(root, NAME, '--preset', 'recommended', '--preset', 'strict');
    expect([code, statistics.statements]).toEqual([0, 4]);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('add-column-volatile-default');
    expect(findings.find(({ ruleId }) => ruleId === 'unanalyzable-statement')?.message).toMatch(/too long/);
  }, 120_000);

  it('are for other databases: left alone, and said', async () => {
    const root = folder({
      'db/migrations/000001_a.mysql.up.sql': 'ALTER TABLE orders ADD COLUMN a int NOT NULL;\n',
      'db/migrations/000001_a.postgres.up.sql': CREATE,
      'db/sqlite/migrations/000001_a.up.sql': 'ALTER TABLE orders ADD COLUMN a int NOT NULL;\n',
      'db/migrations/000002_b.up.sql': WIDEN,
    });
    const { code, err, rules, statistics } = await check(root, 'db');
    expect(code).toBe(0);
    expect(statistics.skipped).toMatchObject([
      { reason: 'other-database', because: 'its path names mysql' },
      { reason: 'other-database', because: 'its path names sqlite' },
    ]);
    expect(statistics.files).toBe(2);
    expect(err).toMatch(/for another database than PostgreSQL: .*000001_a\.(mysql\.)?up\.sql \(its path names \w+\), and 1 more/);
    expect(new Set(rules.map((rule) => rule.split(' ')[0]))).toEqual(new Set([NAME]));
    expect(rules).toContain(`${NAME} change-column-type-rewrite`);
  });
});

describe('folders that lead nowhere', () => {
  it('links go in a circle: what is in the folder is found once, and what is not is said', async () => {
    const root = folder({ 'db/migrations/000001_a.up.sql': CREATE, [NAME]: WIDEN });
    symlinkSync(root, join(root, 'db/migrations/circle'));
    symlinkSync(join(root, 'db/migrations/x.sql'), join(root, 'db/migrations/y.sql'));
    symlinkSync(join(root, 'db/migrations/y.sql'), join(root, 'db/migrations/x.sql'));
    const { code, err, statistics } = await check(root, '.');
    expect([code, err, statistics.files]).toEqual([0, '', 2]);
    const named = await check(root, 'db/migrations/x.sql');
    expect(named.code).toBe(2);
    expect(named.err).toContain('cannot read db/migrations/x.sql: the symbolic links go in a circle');
    // A link that is named is followed.
    symlinkSync(join(root, 'db/migrations'), join(root, 'link'));
    expect((await check(root, 'link')).statistics.files).toBe(2);
  });

  it('a folder is renamed between two runs', async () => {
    const root = folder({ 'db/migrations/000001_a.up.sql': CREATE, [NAME]: WIDEN });
    renameSync(join(root, 'db/migrations'), join(root, 'db/moved'));
    const gone = await check(root, 'db/migrations');
    expect([gone.code, gone.err]).toEqual([2, 'phasewise: cannot read db/migrations: there is no such file\n']);
    expect((await check(root, 'db')).rules).toContain('db/moved/000002_b.up.sql change-column-type-rewrite');
  });

  it('an earlier migration that cannot be read is left out, with a note', async () => {
    const root = folder({
      'db/migrations/000001_a.up.sql': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]),
      [NAME]: RISKY,
    });
    const { code, err, rules } = await check(root, NAME);
    expect(code).toBe(0);
    expect(err).toBe('phasewise: the earlier migration 000001_a.up.sql cannot be read and is left out: the file is binary, not SQL text\n');
    expect(rules).toContain(`${NAME} add-column-volatile-default`);
  });
});

describe('places that cannot be written to', () => {
  it('a disk without space', async () => {
    if (!existsSync('/dev/full')) return;
    const root = folder({ 'db/migrations/000001_a.up.sql': CREATE });
    const args = ['backfill', '--table', 'orders', '--set', 'n = 1', '--key', 'id', '--out', '/dev/full'];
    const { code, err } = await phasewise(root, args);
    expect([code, err]).toEqual([2, 'phasewise: cannot write /dev/full: no space is left on the disk\n']);
  });

  it('a file where a folder is needed: nothing is left half done', async () => {
    const root = folder({ 'db/migrations/000001_a.up.sql': CREATE, [NAME]: RISKY, 'out/backfills': 'a file' });
    const { code, err } = await phasewise(root, ['plan', NAME, '--out', 'out/x']);
    expect(code).toBe(2);
    expect(err).toMatch(/cannot write .*backfills/);
    expect(readdirSync(join(root, 'out/x'))).toEqual([]);
  });
});

/** The bundled command line as a user without rights; root may read and write everything. */
describe('without rights', () => {
  const CLI = resolve(__dirname, '../../dist/cli.js');
  const NO_RIGHTS = 65534;
  const asRoot = process.getuid?.() === 0;
  const run = (root: string, ...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: root, encoding: 'utf8', ...(asRoot && { uid: NO_RIGHTS, gid: NO_RIGHTS }) });
  const possible = process.platform !== 'win32' && existsSync(CLI) && run('/', '--version').status === 0;

  it.runIf(possible)('a folder that must not be looked into is skipped, and said; one that was named is a failure', () => {
    const root = folder({ 'db/migrations/000001_a.up.sql': CREATE, 'db/secret/migrations/000001_a.up.sql': CREATE, [NAME]: WIDEN });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'db/secret'), 0o000);
    const all = run(root, 'check', '.', '--fail-on', 'never');
    expect([all.status, all.stderr]).toEqual([0, 'phasewise: skipped db/secret: permission denied\n']);
    expect(all.stdout).toContain('change-column-type-rewrite');
    const named = run(root, 'check', 'db/secret');
    expect([named.status, named.stderr]).toEqual([2, 'phasewise: cannot read db/secret: permission denied\n']);
    chmodSync(join(root, 'db/secret'), 0o755);
  });

  it.runIf(possible)('a folder that must not be written to', () => {
    const root = folder({ 'db/migrations/000001_a.up.sql': CREATE, [NAME]: RISKY });
    chmodSync(root, 0o755);
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out/there.txt'), '');
    const planned = run(root, 'plan', NAME, '--out', 'out');
    expect(planned.status).toBe(2);
    expect(planned.stderr).toMatch(/^phasewise: cannot write .*: permission denied\n$/);
    expect(readdirSync(join(root, 'out'))).toEqual(['there.txt']);
  });
});
