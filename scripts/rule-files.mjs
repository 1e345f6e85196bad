// Finds the rules by their files, and loads them without a build.
import { readdirSync, readFileSync } from 'node:fs';
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

/** Only what rules say about themselves is read here, so the engine behind their handlers is left out of the bundle. */
const withoutEngine = {
  name: 'without-engine',
  setup(bundle) {
    bundle.onResolve({ filter: /^(\.\.\/)+(effects|phases|schema)\// }, ({ path }) => ({ path, namespace: 'engine' }));
    // The registry is what is being generated: it may name rules that are gone.
    bundle.onResolve({ filter: /^\.\.\/index$/ }, ({ path }) => ({ path, namespace: 'engine' }));
    bundle.onLoad({ filter: /.*/, namespace: 'engine' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * Bundles the rules and the settings in memory and imports the result.
 * @returns {Promise<{ rules: Record<string, object>, SETTINGS: object, foreignNamesOf: Function, OLDEST_SUPPORTED: number, KNOWN_MAJORS: number[] }>}
 */
export async function loadCore(ids = ruleIds()) {
  const contents = [
    ...ids.map((id, i) => `import rule${i} from './rules/${id}';`),
    `export const rules = { ${ids.map((id, i) => `'${id}': rule${i}`).join(', ')} };`,
    `export { SETTINGS, OLDEST_SUPPORTED, KNOWN_MAJORS } from './settings';`,
    `export { foreignNamesOf } from './rules/engine/foreign-names';`,
  ].join('\n');
  const stdin = { contents, resolveDir: join(root, 'server/src/core'), loader: 'ts' };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    plugins: [withoutEngine],
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
