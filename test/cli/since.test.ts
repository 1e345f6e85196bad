import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../server/src/io/git';
import { folder, phasewise } from './host';

function git(cwd: string, ...args: string[]): void {
  const config = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...config, ...args], { cwd, stdio: 'pipe' });
}

function write(cwd: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

function commit(cwd: string, files: Record<string, string>): void {
  write(cwd, files);
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'change');
}

const BASE = {
  'db/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, other text);\n',
  'db/000001_a.down.sql': 'DROP TABLE orders;\n',
  'db/000003_c.up.sql': "SET lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN other;\n",
};
const DROP = "SET lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN note;\n";

/** A repository with a branch `main`, standing on another branch. */
function repository(): string {
  const cwd = folder({});
  rmSync(join(cwd, '.git'), { recursive: true });
  git(cwd, 'init', '-q');
  commit(cwd, BASE);
  git(cwd, 'checkout', '-q', '-b', 'work');
  return cwd;
}

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, err } = await phasewise(cwd, ['check', '--format', 'json', '--since', 'main', ...args]);
  expect(err).toBe('');
  return JSON.parse(out).findings.map(({ path, ruleId }: Record<string, string>) => `${path} ${ruleId}`);
}

describe('--since', () => {
  it('looks at what was added or modified, committed or not, on top of the rest', async () => {
    const cwd = repository();
    commit(cwd, { 'db/000004_d.up.sql': DROP });
    expect(await found(cwd, 'db')).toEqual(['db/000004_d.up.sql drop-column']);
    write(cwd, { 'db/000005_e.up.sql': "SET lock_timeout = '2s';\nDROP TABLE orders;\n" });
    expect(await found(cwd, 'db')).toEqual(['db/000004_d.up.sql drop-column', 'db/000005_e.up.sql drop-table']);
    expect(await found(join(cwd, 'db'))).toEqual(['000004_d.up.sql drop-column', '000005_e.up.sql drop-table']);
    expect(await found(cwd, 'db/000001_a.up.sql')).toEqual([]);
  });

  it('compares with the merge base: what happened on main since is not ours', async () => {
    const cwd = repository();
    git(cwd, 'checkout', '-q', 'main');
    commit(cwd, { 'db/000006_f.up.sql': DROP });
    git(cwd, 'checkout', '-q', 'work');
    commit(cwd, { 'README.md': 'x' });
    const { code, err } = await phasewise(cwd, ['check', '--since', 'main', 'db']);
    expect([code, err]).toEqual([0, 'phasewise: no migration was added or modified since main\n']);
  });

  it('finds what does not fit the history of the base branch', async () => {
    const cwd = repository();
    commit(cwd, {
      'db/000002_b.up.sql': 'CREATE TABLE b (id bigint PRIMARY KEY);\n',
      'db/000003_d.up.sql': 'CREATE TABLE d (id bigint PRIMARY KEY);\n',
      'db/000001_a.up.sql': `-- changed\n${BASE['db/000001_a.up.sql']}`,
    });
    expect(await found(cwd, 'db')).toEqual([
      'db/000001_a.up.sql modified-applied-migration',
      'db/000002_b.up.sql non-linear-history',
      'db/000003_d.up.sql duplicate-version',
    ]);
  });

  it('knows the down files', async () => {
    const cwd = repository();
    commit(cwd, { 'db/000004_d.up.sql': 'CREATE TABLE d (id bigint PRIMARY KEY);\n' });
    expect(await found(cwd, '--preset', 'strict', 'db')).toContain('db/000004_d.up.sql irreversible-migration');
    commit(cwd, { 'db/000004_d.down.sql': 'DROP TABLE d;\n' });
    expect(await found(cwd, '--preset', 'strict', 'db')).not.toContain('db/000004_d.up.sql irreversible-migration');
  });

  it('names what git cannot answer', async () => {
    const cwd = repository();
    const fails = async (where: string, ref: string) => {
      const { code, err } = await phasewise(where, ['check', '--since', ref, '.']);
      return `${code} ${err}`;
    };
    expect(await fails(cwd, 'mian')).toBe("2 phasewise: --since: git knows no revision 'mian'\n");
    // An argument that git would take for an option.
    expect(await fails(cwd, '')).toBe("2 phasewise: --since: '' is not a git revision\n");
    expect(await changesSince(cwd, '--output=x')).toEqual({ kind: 'failed', message: "'--output=x' is not a git revision" });
    const outside = folder({ '1_a.sql': 'SELECT 1;\n' });
    expect(await fails(outside, 'main')).toBe('2 phasewise: --since: this is not a git repository\n');
  });

  it('says what to do about a shallow clone', async () => {
    const origin = repository();
    commit(origin, { 'db/000004_d.up.sql': DROP });
    const clone = join(folder({}), 'clone');
    git(origin, 'clone', '-q', '--depth', '1', '--branch', 'work', pathToFileURL(origin).href, clone);
    const { code, err } = await phasewise(clone, ['check', '--since', 'main', 'db']);
    expect(code).toBe(2);
    expect(err).toBe(
      "phasewise: --since: git knows no revision 'main': this clone is shallow; fetch the whole history (with actions/checkout: fetch-depth: 0)\n",
    );
  });
});
