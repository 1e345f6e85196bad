import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const tests = resolve(import.meta.dirname, '..');
const declared = new Set<string>();

/**
 * Declares a test that holds `render`'s text against the snapshot at `path`, which is relative to
 * `test/`.
 */
export function snapshot(path: string, render: () => string | Promise<string>): void {
  if (declared.has(path)) throw new Error(`two snapshots at ${path}`);
  declared.add(path);
  test(path, async () => {
    const text = await render();
    expect(text, 'a path of this machine').not.toMatch(/\/(?:tmp|home|work|Users)\//);
    await expect(`${text.trimEnd()}\n`).toMatchFileSnapshot(join(tests, path));
  });
}

/**
 * Declares the test that every snapshot file still belongs to a test. To be called after all
 * `snapshot`.
 */
export function noSnapshotLeftBehind(): void {
  test('no snapshot is left behind', () => {
    const inFolder = (folder: string, suffix: string) =>
      existsSync(join(tests, folder))
        ? readdirSync(join(tests, folder), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
            .map((entry) => relative(tests, join(entry.parentPath, entry.name)).split(sep).join('/'))
        : [];
    const present = [...inFolder('rules', '.texts'), ...inFolder('texts', '')];
    expect(present.filter((path) => !declared.has(path))).toEqual([]);
  });
}

/**
 * Each line behind a bar, so that quoted text cannot be taken for the snapshot's own words. A hard
 * break of Markdown is shown as `\`.
 */
export function quoted(text: string, indent: string): string {
  return text
    .replace(/ {2}$/gm, '\\')
    .split(/\r?\n/)
    .map((line) => `${indent}| ${line}`.trimEnd())
    .join('\n');
}
