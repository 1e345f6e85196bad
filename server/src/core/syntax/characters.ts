/**
 * Character classes of PostgreSQL's lexer (src/backend/parser/scan.l: space, ident_start,
 * ident_cont, op_chars), over UTF-16 code units. Everything at or above 0x80 is an identifier
 * character there (`\200-\377`), NBSP included; only the byte order mark is taken for space,
 * because editors put it at the start of a file and psql skips it there (psql's mainloop.c).
 */

const SPACE = 1;
const WORD_START = 2;
const DIGIT = 4;
const OPERATOR = 8;
/** Operators with one of these may end in + or - (scan.l, rule {operator}). */
const FREE_ENDING = 16;

const classes = new Uint8Array(128);

function mark(characters: string, flag: number): void {
  for (let i = 0; i < characters.length; i++) {
    const c = characters.charCodeAt(i);
    classes[c] = (classes[c] ?? 0) | flag;
  }
}

// NUL is no space to PostgreSQL, it cannot occur at all; taking it for one keeps the rest of the
// file readable.
mark(' \t\n\r\f\v\0', SPACE);
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', WORD_START);
mark('0123456789', DIGIT);
mark('~!@#^&|`?+-*/%<=>', OPERATOR);
mark('~!@#^&|`?%', FREE_ENDING);

const BYTE_ORDER_MARK = 0xfeff;

export function isSpace(c: number): boolean {
  return c < 128 ? ((classes[c] ?? 0) & SPACE) !== 0 : c === BYTE_ORDER_MARK;
}

export function isLineEnd(c: number): boolean {
  return c === 10 || c === 13;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isWordStart(c: number): boolean {
  return c < 128 ? ((classes[c] ?? 0) & WORD_START) !== 0 : c >= 128 && c !== BYTE_ORDER_MARK;
}

/**
 * Inside an identifier; `$` is allowed there too, but the lexer handles it separately because of
 * `name_${x}`.
 */
export function isWordPart(c: number): boolean {
  return c < 128 ? ((classes[c] ?? 0) & (WORD_START | DIGIT)) !== 0 : c >= 128 && c !== BYTE_ORDER_MARK;
}

export function isOperator(c: number): boolean {
  return c < 128 && ((classes[c] ?? 0) & OPERATOR) !== 0;
}

export function allowsSignEnding(c: number): boolean {
  return c < 128 && ((classes[c] ?? 0) & FREE_ENDING) !== 0;
}
