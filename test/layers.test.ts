import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each layer may import, besides itself. The architecture, as a table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  client: ['server/protocol.ts'],
  'server/protocol.ts': [],
  'server/lsp': ['server/core', 'server/protocol.ts'],
  'server/io': ['server/core'],
  'server/cli': ['server/core'],
  'server/cli.ts': ['server/cli', 'server/io', 'server/server.ts'],
  'server/server.ts': ['server/io', 'server/lsp'],
  'server/engine.ts': ['server/cli.ts', 'server/server.ts'],
  'server/launch': ['server/engine.ts', 'server/io'],
  'server/core': [],
};

/** Packages a layer may use; node:* counts as one. `core` has none, so that it stays pure. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  client: ['vscode', 'vscode-languageclient', 'node:'],
  'server/protocol.ts': [],
  'server/lsp': ['vscode-languageserver', 'vscode-languageserver-textdocument', 'node:path', 'node:url'],
  'server/io': ['libpg-query', 'pg', 'dotenv', 'yaml', 'smol-toml', 'node:'],
  'server/cli': ['node:crypto', 'node:path', 'node:url', 'node:util', 'node:worker_threads'],
  'server/cli.ts': ['node:'],
  'server/server.ts': ['vscode-languageserver', 'node:'],
  'server/engine.ts': [],
  'server/launch': ['node:'],
  'server/core': ['@pgsql/types'],
};

/** The same inside core: every folder and file of it has a row. */
const INSIDE_CORE: Readonly<Record<string, readonly string[]>> = {
  figures: [],
  api: [
    'analysis',
    'configuration',
    'cost',
    'effects',
    'lines',
    'locks',
    'majors',
    'migration',
    'migrations',
    'phases',
    'project',
    'rules',
    'schema',
    'syntax',
    'text',
  ],
  text: [],
  lines: ['text'],
  locks: [],
  majors: [],
  migration: ['text'],
  syntax: ['text'],
  schema: ['syntax', 'locks'],
  effects: ['majors', 'schema', 'syntax', 'migration', 'locks'],
  cost: ['figures', 'effects', 'schema', 'locks'],
  migrations: ['migration', 'syntax', 'text'],
  rules: ['figures', 'analysis', 'effects', 'schema', 'syntax', 'migrations', 'migration', 'locks', 'text'],
  configuration: ['analysis', 'rules', 'migrations', 'majors'],
  analysis: ['rules', 'effects', 'schema', 'syntax', 'migrations', 'migration', 'configuration', 'cost', 'text'],
  project: ['analysis', 'configuration', 'cost', 'migrations', 'migration', 'schema', 'syntax'],
  phases: ['analysis', 'effects', 'schema', 'syntax', 'migrations', 'migration', 'locks', 'text'],
};

/**
 * Circles of files that may stay. A block (DO, CREATE FUNCTION) holds statements, so these types
 * are recursive.
 */
const HONEST_CIRCLES: readonly (readonly string[])[] = [
  ['block', 'change', 'changes/definitions', 'changes/rows', 'changes/session', 'statement'].map(
    (name) => `server/src/core/syntax/${name}.ts`,
  ),
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)\b[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gm)].map(
    (m) => m[1] ?? m[2] ?? m[3] ?? '',
  );
}

function layerOf(file: string): string {
  const path = pathOf(file);
  if (path.startsWith('client/')) return 'client';
  const [first] = path.replace(/^server\/src\//, '').split('/');
  return `server/${first}`;
}

const all: Import[] = [...sources(join(root, 'client/src')), ...sources(join(root, 'server/src'))].flatMap((file) =>
  importsOf(file).map((from) => ({ file, from, target: from.startsWith('.') ? resolve(dirname(file), from) : from })),
);

/** Imports between layers, and between the parts of core, by the names that the tables use. */
const outerImports = all
  .filter(({ from }) => from.startsWith('.'))
  .map(({ file, from, target }) => ({ from: layerOf(file), to: layerOf(`${target}.ts`), line: `${pathOf(file)} -> ${from}` }));
const core = join(root, 'server/src/core');
const innerImports = all
  .filter(({ file, from }) => file.startsWith(core + sep) && from.startsWith('.'))
  .map(({ file, from, target }) => ({ from: partOf(file), to: partOf(target), line: `${pathOf(file)} -> ${from}` }))
  .filter(({ from, to }) => from !== to);

function partOf(path: string): string {
  return relative(core, path).split(sep)[0]?.replace(/\.ts$/, '') ?? '';
}

function pathOf(file: string): string {
  return relative(root, file).split(sep).join('/');
}

/**
 * Sets of files that reach each other by imports, of types too (Tarjan's strongly connected
 * components), in alphabetical order.
 */
function circles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, from, target } of imports) {
    if (!from.startsWith('.')) continue;
    const to = [`${target}.ts`, join(target, 'index.ts')].find((path) => existsSync(path));
    if (to) targets.set(file, [...(targets.get(file) ?? []), to]);
  }
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let low = order.size - 1;
    open.push(file);
    for (const to of targets.get(file) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (open.includes(to)) low = Math.min(low, order.get(to) ?? low);
    }
    lowest.set(file, low);
    if (low === order.get(file)) {
      const members = open.splice(open.indexOf(file));
      if (members.length > 1) found.push(members.map(pathOf).sort());
    }
    return low;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return found.sort();
}

describe('layers', () => {
  test('the table is looked at: there are imports to judge', () => {
    expect(all.length).toBeGreaterThan(200);
  });

  test('every import follows the arrows', () => {
    const wrong = outerImports.filter(({ from, to }) => to !== from && !MAY_IMPORT[from]?.includes(to));
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  test('every package is one that its layer may use', () => {
    const wrong = all.filter(
      ({ file, from }) =>
        !from.startsWith('.') &&
        !MAY_USE[layerOf(file)]?.some((name) =>
          name.endsWith(':') ? from.startsWith(name) : from === name || from.startsWith(`${name}/`),
        ),
    );
    expect(wrong.map(({ file, from }) => `${pathOf(file)} -> ${from}`)).toEqual([]);
  });

  test('the editor and the command line import core through its API page only, and use all of it', () => {
    const users = all.filter(({ file, target }) => /^server\/(lsp|cli)$/.test(layerOf(file)) && target.startsWith(core));
    expect(users.filter(({ target }) => target !== join(core, 'api')).map(({ file, from }) => `${pathOf(file)} -> ${from}`)).toEqual([]);
    const names = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?:type )?\{([^}]*)\} from '[./]+(?:core\/api|\w[^']*)';/gm)]
        .filter(([line]) => file.endsWith('api.ts') || line.includes('/core/api'))
        .flatMap(([, list = '']) => list.split(',').map((name) => name.replace(/^\s*(type )?/, '').trim()))
        .filter(Boolean);
    const used = new Set(users.flatMap(({ file }) => names(file)));
    expect(names(join(core, 'api.ts')).filter((name) => !used.has(name))).toEqual([]);
  });

  test('inside core, too', () => {
    const wrong = innerImports.filter(({ from, to }) => !INSIDE_CORE[from]?.includes(to));
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  test('no permission is left that nothing uses', () => {
    const unused = (table: Readonly<Record<string, readonly string[]>>, imports: readonly { from: string; to: string }[]) =>
      Object.entries(table).flatMap(([from, allowed]) =>
        allowed.filter((to) => !imports.some((edge) => edge.from === from && edge.to === to)).map((to) => `${from} -> ${to}`),
      );
    expect([...unused(MAY_IMPORT, outerImports), ...unused(INSIDE_CORE, innerImports)]).toEqual([]);
  });

  test('files import each other in no circle', () => {
    expect(circles(all)).toEqual(HONEST_CIRCLES);
  });

  test('a rule is imported by the registry alone, which no rule imports', () => {
    const rules = join(core, 'rules');
    const registry = join(rules, 'index');
    const isRule = (path: string) => dirname(path) === rules && path !== registry && existsSync(`${path}.ts`);
    const wrong = all.filter(
      ({ file, target }) =>
        (isRule(target) && file !== `${registry}.ts`) || (target === registry && dirname(file) === rules && file !== `${registry}.ts`),
    );
    expect(all.filter(({ target }) => isRule(target)).length).toBeGreaterThan(100);
    expect(wrong.map(({ file, from }) => `${pathOf(file)} -> ${from}`)).toEqual([]);
  });

  test('core keeps no state between calls but caches by immutable values, and asks neither clock nor chance', () => {
    const CACHES = [
      'effects/expressions/types.ts: CATALOG_TYPES',
      'rules/engine/foreign-names.ts: known',
      'rules/engine/foreign-names.ts: tables',
    ];
    const texts = sources(core).map((file) => ({ path: relative(core, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
    const names = (pattern: RegExp) =>
      texts.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => `${path}: ${match[1] ?? match[0]}`)).sort();
    expect(names(/^(?:export )?let (\w+)/gm)).toEqual([]);
    expect(names(/^(?:export )?const (\w+) = new Map<[^(]*>\(\)/gm)).toEqual(CACHES);
    expect(names(/Date\.now|new Date\(\)|Math\.random|performance\.now/g)).toEqual([]);
  });
});
