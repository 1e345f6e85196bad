import { describe, expect, it } from 'vitest';
import { folder, phasewise } from './host';

const BASE = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n';
const FILES = {
  'db/1_a.sql': BASE,
  'db/2_b.sql': "SET lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN note;\n",
};

interface Report {
  readonly postgresVersion: number;
  readonly postgresVersionSource: string;
  readonly findings: readonly { readonly ruleId: string; readonly severity: string; readonly path: string }[];
}

async function check(files: Record<string, string>, ...args: string[]): Promise<Report> {
  const { out, err } = await phasewise(folder(files), ['check', '--format', 'json', ...(args.length > 0 ? args : ['db'])]);
  expect(err).toBe('');
  return JSON.parse(out);
}

const rules = (report: Report) => report.findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);

describe('the target version', () => {
  const version = async (files: Record<string, string>, ...args: string[]) => {
    const { postgresVersion, postgresVersionSource } = await check({ ...FILES, ...files }, 'db', ...args);
    return `${postgresVersion}: ${postgresVersionSource}`;
  };
  const compose = { 'docker-compose.yml': 'services: { db: { image: "postgres:16" } }\n' };
  const squawk = { '.squawk.toml': 'pg_version = "13.2"\n' };

  it('comes from the best source there is', async () => {
    expect(await version({})).toBe('15: oldest supported major');
    expect(await version(squawk)).toBe('13: .squawk.toml');
    expect(await version({ ...squawk, ...compose })).toBe('16: docker-compose.yml');
    const own = { 'phasewise.json': '{ "postgresVersion": 17 }' };
    expect(await version({ ...squawk, ...compose, ...own })).toBe('17: postgresVersion in phasewise.json');
    expect(await version({ ...squawk, ...compose, ...own }, '--pg', '15')).toBe('15: --pg');
  });

  it('is known in explain and shown to people', async () => {
    const cwd = folder({ ...FILES, ...compose });
    expect(JSON.parse((await phasewise(cwd, ['explain', '--format', 'json', 'db'])).out)).toMatchObject({
      postgresVersion: 16,
      postgresVersionSource: 'docker-compose.yml',
    });
    expect((await phasewise(cwd, ['check', 'db'])).out).toContain('for PostgreSQL 16 (docker-compose.yml)');
  });
});

describe("another linter's configuration", () => {
  it.each([
    ['.squawk.toml', 'excluded_rules = ["ban-drop-column"]\n'],
    ['.squawk.toml', 'excluded_paths = ["db/2_b.sql"]\n'],
    ['.squawk.toml', 'excluded_paths = ["2_*.sql"]\n'],
    ['postgres-language-server.jsonc', '{ /* why */ "linter": { "rules": { "safety": { "banDropColumn": "off", }, } } } // end\n'],
    ['postgres-language-server.jsonc', '{ "linter": { "rules": { "safety": { "banDropColumn": { "level": "off" } } } } }'],
    ['postgres-language-server.jsonc', '{ "linter": { "ignore": ["db/2_b.sql"] } }'],
    ['.pgfence.toml', 'disable-rules = ["drop-column"]\n'],
    ['.pgfence.json', '{ "disableRules": ["drop-column"] }'],
    ['.migrationpilotrc.yml', 'rules:\n  MP017: false\n'],
    ['.migrationpilotrc.yml', 'rules:\n  MP017: { enabled: false }\n'],
    ['.migrationpilotrc.yml', 'ignore: ["db/2_*"]\n'],
    ['diesel-guard.toml', 'disable_checks = ["DropColumnCheck"]\n'],
  ])('%s: %s is followed', async (file, content) => {
    expect(rules(await check({ ...FILES, [file]: content }))).toEqual([]);
  });

  it.each([
    ['.squawk.toml', 'excluded_rules = ["ban-drop-colum"]\nexcluded_paths = ["other/*"]\n'],
    ['postgres-language-server.jsonc', '{ "linter": { "rules": { "safety": { "banDropColumns": "off" } } } }'],
    ['atlas.hcl', 'env "prod" {\n  lint {\n    destructive {\n      error = true\n    }\n  }\n}\n'],
  ])('%s: %s changes nothing', async (file, content) => {
    expect(rules(await check({ ...FILES, [file]: content }))).toEqual(['drop-column information']);
  });

  it('may make a finding worse', async () => {
    const pgls = { 'postgres-language-server.jsonc': '{ "linter": { "rules": { "safety": { "banDropColumn": "error" } } } }' };
    expect(rules(await check({ ...FILES, ...pgls }))).toEqual(['drop-column error']);
    const atlas = { 'atlas.hcl': '// { \nlint {\n  destructive {\n    error = true\n  }\n}\n' };
    expect(rules(await check({ ...FILES, ...atlas }))).toEqual(['drop-column error']);
  });

  it('gives way to our own', async () => {
    const files = {
      ...FILES,
      '.squawk.toml': 'excluded_rules = ["ban-drop-column"]\n',
      'phasewise.json': '{ "rules": { "drop-column": "hint" } }',
    };
    expect(rules(await check(files))).toEqual(['drop-column hint']);
  });

  it('says that files run in a transaction, unless they say they do not', async () => {
    const index = 'CREATE INDEX CONCURRENTLY orders_note ON orders (note);\n';
    const squawk = { '.squawk.toml': 'assume_in_transaction = true\n' };
    expect(rules(await check({ ...FILES, 'db/2_b.sql': index }))).toEqual([]);
    // Alone in its file, it is alone in its transaction: squawk is silent too.
    expect(rules(await check({ ...FILES, ...squawk, 'db/2_b.sql': index }))).toEqual([]);
    const two = `SELECT 1;\n${index}`;
    expect(rules(await check({ ...FILES, ...squawk, 'db/2_b.sql': two }))).toEqual(['concurrently-in-transaction error']);
    expect(rules(await check({ ...FILES, ...squawk, 'db/2_b.sql': `-- migrations:NO TRANSACTION\n${two}` }))).toEqual([]);
    const out = `-- squawk-disable-assume-in-transaction\n${index}`;
    expect(rules(await check({ ...FILES, ...squawk, 'db/2_b.sql': out }))).toEqual([]);
  });

  it('that cannot be understood is named, and costs nothing else', async () => {
    const { code, err } = await phasewise(folder({ ...FILES, '.squawk.toml': 'excluded_rules = [\n' }), ['check', 'db']);
    expect(code).toBe(0);
    expect(err).toMatch(/^phasewise: \.squawk\.toml is not understood: [^\n]+\n$/);
  });

  it('says so when it leaves out a file that was named', async () => {
    const cwd = folder({ ...FILES, '.squawk.toml': 'excluded_paths = ["2_*.sql"]\n' });
    const { code, err } = await phasewise(cwd, ['check', 'db/2_b.sql']);
    expect([code, err]).toEqual([0, 'phasewise: skipped db/2_b.sql: .squawk.toml excludes it\n']);
  });
});

describe('the project configuration', () => {
  it.each([
    ['{ "ruels": {} }', "unknown setting 'ruels'"],
    ['{ "postgresVersion": 11 }', "postgresVersion: '11' is not a PostgreSQL major version from 12 to 18"],
    ['{ "rules": { "drop-column": "fatal" } }', "rules: drop-column: 'fatal' is none of error, warning, information, hint, off"],
    ['{ "presets": ["all"] }', 'presets: a list of recommended, strict, style is expected'],
    ['[]', 'a JSON object is expected'],
  ])('%s is refused', async (content, reason) => {
    const { code, err } = await phasewise(folder({ ...FILES, 'phasewise.json': content }), ['check', 'db']);
    expect([code, err]).toEqual([2, `phasewise: phasewise.json: ${reason}\n`]);
  });
});

describe('syntax newer than the target', () => {
  const files = {
    'db/1_a.sql': BASE,
    'db/2_b.sql': "SET lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN twice text GENERATED ALWAYS AS (note || note) VIRTUAL;\n",
  };
  const said = async (more: Record<string, string>, ...args: string[]) => {
    const { out } = await phasewise(folder({ ...files, ...more }), ['check', '--format', 'json', 'db', ...args]);
    return JSON.parse(out).findings.map(({ ruleId, severity, message }: Record<string, string>) => `${ruleId} ${severity}: ${message}`);
  };

  it('is an error where the target is stated, and information where it is a guess', async () => {
    expect(await said({}, '--pg', '17')).toEqual([
      'newer-syntax error: Fails on PostgreSQL 17: `VIRTUAL` needs PostgreSQL 18 (42601). The target is 17 (--pg). Write it without `VIRTUAL`, or set another target.',
    ]);
    expect(await said({})).toEqual([
      'newer-syntax information: Fails before PostgreSQL 18: `VIRTUAL` is a syntax error there (42601). The target is not named, so the oldest supported major, 15, is assumed. Set `phasewise.postgresVersion` or `--pg`.',
    ]);
    expect(await said({ 'compose.yml': 'services: { db: { image: "postgres:18" } }\n' })).toEqual([]);
  });
});
