import { allowsSignEnding, isDigit, isOperator, isSpace, isWordPart, isWordStart } from './characters';
import { placeholderEnd } from './placeholder-end';
import { blockCommentEnd, dollarTagEnd, escapeStringEnd, lineEnd, numberEnd, quotedEnd } from './token-end';

export type TokenKind =
  /** Keyword or plain identifier. */
  | 'word'
  /** "identifier", U&"identifier". */
  | 'quoted'
  /** 'text', E'..', B'..', X'..', N'..', U&'..'. */
  | 'string'
  /** $tag$ .. $tag$. */
  | 'dollar'
  | 'number'
  /** Includes `::`, `:=` and `..`. */
  | 'operator'
  /** One of `( ) [ ] , ; . :` or a character that is no SQL. */
  | 'punctuation'
  /** $1 */
  | 'parameter'
  /** Something a migration tool or psql replaces before PostgreSQL sees it; see placeholders.ts. */
  | 'placeholder'
  | 'line-comment'
  | 'block-comment'
  /** A psql command from the backslash to the end of its line; `\;` is two characters. */
  | 'meta';

interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The quote or comment is still open where the text ends. */
  readonly unterminated: boolean;
}

/** The lexer's place in a text: `advance` moves it from token to token and allocates nothing. */
export interface Lexer {
  readonly text: string;
  readonly limit: number;
  kind: TokenKind;
  start: number;
  end: number;
  unterminated: boolean;
  /**
   * How many `[` are open, and what came last: tells the colon of an array slice from psql's `:x`.
   */
  brackets: number;
  last: 'operand' | 'array' | 'subscript' | 'other';
}

/**
 * A lexer at `from`, which must not be inside a token. Nothing at or behind `limit` is looked at.
 */
export function lexer(text: string, from = 0, limit = text.length): Lexer {
  return { text, limit, kind: 'word', start: from, end: from, unterminated: false, brackets: 0, last: 'other' };
}

/**
 * Moves to the next token, false at the end. Follows PostgreSQL's scan.l (and psql's psqlscan.l for
 * `:x` and `\`), but takes any text: what is no token there is one character of punctuation here.
 * `standard_conforming_strings` is taken to be on, its default since 9.1.
 */
export function advance(lx: Lexer): boolean {
  const { text, limit } = lx;
  let at = lx.end;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  lx.start = at;
  lx.unterminated = false;
  if (at >= limit) {
    lx.end = limit;
    return false;
  }
  const c = text.charCodeAt(at);
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (isWordStart(c)) return word(lx, c, next);
  if (isDigit(c) || (c === 46 && isDigit(next))) return operand(lx, 'number', numberEnd(text, at, limit));
  switch (c) {
    case 39: // '
      return quote(lx, 'string', at + 1, 39);
    case 34: // "
      return quote(lx, 'quoted', at + 1, 34);
    case 45: // -
      if (next === 45) return comment(lx, 'line-comment', lineEnd(text, at + 2, limit));
      break;
    case 47: // /
      if (next === 42) {
        const end = blockCommentEnd(text, at, limit);
        lx.unterminated = end < 0;
        return comment(lx, 'block-comment', end < 0 ? limit : end);
      }
      break;
    case 36: // $
      return dollar(lx, next);
    case 58: // :
      return colon(lx, next);
    case 92: // backslash
      return token(lx, 'meta', next === 59 ? at + 2 : lineEnd(text, at + 1, limit));
    default:
  }
  if (isOperator(c) || c === 123) {
    const end = placeholderEnd(text, at, limit);
    if (end > 0) return operand(lx, 'placeholder', end);
    if (c !== 123) return token(lx, 'operator', operatorEnd(text, at, limit));
  }
  return punctuation(lx, c, next);
}

function token(lx: Lexer, kind: TokenKind, end: number): boolean {
  lx.kind = kind;
  lx.end = end;
  lx.last = 'other';
  return true;
}

function operand(lx: Lexer, kind: TokenKind, end: number): boolean {
  lx.kind = kind;
  lx.end = end;
  lx.last = 'operand';
  return true;
}

/** Comments stand between tokens and change nothing for those around them. */
function comment(lx: Lexer, kind: TokenKind, end: number): boolean {
  lx.kind = kind;
  lx.end = end;
  return true;
}

function quote(lx: Lexer, kind: 'string' | 'quoted', from: number, mark: number): boolean {
  const end = quotedEnd(lx.text, from, lx.limit, mark);
  lx.unterminated = end < 0;
  return operand(lx, kind, end < 0 ? lx.limit : end);
}

function word(lx: Lexer, c: number, next: number): boolean {
  const { text, limit, start } = lx;
  const lower = c | 32;
  if (next === 39) {
    if (lower === 101) {
      const end = escapeStringEnd(text, start + 2, limit);
      lx.unterminated = end < 0;
      return operand(lx, 'string', end < 0 ? limit : end);
    }
    if (lower === 98 || lower === 120 || lower === 110) return quote(lx, 'string', start + 2, 39);
  } else if (next === 38 && lower === 117 && start + 2 < limit) {
    const mark = text.charCodeAt(start + 2);
    if (mark === 39 || mark === 34) return quote(lx, mark === 39 ? 'string' : 'quoted', start + 3, mark);
  }
  let i = start + 1;
  for (; i < limit; i++) {
    const part = text.charCodeAt(i);
    if (isWordPart(part)) continue;
    // `a$b` is one identifier (scan.l, ident_cont), but `a_${x}` is a name with a placeholder in
    // it.
    if (part !== 36 || placeholderEnd(text, i, limit) > 0) break;
  }
  operand(lx, 'word', i);
  if (i - start === 5 && lower === 97 && wordIs(text, start, i, 'array')) lx.last = 'array';
  return true;
}

function dollar(lx: Lexer, next: number): boolean {
  const { text, limit, start } = lx;
  if (isDigit(next)) {
    let i = start + 2;
    while (i < limit && isDigit(text.charCodeAt(i))) i++;
    return operand(lx, 'parameter', i);
  }
  const placeholder = placeholderEnd(text, start, limit);
  if (placeholder > 0) return operand(lx, 'placeholder', placeholder);
  const body = dollarTagEnd(text, start, limit);
  if (body < 0) return token(lx, 'punctuation', start + 1);
  const close = text.indexOf(text.slice(start, body), body);
  const end = close < 0 ? limit + 1 : close + (body - start);
  lx.unterminated = end > limit;
  return operand(lx, 'dollar', Math.min(end, limit));
}

/**
 * `::`, `:=`, psql's `:x`, `:'x'`, `:"x"`, `:{?x}` (psql docs, "Variables"), or the colon of an
 * array slice.
 */
function colon(lx: Lexer, next: number): boolean {
  const { text, limit, start } = lx;
  if (next === 58 || next === 61) return token(lx, 'operator', start + 2);
  const slice = lx.brackets > 0 && (lx.last === 'operand' || lx.last === 'subscript');
  if (!slice) {
    if (next === 39 || next === 34) {
      // psql's own rule: :'name' and :"name" hold a variable's name and nothing else.
      let i = start + 2;
      while (i < limit && isWordPart(text.charCodeAt(i))) i++;
      if (i > start + 2 && i < limit && text.charCodeAt(i) === next) return operand(lx, 'placeholder', i + 1);
    } else if (isWordStart(next)) {
      let i = start + 2;
      while (i < limit && isWordPart(text.charCodeAt(i))) i++;
      return operand(lx, 'placeholder', i);
    } else if (next === 123 && start + 2 < limit && text.charCodeAt(start + 2) === 63) {
      let i = start + 3;
      while (i < limit && isWordPart(text.charCodeAt(i))) i++;
      if (i < limit && text.charCodeAt(i) === 125) return operand(lx, 'placeholder', i + 1);
    }
  }
  return token(lx, 'punctuation', start + 1);
}

function punctuation(lx: Lexer, c: number, next: number): boolean {
  if (c === 46 && next === 46) return token(lx, 'operator', lx.start + 2);
  const before = lx.last;
  token(lx, 'punctuation', lx.start + 1);
  if (c === 91) {
    lx.brackets++;
    // `ARRAY[:a, :b]` holds psql variables, `a[:n]` is a slice.
    if (before === 'operand') lx.last = 'subscript';
  } else if (c === 93) {
    lx.brackets = Math.max(0, lx.brackets - 1);
    lx.last = 'operand';
  } else if (c === 41) {
    lx.last = 'operand';
  } else if (c === 59) {
    lx.brackets = 0;
  }
  return true;
}

/**
 * scan.l, rule {operator}: comments end it, and it ends in + or - only when it has one of ~ ! @ # ^
 * & | ` ? % in it.
 */
function operatorEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  let free = allowsSignEnding(text.charCodeAt(start));
  for (; end < limit; end++) {
    const c = text.charCodeAt(end);
    if (!isOperator(c)) break;
    const next = end + 1 < limit ? text.charCodeAt(end + 1) : 0;
    if ((c === 45 && next === 45) || (c === 47 && next === 42)) break;
    // `=#{x}`, `=@@x@@`: an operator, then a placeholder.
    if ((c === 35 || c === 64) && placeholderEnd(text, end, limit) > 0) break;
    free = free || allowsSignEnding(c);
  }
  while (!free && end > start + 1 && (text.charCodeAt(end - 1) === 43 || text.charCodeAt(end - 1) === 45)) end--;
  return end;
}

/** For tests: all tokens of a text, comments too; white space is what lies between them. */
export function tokenize(text: string, from = 0, limit = text.length): Token[] {
  const tokens: Token[] = [];
  const lx = lexer(text, from, limit);
  while (advance(lx)) tokens.push({ kind: lx.kind, start: lx.start, end: lx.end, unterminated: lx.unterminated });
  return tokens;
}

/** For tests: the tokens that PostgreSQL's grammar sees: no comments. */
export function significantTokens(text: string, from = 0, limit = text.length): Token[] {
  return tokenize(text, from, limit).filter((t) => !isComment(t.kind));
}

export function isComment(kind: TokenKind): boolean {
  return kind === 'line-comment' || kind === 'block-comment';
}

/**
 * Whether text[start, end) is `keyword` (given in lower case), in any case. Keywords are ASCII, and
 * so is their folding.
 */
export function wordIs(text: string, start: number, end: number, keyword: string): boolean {
  if (end - start !== keyword.length) return false;
  for (let i = 0; i < keyword.length; i++) {
    const c = text.charCodeAt(start + i);
    if ((c >= 65 && c <= 90 ? c | 32 : c) !== keyword.charCodeAt(i)) return false;
  }
  return true;
}

/** For tests: whether `t` is the unquoted word `keyword` (lower case). */
export function isKeyword(text: string, t: Token | undefined, keyword: string): boolean {
  return t !== undefined && t.kind === 'word' && wordIs(text, t.start, t.end, keyword);
}

/** For tests: whether `t` is exactly the punctuation or operator `symbol`. */
export function isSymbol(text: string, t: Token | undefined, symbol: string): boolean {
  return (
    t !== undefined &&
    (t.kind === 'punctuation' || t.kind === 'operator') &&
    t.end - t.start === symbol.length &&
    text.startsWith(symbol, t.start)
  );
}

/** For tests: the characters of a token as written. */
export function tokenText(text: string, t: Token): string {
  return text.slice(t.start, t.end);
}
