import { isLineEnd, isSpace } from './characters';
import { advance, isComment, lexer } from './lex';
import { startStrength } from './statement-start';
import type { ParsedStatement } from './statement';

/** A statement at `offset` in the chunk it was found in. */
export interface Part {
  readonly offset: number;
  readonly parsed: ParsedStatement;
}

interface Candidate {
  readonly at: number;
  /** Where the last token before it ends. */
  readonly before: number;
}

/** Beyond this a chunk without semicolons is no migration that is being typed. */
const LONGEST = 1024 * 1024;

/**
 * The second try at a chunk that does not parse: a semicolon may be missing. Cuts it at lines that begin a statement, and keeps a cut only when what
 * stands on one side of it parses; two broken neighbours stay one. Gives undefined when the chunk is better left whole.
 *
 * Never asked about valid SQL, so it cannot take a valid statement apart.
 */
export function splitBroken(chunk: string, indent: number, parse: (text: string) => ParsedStatement): Part[] | undefined {
  if (chunk.length > LONGEST) return undefined;
  const candidates = candidatesIn(chunk, indent);
  if (candidates.length === 0) return undefined;
  const parts: Part[] = [];
  let start = 0;
  for (let i = 0; i <= candidates.length; i++) {
    const candidate = candidates[i];
    parts.push({ offset: start, parsed: parse(chunk.slice(start, candidate?.before ?? chunk.length)) });
    start = candidate?.at ?? start;
  }
  const kept: Part[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] as Part;
    let j = i + 1;
    while (isBroken(part.parsed) && j < parts.length && isBroken((parts[j] as Part).parsed)) j++;
    if (j === i + 1) kept.push(part);
    else if (i === 0 && j === parts.length) return undefined;
    else kept.push({ offset: part.offset, parsed: parse(chunk.slice(part.offset, candidates[j - 1]?.before ?? chunk.length)) });
    i = j;
  }
  return kept;
}

/** Did not parse, whether that is reported or not (placeholders). */
export function isBroken(parsed: ParsedStatement): boolean {
  return parsed.node === '';
}

function candidatesIn(chunk: string, indent: number): Candidate[] {
  const found: Candidate[] = [];
  const lx = lexer(chunk);
  let before = 0;
  let parens = 0;
  while (advance(lx)) {
    if (isComment(lx.kind)) continue;
    if (lx.kind === 'word') {
      const breaks = before === 0 ? 0 : lineBreaks(chunk, before, lx.start, indent);
      if (breaks > 0) {
        const strength = startStrength(chunk, lx.start, chunk.length);
        if (strength === 3 || (parens === 0 && (strength === 2 || (strength === 1 && breaks > 1)))) {
          found.push({ at: lx.start, before });
          parens = 0;
        }
      }
    } else if (lx.kind === 'punctuation') {
      const c = chunk.charCodeAt(lx.start);
      if (c === 40) parens++;
      else if (c === 41 && parens > 0) parens--;
    }
    before = lx.end;
  }
  return found;
}

/**
 * Line breaks right above `at` (2: a blank line), 0 when something stands before it on its line or it stands further to the right than `indent`.
 */
function lineBreaks(text: string, from: number, at: number, indent: number): number {
  let i = at;
  while (i > from && isSpace(text.charCodeAt(i - 1)) && !isLineEnd(text.charCodeAt(i - 1))) i--;
  if (at - i > indent) return 0;
  let breaks = 0;
  for (; i > from && isSpace(text.charCodeAt(i - 1)); i--) {
    const c = text.charCodeAt(i - 1);
    if (c === 10 || (c === 13 && text.charCodeAt(i) !== 10)) breaks++;
  }
  return breaks;
}
