// Finds the rules by their files, and loads them and the engine without a build.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export const root = resolve(import.meta.dirname, '..');
export const rulesFolder = join(root, 'server/src/core/rules');

/** Ids of all rules: the names of the files that define one. */
export function ruleIds() {
  return readdirSync(rulesFolder)
    .filter((file) => file.endsWith('.ts') && readFileSync(join(rulesFolder, file), 'utf8').includes('export default defineRule('))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/**
 * The registry is what is being generated: the one on disk may name rules that are gone, and lacks
 * the new ones.
 */
const registry = (ids) => ({
  name: 'registry',
  setup(bundle) {
    bundle.onResolve({ filter: /\/index$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === join(rulesFolder, 'index') ? { path: 'index', namespace: 'registry' } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'registry' }, () => ({
      contents: [
        ...ids.map((id, i) => `import rule${i} from './${id}';`),
        `export const RULES = [${ids.map((_, i) => `rule${i}`).join(', ')}];`,
      ].join('\n'),
      resolveDir: rulesFolder,
      loader: 'ts',
    }));
  },
});

/**
 * Bundles the rules, the settings and what plans phases in memory, and runs the bundle.
 * @returns {Promise<Record<string, any>>} what scripts/engine.ts exports; RULES in the order of
 *   `ids`
 */
export async function loadEngine(ids = ruleIds()) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/engine.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    loader: { '.sql': 'text' },
    plugins: [registry(ids)],
    logLevel: 'warning',
  });
  const module = { exports: {} };
  // The parser looks for its WebAssembly from the file it is in.
  const file = join(root, 'scripts/rule-files.mjs');
  const run = new Function('module', 'exports', 'require', '__filename', '__dirname', outputFiles[0].text);
  run(module, module.exports, createRequire(file), file, import.meta.dirname);
  return module.exports;
}
