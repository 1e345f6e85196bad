// Exports that no other file imports. A value that only tests import needs "for tests" in its
// comment.
import { dirname, join, normalize } from 'node:path';
import { repositoryFiles, textOf } from './files.mjs';

const SOURCE = /\.(ts|mts|mjs)$/;
/** Used from outside of our imports. */
const ENTRIES = [
  [/^server\/src\/engine\.ts$/, 'launch/load.ts runs the bundle and takes what it needs by name'],
  [/^client\/src\/(extension|phasewise)\.ts$/, 'VS Code calls activate and deactivate; the first loads the second as a bundle'],
  [/^test\/client\/vscode\.ts$/, 'stands for the module vscode'],
  [/^test\/e2e\/index\.ts$/, 'VS Code calls run'],
  [/^scripts\/engine\.ts$/, 'scripts/rule-files.mjs bundles it'],
  [/^vitest\.config\.mjs$/, 'vitest reads it'],
  [/^server\/src\/core\/effects\/data\/|^server\/src\/core\/syntax\/data\//, 'generated'],
];
const DECLARATION = /^export (?:default |declare |abstract |async )*(?:const|let|class|interface|type|enum|function\*?) ([\w$]+)/gm;
const LIST = /^export (?:type )?\{([^}]*)\}(?: from '([^']+)')?/gm;
const STAR = /^export (?:type )?\* from '([^']+)'/gm;
const NAMESPACE = /\bimport (?:type )?\* as [\w$]+ from '([^']+)'/g;
const IMPORT = /\bimport (?:type )?(?:([\w$]+)(?:, )?)?(?:\{([^}]*)\})? ?from '([^']+)'/g;
const DYNAMIC = /\bimport\('([^']+)'\)(?:\.([\w$]+))?/g;

const names = (list) =>
  list
    .split(',')
    .map((part) => part.trim().replace(/^type /, ''))
    .filter(Boolean)
    .map((part) => part.split(/ as /));

/**
 * @param {ReadonlyMap<string, string>} sources texts by path
 * @returns {string[]} one line for each export that nothing needs
 */
export function unusedExports(sources) {
  const used = new Map();
  const use = (file, name, user) => {
    if (!used.has(file)) used.set(file, []);
    used.get(file).push({ name, user });
  };
  const resolved = (from, path) => {
    const base = normalize(join(dirname(from), path));
    return [base, `${base}.ts`, `${base}/index.ts`, base.replace(/\.m?js$/, '.ts')].find((file) => sources.has(file));
  };
  const exports = new Map();
  const stars = new Map();
  for (const [file, text] of sources) {
    const own = [...text.matchAll(DECLARATION)].map((match) => ({
      name: /^export default/.test(match[0]) ? 'default' : match[1],
      at: match.index,
    }));
    for (const [whole, list, from] of [...text.matchAll(LIST)]) {
      for (const [name, as = name] of names(list)) {
        own.push({ name: as, at: text.indexOf(whole) });
        const target = from && resolved(file, from);
        if (target) use(target, name, file);
      }
    }
    if (/^export default (?!class|function|async)/m.test(text)) own.push({ name: 'default', at: text.search(/^export default/m) });
    exports.set(file, own);
    stars.set(file, [...text.matchAll(STAR)].map(([, from]) => resolved(file, from)).filter(Boolean));
    for (const [, from] of text.matchAll(NAMESPACE)) if (resolved(file, from)) use(resolved(file, from), '*', file);
    for (const [, standard, list, from] of text.matchAll(IMPORT)) {
      const target = resolved(file, from);
      if (!target) continue;
      if (standard) use(target, 'default', file);
      for (const [name] of names(list ?? '')) use(target, name, file);
    }
    for (const [, from, name] of text.matchAll(DYNAMIC)) if (resolved(file, from)) use(resolved(file, from), name ?? '*', file);
  }
  const isTest = (file) => file.startsWith('test/');
  /** Files that import a name from a file, or through one that passes it on. */
  const usersOf = (file, name) => {
    const direct = (used.get(file) ?? []).filter((u) => u.name === name || u.name === '*').map((u) => u.user);
    const passing = [...stars].filter(([, targets]) => targets.includes(file)).flatMap(([through]) => usersOf(through, name));
    return [...direct, ...passing];
  };
  const problems = [];
  for (const [file, own] of exports) {
    if (ENTRIES.some(([pattern]) => pattern.test(file)) || file.endsWith('.d.mts') || file.endsWith('.d.ts')) continue;
    for (const { name, at } of own) {
      const text = sources.get(file) ?? '';
      const line = text.slice(0, at).split('\n').length;
      const users = usersOf(file, name);
      const comment = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(text.slice(0, at))?.[0] ?? '';
      const isType = /^export (declare )?(interface|type) /.test(text.slice(at));
      if (users.length === 0) problems.push(`${file}:${line} exports ${name}, and no other file imports it`);
      else if (!isType && /^(server|client)\//.test(file) && users.every(isTest) && !/for tests/i.test(comment))
        problems.push(`${file}:${line} exports ${name} for tests alone: say so ("For tests: ...") in its comment, or remove it`);
    }
  }
  return problems;
}

export function exportsFence() {
  return unusedExports(
    new Map(
      repositoryFiles()
        .filter((path) => SOURCE.test(path))
        .map((path) => [path, textOf(path)]),
    ),
  );
}
