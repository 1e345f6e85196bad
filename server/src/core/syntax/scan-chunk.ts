import type { TextSpan } from '../text';
import { isLineEnd, isSpace, isWordPart } from './characters';
import { copyDataAfter } from './copy-data';
import { advance, type Lexer, lexer, wordIs } from './lex';
import { Header } from './statement-header';
import { firstStartInside, indentation, startStrength } from './statement-start';

/**
 * One statement or psql command as the strict rules see it, with what is needed to doubt them.
 * Depends on text[from, reach) only, and on the white space that stands in front of the first token
 * on its line (`indent`). `reach` is limit + 1 when the end of the text was seen.
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
   * A quote opened at `opener` swallows a line that looks like a statement, at `at`. Believe the
   * quote when the statement parses as it is; otherwise the quote was left open, and the chunk ends
   * at `at` (`cutChunk`).
   */
  readonly doubt?: { readonly opener: number; readonly at: number };
}

/**
 * A statement longer than this with a doubtful quote in it is cut unseen: looking for its end at
 * every keystroke would cost too much.
 */
const DOUBTFUL_LENGTH = 1024 * 1024;

const PAREN_OPEN = 40;
const PAREN_CLOSE = 41;
const SEMICOLON = 59;

/**
 * Scans from `from`, the end of the chunk before. The rules are psql's (src/fe_utils/psqlscan.l): a
 * semicolon ends a statement, except between BEGIN and END of a CREATE FUNCTION or PROCEDURE.
 * Unlike psql, a semicolon also ends a statement inside open parentheses, so that a forgotten `)`
 * does not swallow the file. Only the actions of CREATE RULE may hold semicolons there.
 */
export function scanChunk(text: string, from: number, limit: number): ScannedChunk {
  return new ChunkScanner(text, from, limit).scan();
}

/**
 * Reads tokens until a chunk is complete, or has to be cut because something in it was left open.
 */
class ChunkScanner {
  private readonly lx: Lexer;
  private readonly header = new Header();
  /** The first token; -1 until it is read. */
  private start = -1;
  /** Behind the last token that belongs to the chunk. */
  private codeEnd: number;
  private indent = 0;
  private openParens = 0;
  /** The last `(` or word outside of a block: what opened the block that the scanner is in now. */
  private blockOpener = 0;
  /**
   * Inside a block: the first line after a blank one that looks like a statement; -1 when there is
   * none.
   */
  private blankStart = -1;
  private doubt: ScannedChunk['doubt'];
  /**
   * The dollar-quoted text that was read last, until the next token tells whether its quotes match.
   */
  private dollarText: TextSpan | undefined;
  /**
   * A string touches a word or a backslash (`'a'b`): what comes out when an open quote turns
   * strings inside out.
   */
  private insideOut = false;

  constructor(
    private readonly text: string,
    from: number,
    private readonly limit: number,
  ) {
    this.lx = lexer(text, from, limit);
    this.codeEnd = from;
  }

  scan(): ScannedChunk {
    while (advance(this.lx)) {
      const chunk = this.token();
      if (chunk) return chunk;
    }
    return this.atEndOfText();
  }

  /** Takes one token in; a chunk when the token completes it. */
  private token(): ScannedChunk | undefined {
    const { lx, text, limit } = this;
    const { kind } = lx;
    if (kind === 'line-comment' || (kind === 'block-comment' && !lx.unterminated)) return undefined;
    if (this.start < 0) {
      this.start = lx.start;
      this.indent = indentation(text, lx.start);
      if (kind === 'meta') return metaChunk(lx, this.indent);
    }
    this.checkDollarText();
    if (lx.unterminated) {
      this.doubt ??= doubtIn(text, lx.start, limit, this.indent);
      return this.cut(this.doubt?.at ?? limit, this.doubt?.opener ?? lx.start, limit + 1);
    }
    if (kind === 'meta') return this.metaCommand();
    const chunk = kind === 'word' ? this.word() : this.noWord();
    if (chunk) return chunk;
    this.codeEnd = lx.end;
    if (this.doubt === undefined || !(this.insideOut || this.codeEnd - this.start > DOUBTFUL_LENGTH)) return undefined;
    return this.cut(this.doubt.at, this.doubt.opener, endOfLine(text, this.codeEnd, limit) + 1);
  }

  private checkDollarText(): void {
    const { dollarText, lx } = this;
    if (dollarText === undefined) return;
    if (startsBody(lx)) this.doubt ??= doubtIn(this.text, dollarText.start, dollarText.end, this.indent);
    this.dollarText = undefined;
  }

  /**
   * A psql command behind the first token: it sends the statement, or has nothing to do with it.
   */
  private metaCommand(): ScannedChunk | undefined {
    const { lx, codeEnd } = this;
    if (!sendsQuery(lx)) {
      this.insideOut ||= lx.start === codeEnd;
      return undefined;
    }
    const separator = lx.end - lx.start === 2 && this.text.charCodeAt(lx.start + 1) === SEMICOLON;
    return this.finish(separator ? lx.end : codeEnd, separator ? lx.end : lx.start, Math.min(lx.end, this.limit) + 1, true);
  }

  private word(): ScannedChunk | undefined {
    const { lx, text, limit, header } = this;
    const inBlock = this.isInBlock();
    header.word(text, lx.start, lx.end, this.openParens);
    if (!inBlock) {
      if (header.depth > 0) this.blockOpener = lx.start;
      return undefined;
    }
    // The body of a SQL function and the actions of a rule hold no definitions: the END or the `)`
    // is still to be typed.
    const strength = startsLine(text, this.codeEnd, lx.start, this.indent) ? startStrength(text, lx.start, limit) : 0;
    if (strength === 3) return this.cut(lx.start, this.blockOpener, endOfLine(text, endOfLine(text, lx.end, limit) + 2, limit) + 1);
    if (strength > 0 && this.blankStart < 0 && blankBefore(text, lx.start)) this.blankStart = lx.start;
    return undefined;
  }

  private noWord(): ScannedChunk | undefined {
    const { lx, text, limit, header } = this;
    if (header.copy === 'from') header.copy = 'copy';
    switch (lx.kind) {
      case 'punctuation':
        return this.punctuation(text.charCodeAt(lx.start));
      case 'dollar':
        this.dollarText = { start: lx.start, end: lx.end };
        return undefined;
      case 'string':
      case 'quoted':
        this.doubt ??= doubtIn(text, lx.start, lx.end, this.indent);
        this.insideOut ||= lx.end < limit && isWordPart(text.charCodeAt(lx.end));
        return undefined;
      default:
        return undefined;
    }
  }

  private punctuation(character: number): ScannedChunk | undefined {
    const { lx } = this;
    const inBlock = this.isInBlock();
    if (character === PAREN_OPEN) {
      if (!inBlock) this.blockOpener = lx.start;
      this.openParens++;
    } else if (character === PAREN_CLOSE) {
      if (this.openParens > 0) this.openParens--;
    } else if (character === SEMICOLON && !inBlock) {
      if (this.header.copy !== 'stdin') return this.finish(lx.end, lx.end, lx.end, true);
      const data = copyDataAfter(this.text, lx.end, this.limit);
      return { ...this.finish(lx.end, data.next, data.reach, true), ...(data.span && { data: data.span }) };
    }
    return undefined;
  }

  /**
   * Between BEGIN and END of a routine, or in the parentheses of CREATE RULE: a semicolon ends no
   * statement here.
   */
  private isInBlock(): boolean {
    return this.header.depth > 0 || (this.header.isRule && this.openParens > 0);
  }

  private atEndOfText(): ScannedChunk {
    const { limit } = this;
    if (this.start < 0)
      return { kind: 'nothing', start: limit, codeEnd: limit, end: limit, terminated: false, next: limit, reach: limit + 1, indent: 0 };
    if (this.blankStart >= 0 && this.isInBlock()) return this.cut(this.blankStart, this.blockOpener, limit + 1);
    return this.finish(this.codeEnd, limit, limit + 1, false);
  }

  private finish(end: number, next: number, reach: number, terminated: boolean): ScannedChunk {
    const { start, codeEnd, indent, doubt } = this;
    const kind = codeEnd > start ? 'statement' : 'nothing';
    return { kind, start, codeEnd, end, terminated, next, reach, indent, ...(doubt && { doubt }) };
  }

  /** Ends the chunk before `at`, because what `opener` opened was never closed. */
  private cut(at: number, opener: number, reach: number): ScannedChunk {
    const { start, indent } = this;
    const end = trimmedEnd(this.text, start, at);
    return { kind: 'statement', start, codeEnd: end, end, terminated: false, unterminated: opener, next: at, reach, indent };
  }
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
    // psql takes `from stdin` of a script out of the script itself; pstdin is its standard input
    // (psql docs, \copy).
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

/**
 * psql commands that send what has been typed, and so end the statement; all others leave the query
 * buffer alone (psql docs).
 */
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
 * Whether a function's body, rather than its options, follows a closing dollar quote: then that
 * quote was the opening one of the next body, and one before it was left open.
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
