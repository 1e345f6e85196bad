import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const COPIED = [
  '.gitignore',
  'biome.json',
  'client',
  'docs',
  'package.json',
  'scripts',
  'server',
  'test',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.mjs',
];
const COMMANDS: readonly (readonly [string, ...string[]])[] = [
  ['scripts/generate.mjs', '--check'],
  ['node_modules/typescript/bin/tsc', '-b', 'server'],
  ['node_modules/@biomejs/biome/bin/biome', 'check', 'server/src/core/rules/add-column-example.ts'],
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...['test/rules.test.ts', 'test/rules-examples.test.ts', 'test/texts.test.ts', '-t', 'add-column-example|no snapshot|no fixture'],
  ],
];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'phasewise-new-rule-'));
  for (const path of COPIED) cpSync(join(root, path), join(copy, path), { recursive: true });
  // The folder of the servers is there only where their user can enter it.
  for (const path of ['node_modules', 'tools', '.cache'].filter((p) => existsSync(join(root, p))))
    symlinkSync(join(root, path), join(copy, path));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('npm run new-rule writes a rule that passes every test of a rule', { timeout: 180_000 }, () => {
  const run = (args: readonly string[]) => execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  expect(run(['scripts/new-rule.mjs', 'add-column-example'])).toContain('The rule works');
  for (const command of COMMANDS) expect(() => run(command), command.join(' ')).not.toThrow();
});
