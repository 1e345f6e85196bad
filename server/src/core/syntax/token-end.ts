import { isDigit, isLineEnd, isSpace, isWordPart, isWordStart } from './characters';

/**
 * Where tokens end. `at` or `from` is in front of the limit; the result never lies behind it, and
 * -1 means: not closed before it.
 */

export function lineEnd(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && !isLineEnd(text.charCodeAt(i))) i++;
  return Math.min(i, limit);
}

/** Block comments nest (scan.l, state <xc>; documentation 4.1.5). `at` is at the opening slash. */
export function blockCommentEnd(text: string, at: number, limit: number): number {
  let depth = 1;
  let open = text.indexOf('/*', at + 2);
  let close = text.indexOf('*/', at + 2);
  while (close >= 0 && close + 2 <= limit) {
    if (open >= 0 && open < close) {
      depth++;
      // `/*/` does not close what it opens.
      if (close < open + 2) close = text.indexOf('*/', open + 2);
      open = text.indexOf('/*', open + 2);
    } else {
      if (--depth === 0) return close + 2;
      if (open >= 0 && open < close + 2) open = text.indexOf('/*', close + 2);
      close = text.indexOf('*/', close + 2);
    }
  }
  return -1;
}

/** Behind the closing quote; a doubled one stands for itself. `from` is behind the opening one. */
export function quotedEnd(text: string, from: number, limit: number, mark: number): number {
  for (let i = from; i < limit; i++) {
    if (text.charCodeAt(i) !== mark) continue;
    if (i + 1 < limit && text.charCodeAt(i + 1) === mark) i++;
    else return i + 1;
  }
  return -1;
}

/**
 * E'..': backslashes escape. A string goes on in the same state when only white space with a line
 * break stands before the next quote (documentation 4.1.2.1; scan.l, <xqs>), which matters here
 * alone: elsewhere the parts lex the same as separate strings.
 */
export function escapeStringEnd(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) {
      i++;
    } else if (c === 39) {
      if (i + 1 < limit && text.charCodeAt(i + 1) === 39) {
        i++;
        continue;
      }
      const more = continuation(text, i + 1, limit);
      if (more < 0) return i + 1;
      i = more;
    }
  }
  return -1;
}

function continuation(text: string, from: number, limit: number): number {
  let broken = false;
  for (let i = from; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (isLineEnd(c)) broken = true;
    else if (c === 39) return broken ? i : -1;
    else if (!isSpace(c)) return -1;
  }
  return -1;
}

/**
 * Behind the opening `$tag$` at `at`, or -1 when it is none. A tag has no dollar sign and starts
 * with no digit (scan.l, dolqdelim).
 */
export function dollarTagEnd(text: string, at: number, limit: number): number {
  let i = at + 1;
  if (i < limit && isWordStart(text.charCodeAt(i))) {
    while (i < limit && isWordPart(text.charCodeAt(i))) i++;
  }
  return i < limit && text.charCodeAt(i) === 36 ? i + 1 : -1;
}

/**
 * Decimal, 0x, 0o, 0b, underscores, fraction and exponent (documentation 4.1.2.6). `1..10` is a
 * number, `..` and a number.
 */
export function numberEnd(text: string, at: number, limit: number): number {
  let i = at;
  const radix = text.charCodeAt(at) === 48 && at + 1 < limit ? text.charCodeAt(at + 1) | 32 : 0;
  if (radix === 120 || radix === 111 || radix === 98) {
    i = at + 2;
    while (i < limit && isWordPart(text.charCodeAt(i)) && text.charCodeAt(i) < 128) i++;
    return i;
  }
  i = digitsEnd(text, i, limit);
  if (i < limit && text.charCodeAt(i) === 46 && !(i + 1 < limit && text.charCodeAt(i + 1) === 46)) i = digitsEnd(text, i + 1, limit);
  if (i < limit && (text.charCodeAt(i) | 32) === 101) {
    let j = i + 1;
    if (j < limit && (text.charCodeAt(j) === 43 || text.charCodeAt(j) === 45)) j++;
    if (j < limit && isDigit(text.charCodeAt(j))) i = digitsEnd(text, j, limit);
  }
  return i;
}

function digitsEnd(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && (isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 95)) i++;
  return i;
}
