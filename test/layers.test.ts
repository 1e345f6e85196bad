import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each layer may import, besides itself. The architecture, as a table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  client: ['server/protocol'],
  'server/protocol': [],
  'server/lsp': ['server/core', 'server/protocol'],
  'server/io': ['server/core', 'server/protocol'],
  'server/cli': ['server/core', 'server/io', 'server/lsp', 'server/server'],
  'server/server': ['server/core', 'server/io', 'server/lsp', 'server/protocol'],
  'server/engine': ['server/cli', 'server/server'],
  'server/launch': ['server/engine', 'server/io'],
  'server/core': [],
};

/** Packages a layer may use; node:* counts as one. `core` has none, so that it stays pure. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  client: ['vscode', 'vscode-languageclient', 'node:'],
  'server/protocol': [],
  'server/lsp': ['vscode-languageserver', 'vscode-languageserver-textdocument', 'node:'],
  'server/io': ['libpg-query', 'pg', 'dotenv', 'yaml', 'smol-toml', 'node:'],
  'server/cli': ['node:'],
  'server/server': ['vscode-languageserver', 'node:'],
  'server/engine': [],
  'server/launch': ['node:'],
  'server/core': ['@pgsql/types'],
};

/** The same inside core: every folder and file of it has a row. */
const INSIDE_CORE: Readonly<Record<string, readonly string[]>> = {
  text: [],
  settings: [],
  syntax: ['text'],
  schema: ['syntax', 'effects'],
  effects: ['schema', 'syntax', 'migrations', 'text'],
  rules: ['effects', 'schema', 'syntax', 'migrations', 'phases', 'text', 'analyze'],
  phases: ['effects', 'schema', 'syntax', 'migrations', 'text', 'analyze'],
  cost: ['effects', 'schema'],
  migrations: ['syntax', 'schema', 'effects', 'text'],
  configuration: ['rules', 'migrations', 'settings'],
  pass: ['analyze', 'rules', 'effects', 'schema', 'syntax'],
  findings: ['analyze', 'rules', 'effects', 'schema', 'syntax', 'text'],
  analyze: ['pass', 'findings', 'configuration', 'rules', 'cost', 'effects', 'schema', 'syntax', 'migrations', 'text'],
};

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
  const path = relative(root, file).split(sep).join('/').replace(/\.ts$/, '');
  if (path.startsWith('client/')) return 'client';
  const [first] = path.replace(/^server\/src\//, '').split('/');
  return `server/${first}`;
}

const all: Import[] = [...sources(join(root, 'client/src')), ...sources(join(root, 'server/src'))].flatMap((file) =>
  importsOf(file).map((from) => ({ file, from, target: from.startsWith('.') ? resolve(dirname(file), from) : from })),
);

describe('layers', () => {
  test('the table is looked at: there are imports to judge', () => {
    expect(all.length).toBeGreaterThan(200);
  });

  test('every import follows the arrows', () => {
    const wrong = all.filter(({ file, from, target }) => {
      const layer = layerOf(file);
      if (from.startsWith('.')) {
        const to = layerOf(`${target}.ts`);
        return to !== layer && !MAY_IMPORT[layer]?.includes(to);
      }
      return !MAY_USE[layer]?.some((name) => (name.endsWith(':') ? from.startsWith(name) : from === name || from.startsWith(`${name}/`)));
    });
    expect(wrong.map(({ file, from }) => `${relative(root, file)} -> ${from}`)).toEqual([]);
  });

  test('inside core, too', () => {
    const core = join(root, 'server/src/core');
    const part = (path: string) => relative(core, path).split(sep)[0]?.replace(/\.ts$/, '') ?? '';
    const wrong = all.filter(({ file, from, target }) => {
      const own = part(file);
      if (!file.startsWith(core + sep) || !from.startsWith('.')) return false;
      const to = part(target);
      return to !== own && !INSIDE_CORE[own]?.includes(to);
    });
    expect(wrong.map(({ file, from }) => `${relative(root, file)} -> ${from}`)).toEqual([]);
  });

  test('a rule never imports a rule', () => {
    const rules = join(root, 'server/src/core/rules');
    const ids = new Set(
      readFileSync(join(rules, 'index.ts'), 'utf8')
        .match(/'\.\/([a-z0-9-]+)'/g)
        ?.map((m) => m.slice(3, -1))
        .filter((name) => name !== 'rule'),
    );
    const wrong = all.filter(
      ({ file, from }) =>
        file.startsWith(rules) && ids.has(relative(rules, file).replace(/\.ts$/, '')) && ids.has(from.replace(/^\.\//, '')),
    );
    expect(wrong.map(({ file, from }) => `${relative(root, file)} -> ${from}`)).toEqual([]);
  });
});
