// Bundles the client, and the engine with its two programs (the language server and the command
// line), and puts the parser's WASM beside them.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { dev: { type: 'boolean' }, out: { type: 'string' } } });
const dist = resolve(values.out ?? join(root, 'dist'));

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  minify: !values.dev,
  sourcemap: values.dev,
  logLevel: 'warning',
  // core/phases/backfill keeps its PL/pgSQL in files of SQL.
  loader: { '.sql': 'text' },
  absWorkingDir: root,
};

await mkdir(dist, { recursive: true });
await Promise.all([
  // The entry is tiny; the language client is loaded from the second file with the first migration
  // that is opened.
  build({
    ...common,
    entryPoints: ['client/src/extension.ts'],
    outfile: join(dist, 'client.js'),
    external: ['vscode', './phasewise'],
    supported: { 'dynamic-import': false },
  }),
  build({ ...common, entryPoints: ['client/src/phasewise.ts'], outfile: join(dist, 'phasewise.js'), external: ['vscode'] }),
  build({ ...common, entryPoints: ['server/src/engine.ts'], outfile: join(dist, 'engine.js'), external: ['pg-native'] }).then(programs),
  copyFile(require.resolve('libpg-query/wasm/libpg-query.wasm'), join(dist, 'libpg-query.wasm')),
]);

/** The two programs that load the engine; they know it by its hash (launch/load.ts). */
async function programs() {
  const engine = await readFile(join(dist, 'engine.js'));
  // It is read as Latin 1, which takes half the time and memory. Unminified, comments may hold what
  // they like.
  if (common.minify && engine.some((byte) => byte > 127)) throw new Error('dist/engine.js is not ASCII');
  const hash = createHash('sha256').update(engine).digest('hex').slice(0, 16);
  const launch = { ...common, define: { ENGINE_HASH: JSON.stringify(hash) } };
  await Promise.all([
    build({ ...launch, entryPoints: ['server/src/launch/server.ts'], outfile: join(dist, 'server.js') }),
    build({ ...launch, entryPoints: ['server/src/launch/cli.ts'], outfile: join(dist, 'cli.js'), banner: { js: '#!/usr/bin/env node' } }),
  ]);
}
