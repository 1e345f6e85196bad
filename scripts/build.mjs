// Bundles the client, the language server and the command line, each into one CommonJS file, and puts the parser's WASM beside them.
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const dist = join(root, 'dist');
const watch = process.argv.includes('--dev');

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  minify: !watch,
  sourcemap: watch,
  logLevel: 'warning',
  absWorkingDir: root,
};

await mkdir(dist, { recursive: true });
await Promise.all([
  // The entry is tiny; the language client is loaded from the second file with the first migration that is opened.
  build({
    ...common,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode', './phasewise'],
    supported: { 'dynamic-import': false },
  }),
  build({ ...common, entryPoints: ['client/src/phasewise.ts'], outfile: 'dist/phasewise.js', external: ['vscode'] }),
  build({ ...common, entryPoints: ['server/src/server.ts'], outfile: 'dist/server.js', external: ['pg-native'] }),
  build({
    ...common,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    external: ['pg-native'],
    banner: { js: '#!/usr/bin/env node' },
  }),
  copyFile(require.resolve('libpg-query/wasm/libpg-query.wasm'), join(dist, 'libpg-query.wasm')),
]);
