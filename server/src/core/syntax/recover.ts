import { isLineEnd, isSpace } from './characters';
import { advance, isComment, lexer, wordIs } from './lex';
import type { ParsedStatement } from './statement';
import { startStrength } from './statement-start';

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
 * With more lines like this than that it is another dialect, with another way to end statements.
 */
const MOST_CUTS = 200;
/** How many stretches between two cuts one statement may have: each costs a try. */
const STRETCHES = 4;

/**
 * The second try at a chunk that does not parse: a semicolon may be missing. Cuts it at lines that
 * begin a statement, and keeps a cut only when what stands on one side of it parses; two broken
 * neighbours stay one. Gives undefined when the chunk is better left whole.
 *
 * Never asked about valid SQL, so it cannot take a valid statement apart.
 */
export function splitBroken(chunk: string, indent: number, parse: (text: string) => ParsedStatement): Part[] | undefined {
  if (chunk.length > LONGEST) return undefined;
  const candidates = candidatesIn(chunk, indent);
  const count = candidates.length;
  if (count === 0 || count > MOST_CUTS) return undefined;
  const startOf = (i: number) => (i === 0 ? 0 : (candidates[i - 1]?.at ?? 0));
  const endOf = (i: number) => candidates[i]?.before ?? chunk.length;
  const parts: Part[] = [];
  /** First and last stretch of the broken run that is open. */
  let broken: { readonly from: number; to: number; readonly part: Part } | undefined;
  const closeRun = () => {
    if (!broken) return;
    const { from, to, part } = broken;
    parts.push(from === to ? part : { offset: part.offset, parsed: parse(chunk.slice(part.offset, endOf(to))) });
    broken = undefined;
  };
  for (let i = 0; i <= count; ) {
    const { part, next } = longestValid(i);
    if (!isBroken(part.parsed)) {
      closeRun();
      parts.push(part);
    } else if (broken) {
      broken.to = i;
    } else {
      broken = { from: i, to: i, part };
    }
    i = next;
  }
  if (parts.length === 0) return undefined;
  closeRun();
  return parts;

  /**
   * The longest run of stretches from `i` on that is one valid statement, or the first one alone.
   * The whole chunk is known to be none.
   */
  function longestValid(i: number): { part: Part; next: number } {
    for (let j = Math.min(count, i + STRETCHES - 1); ; j--) {
      if (i === 0 && j === count) continue;
      const parsed = parse(chunk.slice(startOf(i), endOf(j)));
      if (j <= i || !isBroken(parsed)) return { part: { offset: startOf(i), parsed }, next: j + 1 };
    }
  }
}

/** Did not parse, whether that is reported or not (placeholders). */
export function isBroken(parsed: ParsedStatement): boolean {
  return parsed.node === '';
}

/**
 * Statements that may hold a query: a line with SELECT or WITH belongs to them, unless a blank line
 * stands above it.
 */
const HOLD_QUERIES = new Set(
  'insert create with select explain copy merge update delete declare prepare table values refresh do begin'.split(' '),
);

function candidatesIn(chunk: string, indent: number): Candidate[] {
  const found: Candidate[] = [];
  const lx = lexer(chunk);
  let before = 0;
  let parens = 0;
  let words = 0;
  let holdsQueries = false;
  let holdsCommands = false;
  while (advance(lx)) {
    if (isComment(lx.kind)) continue;
    if (lx.kind === 'word') {
      const breaks = before === 0 ? 0 : lineBreaks(chunk, before, lx.start, indent);
      if (breaks > 0) {
        const strength = startStrength(chunk, lx.start, chunk.length);
        const strong = strength === 3 || (strength === 2 && (parens === 0 || !holdsCommands));
        const weak = strength > 0 && (holdsQueries ? breaks > 1 && parens === 0 : strength === 1 || breaks > 1);
        if (strong || weak) {
          found.push({ at: lx.start, before });
          parens = 0;
          words = 0;
        }
      }
      if (words === 0) {
        holdsQueries = HOLD_QUERIES.has(chunk.slice(lx.start, Math.min(lx.end, lx.start + 10)).toLowerCase());
        holdsCommands = false;
      } else if (words === 1 && wordIs(chunk, lx.start, lx.end, 'table')) {
        holdsQueries = false;
      } else if (wordIs(chunk, lx.start, lx.end, 'as')) {
        holdsQueries = true;
      }
      // INSERT, UPDATE and DELETE stand in parentheses in common table expressions, and in the
      // actions of a rule.
      if (wordIs(chunk, lx.start, lx.end, 'with') || wordIs(chunk, lx.start, lx.end, 'rule')) holdsCommands = true;
      words++;
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
 * Line breaks right above `at` (2: a blank line), 0 when something stands before it on its line or
 * it stands further to the right than `indent`.
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
