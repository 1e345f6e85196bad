// Breaks comment lines that are wider than 100 columns: node scripts/wrap-comments.mjs [folder or
// file ...] What does not fit moves to the front of the next line of the same paragraph. Narrower
// lines stay as they are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryFiles, root, textOf } from './fences/files.mjs';

const WIDTH = 100;
/**
 * A line that does not go on the sentence before it: empty, a tag, a list, a sample, a directive, a
 * separator.
 */
const BEGINS_ANEW = /^(\s*$|@|[-*] |\d+\. |\s{2,}|biome-ignore|#|=|\||<reference)/;

/** Breaks one text at a space so that the first part fits, or returns it whole. */
function cut(text, width) {
  if (text.length <= width || text.startsWith('biome-ignore')) return [text];
  const at = text.lastIndexOf(' ', width);
  return at > 20 ? [text.slice(0, at).trimEnd(), text.slice(at + 1)] : [text];
}

/** @param {string[]} lines of one comment, without its marks */
function wrapped(lines, prefixWidth) {
  const out = [];
  const rest = [...lines];
  while (rest.length > 0) {
    const text = rest.shift();
    const isSample = /^\s{2,}.*\S\s{2,}\S/.test(text);
    const [head, tail] = isSample ? [text] : cut(text, WIDTH - prefixWidth);
    out.push(head);
    if (tail === undefined) continue;
    const hanging = text.startsWith('@') ? '  ' : ' '.repeat(/^\s*([-*] |\d+\. )?/.exec(text)[0].length);
    const next = rest[0];
    const goesOn = next !== undefined && !BEGINS_ANEW.test(next.slice(hanging.length)) && next.startsWith(hanging) && next.trim() !== '';
    if (goesOn) rest[0] = `${hanging}${tail} ${next.trim()}`;
    else rest.unshift(`${hanging}${tail}`);
  }
  return out;
}

/** The same source with its comments broken at 100 columns. */
export function wrapComments(source) {
  const lines = source.split('\n');
  const out = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const slashes = /^(\s*)\/\/(?!\/) ?/.exec(line);
    if (slashes) {
      const group = [];
      const prefix = `${slashes[1]}// `;
      while (i < lines.length && new RegExp(`^${slashes[1]}//(?!/)( |$)`).test(lines[i])) group.push(lines[i++].slice(prefix.length));
      if (group.length === 0) {
        out.push(line);
        continue;
      }
      i--;
      const wide = group.some((text) => prefix.length + text.length > WIDTH);
      out.push(...(wide ? wrapped(group, prefix.length) : group).map((text) => `${prefix}${text}`.trimEnd()));
      continue;
    }
    const one = /^(\s*)\/\*\*? (.*) \*\/$/.exec(line);
    if (one && line.length > WIDTH) {
      const prefix = `${one[1]} * `;
      out.push(`${one[1]}/**`, ...wrapped([one[2]], prefix.length).map((text) => `${prefix}${text}`), `${one[1]} */`);
      continue;
    }
    const block = /^(\s*)\/\*\*$/.exec(line);
    if (block) {
      const end = lines.findIndex((text, at) => at > i && /\*\/\s*$/.test(text));
      const prefix = `${block[1]} * `;
      const body = lines.slice(i + 1, end);
      const plain = body.every((text) => /^\s*\*( |$)/.test(text)) && /^\s*\*\/\s*$/.test(lines[end]);
      const wide = body.some((text) => text.length > WIDTH);
      if (plain && wide) {
        const texts = body.map((text) => text.replace(/^\s*\* ?/, ''));
        out.push(line, ...wrapped(texts, prefix.length).map((text) => `${prefix}${text}`.trimEnd()), lines[end]);
      } else out.push(...lines.slice(i, end + 1));
      i = end;
      continue;
    }
    out.push(line);
  }
  return out.join('\n');
}

function main(wanted) {
  const isWanted = (path) =>
    wanted.length === 0 || wanted.some((start) => path === start || path.startsWith(`${start.replace(/\/$/, '')}/`));
  for (const path of repositoryFiles()) {
    if (!/\.(ts|mts|mjs)$/.test(path) || !isWanted(path)) continue;
    const before = textOf(path);
    const after = wrapComments(before);
    if (after !== before) writeFileSync(join(root, path), after);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
