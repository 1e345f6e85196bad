import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** As esbuild's `text` loader does in the bundle. */
const sqlAsText = {
  name: 'sql-as-text',
  transform: (code, id) => (id.endsWith('.sql') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined),
};

export default defineConfig({
  plugins: [sqlAsText],
  // There is no package of this name: VS Code hands its API to extensions.
  resolve: { alias: { vscode: resolve(import.meta.dirname, 'test/client/vscode.ts') } },
  // A snapshot that is missing fails on every machine, not only in CI: `-u` writes it.
  test: {
    update: 'none',
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // npm run test:all does ten times as much.
    testTimeout: process.env.PHASEWISE_TEST_ALL === '1' ? 600_000 : 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
