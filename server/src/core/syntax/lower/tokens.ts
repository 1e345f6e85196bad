/** What a token is, as far as finding the ends of things needs to know. */
export const WORD = 1;
export const QUOTED = 2;
export const STRING = 3;
export const NUMBER = 4;
export const OPERATOR = 5;
/** `( ) [ ] , ; . :` one character each; `::` and `:=` as well. */
export const PUNCTUATION = 6;

/** The tokens of one statement without blanks and comments, cut where PostgreSQL's scanner cuts them. */
export interface TokenTable {
  readonly count: number;
  readonly kind: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Index of the partner of a bracket; -1 for everything else and for a bracket without one. */
  readonly match: readonly number[];
}

const OPERATOR_CHARACTERS = '~!@#^&|`?+-*/%<>=';
const SPECIAL = /[~!@#^&|`?%]/;

/** Never throws; an unterminated quote or comment runs to the end. */
export function tokenTable(text: string): TokenTable {
  const kind: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const match: number[] = [];
  const open: number[] = [];
  const length = text.length;
  let at = 0;
  const push = (k: number, to: number) => {
    kind.push(k);
    start.push(at);
    end.push(to);
    match.push(-1);
    at = to;
  };
  while (at < length) {
    const c = text.charCodeAt(at);
    if (c <= 32) {
      at++;
    } else if (c === 45 && text.charCodeAt(at + 1) === 45) {
      at = lineEnd(text, at);
    } else if (c === 47 && text.charCodeAt(at + 1) === 42) {
      at = commentEnd(text, at);
    } else if (isWordStart(c)) {
      const quote = text.charCodeAt(at + 1);
      const lower = c | 32;
      if (quote === 39 && (lower === 101 || lower === 98 || lower === 120 || lower === 110)) push(STRING, stringEnd(text, at + 1, lower === 101));
      else if (lower === 117 && quote === 38 && text.charCodeAt(at + 2) === 39) push(STRING, stringEnd(text, at + 2, false));
      else if (lower === 117 && quote === 38 && text.charCodeAt(at + 2) === 34) push(QUOTED, quotedEnd(text, at + 2));
      else push(WORD, wordEnd(text, at));
    } else if (c === 39) {
      push(STRING, stringEnd(text, at, false));
    } else if (c === 34) {
      push(QUOTED, quotedEnd(text, at));
    } else if (isDigit(c) || (c === 46 && isDigit(text.charCodeAt(at + 1)))) {
      push(NUMBER, numberEnd(text, at));
    } else if (c === 36) {
      const dollar = dollarEnd(text, at);
      push(dollar.string ? STRING : NUMBER, dollar.end);
    } else if (c === 40 || c === 91) {
      open.push(kind.length);
      push(PUNCTUATION, at + 1);
    } else if (c === 41 || c === 93) {
      const partner = open.pop();
      if (partner !== undefined) match[partner] = kind.length;
      push(PUNCTUATION, at + 1);
      if (partner !== undefined) match[kind.length - 1] = partner;
    } else if (c === 58) {
      const next = text.charCodeAt(at + 1);
      push(PUNCTUATION, at + (next === 58 || next === 61 ? 2 : 1));
    } else if (OPERATOR_CHARACTERS.includes(text.charAt(at))) {
      push(OPERATOR, operatorEnd(text, at));
    } else {
      push(PUNCTUATION, at + 1);
    }
  }
  return { count: kind.length, kind, start, end, match };
}

function lineEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}

function commentEnd(text: string, at: number): number {
  let depth = 1;
  let i = at + 2;
  while (i < text.length && depth > 0) {
    const c = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (c === 47 && next === 42) depth++;
    else if (c === 42 && next === 47) depth--;
    else {
      i++;
      continue;
    }
    i += 2;
  }
  return Math.min(i, text.length);
}

function stringEnd(text: string, quote: number, escapes: boolean): number {
  let i = quote + 1;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (escapes && c === 92) i += 2;
    else if (c !== 39) i++;
    else if (text.charCodeAt(i + 1) === 39) i += 2;
    else return i + 1;
  }
  return text.length;
}

function quotedEnd(text: string, quote: number): number {
  let i = text.indexOf('"', quote + 1);
  while (i >= 0 && text.charCodeAt(i + 1) === 34) i = text.indexOf('"', i + 2);
  return i < 0 ? text.length : i + 1;
}

function wordEnd(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length && isWordPart(text.charCodeAt(i))) i++;
  return i;
}

function numberEnd(text: string, at: number): number {
  let i = at;
  const digits = () => {
    while (i < text.length && (isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 95)) i++;
  };
  if (text.charCodeAt(at) === 48 && /[xXoObB]/.test(text.charAt(at + 1))) {
    i += 2;
    while (i < text.length && /[0-9a-fA-F_]/.test(text.charAt(i))) i++;
    return i;
  }
  digits();
  if (text.charCodeAt(i) === 46 && text.charCodeAt(i + 1) !== 46) {
    i++;
    digits();
  }
  if ((text.charCodeAt(i) | 32) === 101) {
    const sign = text.charCodeAt(i + 1);
    const digit = sign === 43 || sign === 45 ? i + 2 : i + 1;
    if (isDigit(text.charCodeAt(digit))) {
      i = digit;
      digits();
    }
  }
  return i;
}

function dollarEnd(text: string, at: number): { end: number; string: boolean } {
  let i = at + 1;
  if (isDigit(text.charCodeAt(i))) {
    while (isDigit(text.charCodeAt(i))) i++;
    return { end: i, string: false };
  }
  while (i < text.length && isWordPart(text.charCodeAt(i)) && text.charCodeAt(i) !== 36) i++;
  if (text.charCodeAt(i) !== 36) return { end: at + 1, string: false };
  const tag = text.slice(at, i + 1);
  const close = text.indexOf(tag, i + 1);
  return { end: close < 0 ? text.length : close + tag.length, string: true };
}

/** A trailing `+` or `-` belongs to what follows, unless the operator has one of the special characters. */
function operatorEnd(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length && OPERATOR_CHARACTERS.includes(text.charAt(i))) {
    const pair = text.slice(i, i + 2);
    if (pair === '--' || pair === '/*') break;
    i++;
  }
  while (i > at + 1 && (text.charAt(i - 1) === '+' || text.charAt(i - 1) === '-') && !SPECIAL.test(text.slice(at, i))) i--;
  return i;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isWordStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c >= 128;
}

function isWordPart(c: number): boolean {
  return isWordStart(c) || isDigit(c) || c === 36;
}
