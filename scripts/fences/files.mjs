// The files of the repository as the fences read them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const BINARY = /\.(png|gif|wasm|ico)$/;

/** @returns {string[]} files that git knows or would take, relative to the root */
export function repositoryFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((path) => path !== '' && !BINARY.test(path) && existsSync(join(root, path)));
}

export const textOf = (path) => readFileSync(join(root, path), 'utf8');

/**
 * Lines of comments in a source file, with their numbers. Text in strings may look like one: it is
 * rare, and no harm.
 */
export function commentLines(path) {
  const comments = [];
  let block = false;
  for (const [i, line] of textOf(path).split('\n').entries()) {
    const begins = /^\s*\/\*/.test(line);
    if (block || begins || /^\s*\/\//.test(line)) comments.push({ line: i + 1, text: line });
    if (begins || block) block = !line.includes('*/');
  }
  return comments;
}
