import { describe, expect, it } from 'vitest';
import { folder, phasewise } from './host';

const FILES = {
  'db/1_a.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\n',
  'db/2_b.sql': "SET lock_timeout = '2s';\n\tALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();\nSELEC 1;\n",
  'db/3_c.sql': '-- phasewise-ignore add-column-json: old\nALTER TABLE orders ADD COLUMN j json;\n',
};

async function check(files: Record<string, string>, ...args: string[]) {
  return phasewise(folder(files), ['check', ...args]);
}

describe('check --format json', () => {
  it('has the fields of the contract', async () => {
    const { code, out, err } = await check(FILES, '--format', 'json', '--pg', '16', 'db');
    expect([code, err]).toEqual([1, '']);
    const json = JSON.parse(out);
    expect(Object.keys(json)).toEqual(['tool', 'postgresVersion', 'postgresVersionSource', 'findings', 'statistics']);
    expect(json.statistics).toEqual({ files: 3, statements: 5, unparsed: 1, skipped: [] });
    const found = json.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'add-column-volatile-default');
    expect(found).toEqual({
      path: 'db/2_b.sql',
      range: { start: { line: 1, character: expect.any(Number) }, end: { line: 1, character: expect.any(Number) } },
      ruleId: 'add-column-volatile-default',
      severity: 'warning',
      message: expect.stringContaining('ACCESS EXCLUSIVE'),
      docs: 'docs/rules/add-column-volatile-default.md',
      fixes: expect.arrayContaining([
        { title: expect.any(String), kind: 'phases' },
        { title: expect.any(String), kind: 'suppress' },
      ]),
      suppressed: false,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(json.findings.filter(({ suppressed }: { suppressed: boolean }) => suppressed)).toMatchObject([
      { ruleId: 'add-column-json', path: 'db/3_c.sql' },
    ]);
  });
});

describe('exit code', () => {
  const warning = { '1_a.sql': FILES['db/1_a.sql'], '2_b.sql': FILES['db/2_b.sql'].replace('SELEC 1;\n', '') };

  it('is 1 for findings at or above --fail-on', async () => {
    expect((await check(FILES, 'db')).code).toBe(1);
    expect((await check(FILES, '--fail-on', 'never', 'db')).code).toBe(0);
    expect((await check(warning, '.')).code).toBe(0);
    expect((await check(warning, '--fail-on', 'warning', '.')).code).toBe(1);
    expect((await check(warning, '--fail-on', 'hint', '1_a.sql')).code).toBe(0);
  });

  it('does not count what is suppressed', async () => {
    const files = {
      '1_a.sql': FILES['db/1_a.sql'],
      '2_b.sql': "SET lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN j json; -- phasewise-ignore add-column-json\n",
    };
    expect((await check(files, '--fail-on', 'information', '.')).code).toBe(0);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['chekc']],
    ['an unknown option', ['check', '--nope', 'db']],
    ['an option without its value', ['check', '--pg']],
    ['an unknown format', ['check', '--format', 'xml', 'db']],
    ['a format of another command', ['explain', '--format', 'sarif', 'db']],
    ['an unknown major', ['check', '--pg', '11', 'db']],
    ['no number for a major', ['check', '--pg', 'x', 'db']],
    ['an unknown framework', ['check', '--framework', 'rails', 'db']],
    ['an unknown severity', ['check', '--fail-on', 'fatal', 'db']],
    ['a missing file', ['check', 'db/9_z.sql']],
    ['a missing list', ['check', '--files-from', 'none.txt']],
    ['a missing configuration', ['check', '--config', 'none.json', 'db']],
    ['missing statistics', ['check', '--stats', 'none.json', 'db']],
    ['lsp without --stdio', ['lsp']],
    ['rules with a path', ['rules', 'db']],
  ])('is 2 for %s, with one line on stderr', async (_what, args) => {
    const { code, err } = await phasewise(folder(FILES), args);
    expect(code).toBe(2);
    expect(err).toMatch(/^phasewise: [^\n]+\n$/);
    expect(err).not.toContain('internal error');
  });

  it('is 2 for a file that is not text', async () => {
    const root = folder({
      '1_a.sql': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0]),
      '2_b.sql': 'SELECT 1;',
    });
    const named = await phasewise(root, ['check', '1_a.sql', '2_b.sql']);
    expect(named).toMatchObject({ code: 2, err: 'phasewise: cannot read 1_a.sql: the file is binary, not SQL text\n' });
    // Found in a folder it is skipped, aloud.
    expect(await phasewise(root, ['check', '.'])).toMatchObject({
      code: 0,
      err: 'phasewise: skipped 1_a.sql: the file is binary, not SQL text\n',
    });
  });

  it('is 0 for help and version', async () => {
    for (const args of [['--help'], ['check', '--help'], ['--version']]) {
      const { code, out, err } = await phasewise(folder({}), args);
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toBe('');
    }
  });
});

describe('a folder', () => {
  it('counts for its migrations that lead up', async () => {
    const files = {
      'm/1_a.up.sql': 'SELECT 1;',
      'm/1_a.down.sql': 'DROP TABLE t;',
      'm/seed.sql': 'SELECT 2;',
      'node_modules/x/1_y.sql': 'SELECT 3;',
      '.x/1_z.sql': 'SELECT 4;',
    };
    const json = JSON.parse((await check(files, '--format', 'json')).out);
    expect(json.statistics).toEqual({ files: 1, statements: 1, unparsed: 0, skipped: [] });
  });

  it('without migrations is said to be one', async () => {
    expect(await check({ 'notes.txt': '' }, '.')).toMatchObject({ code: 0, err: 'phasewise: no migrations found in .\n' });
  });
});

describe('configuration', () => {
  const warning = { '1_a.sql': FILES['db/1_a.sql'], '2_b.sql': FILES['db/2_b.sql'].replace('SELEC 1;\n', '') };

  it('is found, and options go before it', async () => {
    const files = { ...warning, 'phasewise.json': '{ "postgresVersion": "13", "rules": { "add-column-volatile-default": "error" } }' };
    const { code, out } = await check(files, '--format', 'json', '.');
    expect(code).toBe(1);
    expect(JSON.parse(out).postgresVersion).toBe(13);
    expect(JSON.parse((await check(files, '--format', 'json', '--pg', '17', '.')).out).postgresVersion).toBe(17);
    expect(
      (await check({ ...warning, '.phasewise.json': '{"rules":{"add-column-volatile-default":"off"}}' }, '--fail-on', 'warning', '.')).code,
    ).toBe(0);
  });

  it.each([
    ['{', 'not valid JSON'],
    ['[]', 'object'],
    ['{"postgresVersoin": 16}', "unknown setting 'postgresVersoin'"],
    ['{"rules": {"x": "fatal"}}', 'none of'],
    ['{"framework": "rails"}', "unknown framework 'rails'"],
    ['{"runnerTimeouts": "yes"}', 'boolean'],
  ])('%s is refused', async (text, why) => {
    const { code, err } = await check({ ...warning, 'my.json': text }, '--config', 'my.json', '.');
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

describe('statistics', () => {
  it('decide how bad it is, where they are not of a development database', async () => {
    const files = { '1_a.sql': FILES['db/1_a.sql'], '2_b.sql': FILES['db/2_b.sql'].replace('SELEC 1;\n', '') };
    const stats = (rows: number, development: boolean) =>
      JSON.stringify({
        takenAt: '2026-11-01T00:00:00Z',
        serverVersion: 160004,
        development,
        tables: [{ schema: 'public', name: 'orders', rows, heapBytes: 8192 }],
      });
    const severity = async (rows: number, development = false) => {
      const { out } = await check(
        { ...files, 'stats.json': stats(rows, development) },
        '--format',
        'json',
        '--stats',
        'stats.json',
        '2_b.sql',
      );
      const json = JSON.parse(out);
      expect(json.postgresVersion).toBe(16);
      return json.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'add-column-volatile-default')?.severity;
    };
    expect(await severity(5_000_000)).toBe('warning');
    expect(await severity(10)).toBe('information');
    expect(await severity(10, true)).toBe('warning');
  });

  it('must be what phasewise wrote', async () => {
    expect((await check({ 'stats.json': '{}' }, '--stats', 'stats.json', '.')).err).toContain('statistics snapshot');
  });
});

describe('text', () => {
  it('shows the line with carets under the very place, tabs and all', async () => {
    const { out } = await check(FILES, 'db/2_b.sql');
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.startsWith('warning[add-column-volatile-default]'));
    expect(lines[at + 1]).toMatch(/^ +--> db\/2_b\.sql:2:\d+$|^ --> db\/2_b\.sql:2:\d+$/);
    const source = lines[at + 3] ?? '';
    const carets = lines[at + 4] ?? '';
    expect(source).toContain('|');
    const from = carets.indexOf('^');
    expect(source.slice(from, carets.lastIndexOf('^') + 1)).toMatch(/gen_random_uuid|token uuid/);
    expect(carets.slice(4, 5)).toBe('\t');
    expect(out).toMatch(
      /1 error, 1 warning.*; 3 statements in 1 file; 1 statement could not be parsed; for PostgreSQL 15 \(oldest supported major\)\.\n$/s,
    );
    expect(out).not.toContain('\x1b[');
  });

  it('has colour on a terminal, unless NO_COLOR says otherwise', async () => {
    const root = folder(FILES);
    expect((await phasewise(root, ['check', 'db'], { outIsTerminal: true })).out).toContain('\x1b[');
    expect((await phasewise(root, ['check', 'db'], { outIsTerminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\x1b[');
  });

  it('shows progress to a terminal only', async () => {
    expect((await phasewise(folder(FILES), ['check', 'db'], { errIsTerminal: true, now: () => new Date(0) })).err).toBe('');
    let clock = 1e12;
    const now = () => {
      clock += 500;
      return new Date(clock);
    };
    expect((await phasewise(folder(FILES), ['check', 'db'], { errIsTerminal: true, now })).err).toContain('\r3/3 files');
    expect((await phasewise(folder(FILES), ['check', 'db'], { now })).err).toBe('');
  });
});
