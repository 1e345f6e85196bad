import { expect, test } from 'vitest';
import { TestClient } from './client';

const FILE = 'migrations/000002_b.up.sql';
const BASE = { 'migrations/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n', [FILE]: '' };
const DROP = 'ALTER TABLE orders DROP COLUMN note;\n';

async function codes(files: Record<string, string>, settings: Record<string, unknown>): Promise<unknown[]> {
  const client = await TestClient.start({ files: { ...BASE, ...files }, settings: { runnerTimeouts: true, ...settings } });
  const found = await client.open(FILE, DROP);
  expect(await client.stop()).toBe(0);
  return found.map(({ code, severity }) => `${code} ${severity}`);
}

test("another linter's configuration stands in, settings win over it, and the project's own file over both", async () => {
  const squawk = { '.squawk.toml': 'excluded_rules = ["ban-drop-column"]\n' };
  const own = { 'phasewise.json': '{ "rules": { "drop-column": "hint" } }' };
  expect(await codes({}, {})).toEqual(['drop-column 3']);
  expect(await codes(squawk, {})).toEqual([]);
  expect(await codes(squawk, { rules: { 'drop-column': 'warning' } })).toEqual(['drop-column 2']);
  expect(await codes({ ...squawk, ...own }, { rules: { 'drop-column': 'warning' } })).toEqual(['drop-column 4']);
  expect(await codes({ '.squawk.toml': 'excluded_paths = ["migrations/*"]\n' }, {})).toEqual([]);
});

test('files beside a migration are known: a version that is taken twice, and a down migration', async () => {
  const twin = { 'migrations/000002_other.up.sql': 'SELECT 1;\n', 'migrations/000002_b.down.sql': '-- nothing\n' };
  const rules = { 'drop-column': 'off', 'irreversible-migration': 'hint' };
  expect((await codes(twin, { rules })).sort()).toEqual(['irreversible-migration 4']);
  const earlier = { 'migrations/000002_a.up.sql': 'SELECT 1;\n', 'migrations/000002_b.down.sql': 'ALTER TABLE orders ADD note text;\n' };
  expect(await codes(earlier, { rules })).toEqual(['duplicate-version 2']);
});
