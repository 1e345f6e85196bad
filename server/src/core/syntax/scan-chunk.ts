import type { TextSpan } from '../text';
import { isLineEnd, isSpace, isWordPart } from './characters';
import { copyDataAfter } from './copy-data';
import { advance, type Lexer, lexer, wordIs } from './lex';
import { Header } from './statement-header';
import { firstStartInside, indentation, startStrength } from './statement-start';

/**
 * One statement or psql command as the strict rules see it, with what is needed to doubt them. Depends on text[from, reach) only, and on the
 * white space that stands in front of the first token on its line (`indent`). `reach` is limit + 1 when the end of the text was seen.
 */
export interface ScannedChunk {
  /** 'nothing': only white space and comments, or a semicolon by itself. */
  readonly kind: 'statement' | 'meta' | 'nothing';
  readonly start: number;
  /** Behind the last token, without the semicolon. */
  readonly codeEnd: number;
  /** With the semicolon. */
  readonly end: number;
  readonly terminated: boolean;
  readonly unterminated?: number;
  /** The rows that follow COPY ... FROM STDIN. */
  readonly data?: TextSpan & { readonly terminated: boolean };
  /** Where the next chunk is looked for: always outside of every token. */
  readonly next: number;
  readonly reach: number;
  readonly indent: number;
  /**
   * A quote opened at `opener` swallows a line that looks like a statement, at `at`. Believe the quote when the statement parses as
   * it is; otherwise the quote was left open, and the chunk ends at `at` (`cutChunk`).
   */
  readonly doubt?: { readonly opener: number; readonly at: number };
}

/** A statement longer than this with a doubtful quote in it is cut unseen: looking for its end at every keystroke would cost too much. */
const DOUBTFUL_LENGTH = 1024 * 1024;

const PAREN_OPEN = 40;
const PAREN_CLOSE = 41;
const SEMICOLON = 59;

/**
 * Scans from `from`, the end of the chunk before. The rules are psql's (src/fe_utils/psqlscan.l): a semicolon ends a statement, except
 * between BEGIN and END of a CREATE FUNCTION or PROCEDURE. Unlike psql, it also ends one inside open parentheses, so that a forgotten `)` does
 * not swallow the file; only the actions of CREATE RULE may hold semicolons there.
 */
export function scanChunk(text: string, from: number, limit: number): ScannedChunk {
  const lx = lexer(text, from, limit);
  const header = new Header();
  let start = -1;
  let codeEnd = from;
  let indent = 0;
  let parens = 0;
  let blockOpener = 0;
  let blankStart = -1;
  let doubt: ScannedChunk['doubt'];
  let body: TextSpan | undefined;
  // `'a'b`, `'a'\b`: nobody writes that, but it is what comes out when an open quote turns strings inside out.
  let insideOut = false;

  const finish = (end: number, next: number, reach: number, terminated: boolean): ScannedChunk => ({
    kind: codeEnd > start ? 'statement' : 'nothing',
    start,
    codeEnd,
    end,
    terminated,
    next,
    reach,
    indent,
    ...(doubt && { doubt }),
  });
  const cut = (at: number, opener: number, reach: number): ScannedChunk => {
    const end = trimmedEnd(text, start, at);
    return { kind: 'statement', start, codeEnd: end, end, terminated: false, unterminated: opener, next: at, reach, indent };
  };

  while (advance(lx)) {
    const { kind } = lx;
    if (kind === 'line-comment' || (kind === 'block-comment' && !lx.unterminated)) continue;
    if (start < 0) {
      start = lx.start;
      indent = indentation(text, start);
      if (kind === 'meta') return metaChunk(lx, indent);
    }
    if (body !== undefined) {
      if (startsBody(lx)) doubt ??= doubtIn(text, body.start, body.end, indent);
      body = undefined;
    }
    if (lx.unterminated) {
      doubt ??= doubtIn(text, lx.start, limit, indent);
      return cut(doubt?.at ?? limit, doubt?.opener ?? lx.start, limit + 1);
    }
    if (kind === 'meta') {
      if (!sendsQuery(lx)) {
        insideOut ||= lx.start === codeEnd;
        continue;
      }
      const separator = lx.end - lx.start === 2 && text.charCodeAt(lx.start + 1) === SEMICOLON;
      return finish(separator ? lx.end : codeEnd, separator ? lx.end : lx.start, Math.min(lx.end, limit) + 1, true);
    }
    const inBlock = header.depth > 0 || (header.isRule && parens > 0);
    if (kind === 'word') {
      header.word(text, lx.start, lx.end, parens);
      if (inBlock) {
        // The body of a SQL function and the actions of a rule hold no definitions: the END or the `)` is still to be typed.
        const strength = startsLine(text, codeEnd, lx.start, indent) ? startStrength(text, lx.start, limit) : 0;
        if (strength === 3) return cut(lx.start, blockOpener, endOfLine(text, endOfLine(text, lx.end, limit) + 2, limit) + 1);
        if (strength > 0 && blankStart < 0 && blankBefore(text, lx.start)) blankStart = lx.start;
      } else if (header.depth > 0) {
        blockOpener = lx.start;
      }
    } else {
      if (header.copy === 'from') header.copy = 'copy';
      if (kind === 'punctuation') {
        const c = text.charCodeAt(lx.start);
        if (c === PAREN_OPEN) {
          if (!inBlock) blockOpener = lx.start;
          parens++;
        } else if (c === PAREN_CLOSE) {
          if (parens > 0) parens--;
        } else if (c === SEMICOLON && !inBlock) {
          if (header.copy !== 'stdin') return finish(lx.end, lx.end, lx.end, true);
          const data = copyDataAfter(text, lx.end, limit);
          return { ...finish(lx.end, data.next, data.reach, true), ...(data.span && { data: data.span }) };
        }
      } else if (kind === 'dollar') {
        body = { start: lx.start, end: lx.end };
      } else if (kind === 'string' || kind === 'quoted') {
        doubt ??= doubtIn(text, lx.start, lx.end, indent);
        insideOut ||= lx.end < limit && isWordPart(text.charCodeAt(lx.end));
      }
    }
    codeEnd = lx.end;
    if (doubt !== undefined && (insideOut || codeEnd - start > DOUBTFUL_LENGTH))
      return cut(doubt.at, doubt.opener, endOfLine(text, codeEnd, limit) + 1);
  }
  if (start < 0)
    return { kind: 'nothing', start: limit, codeEnd: limit, end: limit, terminated: false, next: limit, reach: limit + 1, indent: 0 };
  if (blankStart >= 0 && (header.depth > 0 || (header.isRule && parens > 0))) return cut(blankStart, blockOpener, limit + 1);
  return finish(codeEnd, limit, limit + 1, false);
}

/** The chunk when its quote is not believed: it ends where the swallowed statement begins. */
export function cutChunk(text: string, chunk: ScannedChunk): ScannedChunk {
  const { doubt, data: _, ...rest } = chunk;
  if (doubt === undefined) return chunk;
  const end = trimmedEnd(text, chunk.start, doubt.at);
  return { ...rest, codeEnd: end, end, terminated: false, unterminated: doubt.opener, next: doubt.at };
}

function metaChunk(lx: Lexer, indent: number): ScannedChunk {
  const { start, end, text, limit } = lx;
  if (/^\\copy\s.*\sfrom\s+p?stdin\b/i.test(text.slice(start, Math.min(end, start + 2000)))) {
    // psql takes `from stdin` of a script out of the script itself; pstdin is its standard input (psql docs, \copy).
    if (!/\spstdin\b/i.test(text.slice(start, end))) {
      const data = copyDataAfter(text, end, limit);
      return {
        kind: 'meta',
        start,
        codeEnd: end,
        end,
        terminated: true,
        next: data.next,
        reach: data.reach,
        indent,
        ...(data.span && { data: data.span }),
      };
    }
  }
  return { kind: 'meta', start, codeEnd: end, end, terminated: true, next: end, reach: Math.min(end, limit) + 1, indent };
}

/** psql commands that send what has been typed, and so end the statement; all others leave the query buffer alone (psql docs). */
function sendsQuery(lx: Lexer): boolean {
  return /^\\(?:;|(?:g|gx|gset|gexec|gdesc|crosstabview|watch|parse|r|reset)(?![a-z_]))/.test(
    lx.text.slice(lx.start, Math.min(lx.end, lx.start + 16)),
  );
}

function doubtIn(text: string, opener: number, end: number, indent: number): ScannedChunk['doubt'] {
  const at = firstStartInside(text, opener + 1, end, indent);
  return at < 0 ? undefined : { opener, at };
}

/**
 * Whether a function's body, rather than its options, follows a closing dollar quote: then that quote was the opening one of the next body,
 * and one before it was left open.
 */
function startsBody({ text, kind, start, end, limit }: Lexer): boolean {
  if (kind === 'operator') return text.startsWith('<<', start);
  if (kind !== 'word' || wordIs(text, start, end, 'set') || wordIs(text, start, end, 'with')) return false;
  return wordIs(text, start, end, 'declare') || wordIs(text, start, end, 'return') || startStrength(text, start, limit) > 0;
}

function startsLine(text: string, from: number, at: number, indent: number): boolean {
  let i = at;
  while (i > from && isSpace(text.charCodeAt(i - 1)) && !isLineEnd(text.charCodeAt(i - 1))) i--;
  return i > from && isLineEnd(text.charCodeAt(i - 1)) && at - i <= indent;
}

function blankBefore(text: string, at: number): boolean {
  let breaks = 0;
  for (let i = at - 1; i >= 0 && isSpace(text.charCodeAt(i)); i--) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) breaks++;
  }
  return breaks > 1;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

function endOfLine(text: string, from: number, limit: number): number {
  let i = Math.min(from, limit);
  while (i < limit && !isLineEnd(text.charCodeAt(i))) i++;
  return i;
}
