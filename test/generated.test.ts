import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('registry, pages, the list of rules and settings are what the rules and the settings table say (npm run generate)', () => {
  const script = join(import.meta.dirname, '../scripts/generate.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
