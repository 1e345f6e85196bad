import { describe, expect, test } from 'vitest';
import { unusedExports } from '../scripts/fences/exports.mjs';
import { wrapComments } from '../scripts/wrap-comments.mjs';

describe('the fence of unused exports', () => {
  const found = (files: Record<string, string>) => unusedExports(new Map(Object.entries(files)));

  test('sees an export that no other file imports', () => {
    expect(found({ 'server/a.ts': 'export const a = 1;\n', 'server/b.ts': "import { b } from './a';\n" })).toEqual([
      'server/a.ts:1 exports a, and no other file imports it',
    ]);
  });

  test.each([
    ['by name', "import { a } from './a';\n"],
    ['as a type, under another name, over several lines', "import type {\n  a as other,\n} from './a';\n"],
    ['as a whole', "import * as all from './a';\n"],
    ['when it runs', "const { a } = await import('./a');\n"],
  ])('knows an import %s', (_, text) => {
    expect(found({ 'server/a.ts': 'export const a = 1;\n', 'server/b.ts': text })).toEqual([]);
  });

  test('follows a file that passes on all of another', () => {
    const files = { 'server/a.ts': 'export const a = 1;\n', 'server/b.ts': "export * from './a';\n" };
    expect(found(files)).toHaveLength(1);
    expect(found({ ...files, 'server/c.ts': "import { a } from './b';\n" })).toEqual([]);
  });

  test('asks for a word where only tests use a value, and not for a type', () => {
    const user = { 'test/a.test.ts': "import { a } from '../server/a';\n" };
    expect(found({ 'server/a.ts': 'export const a = 1;\n', ...user })).toHaveLength(1);
    expect(found({ 'server/a.ts': '/** For tests. */\nexport const a = 1;\n', ...user })).toEqual([]);
    expect(found({ 'server/a.ts': 'export interface a {}\n', ...user })).toEqual([]);
  });
});

describe('wrapped comments', () => {
  const long = 'word '.repeat(24).trim();

  test('move what does not fit to the next line of the paragraph', () => {
    const lines = wrapComments(`// ${long}\n// goes on.\n// - a list\n`).split('\n');
    expect(lines).toEqual([`// ${'word '.repeat(19).trim()}`, `// ${'word '.repeat(5)}goes on.`, '// - a list', '']);
  });

  test('become a block where one line was too long', () => {
    expect(wrapComments(`  /** ${long} */\n`)).toBe(`  /**\n   * ${'word '.repeat(19).trim()}\n   * ${'word '.repeat(5).trim()}\n   */\n`);
  });

  test('stay as they are when they fit, and so do code and directives', () => {
    const text = `/** short */\nconst a = '${long}';\n// biome-ignore lint/x: ${long}\n`;
    expect(wrapComments(text)).toBe(text);
  });
});
