import type { TextSpan } from '../../text';
import { PUNCTUATION, QUOTED, STRING, type TokenTable, tokenTable, WORD } from './tokens';

/**
 * A statement's text seen as tokens: everything that turns a libpg_query location (a UTF-8 byte
 * offset, where there is one at all) into a span. Token numbers outside the statement are answered,
 * never thrown at.
 */
export class Source {
  private table: TokenTable | undefined;
  private bytes: number[] | undefined;

  /**
   * For the body of a function inside its statement: `origin` is where `text` begins there, and
   * `fixed` the one span for everything in it when doubled quotes make positions in the two differ.
   */
  constructor(
    readonly text: string,
    private readonly origin = 0,
    private readonly fixed?: TextSpan,
  ) {}

  /** Cut on first use: most INSERTs never need them. */
  get tokens(): TokenTable {
    this.table ??= tokenTable(this.text);
    return this.table;
  }

  get last(): number {
    return this.tokens.count - 1;
  }

  /**
   * The token at a libpg_query location; `undefined` (left out by its JSON) is 0, a negative
   * location is no place: -1.
   */
  at(location: number | undefined): number {
    const offset = location ?? 0;
    if (offset < 0) return -1;
    const starts = this.byteStarts();
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low - 1);
  }

  /** Byte offset of every token; the tokens' own offsets while the text is ASCII. */
  private byteStarts(): readonly number[] {
    if (this.bytes !== undefined) return this.bytes;
    const { start } = this.tokens;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
    if (/^[\x00-\x7f]*$/.test(this.text)) {
      this.bytes = start as number[];
      return this.bytes;
    }
    const bytes: number[] = [];
    let at = 0;
    let byte = 0;
    for (const offset of start) {
      for (; at < offset; at++) byte += utf8Length(this.text.charCodeAt(at));
      bytes.push(byte);
    }
    this.bytes = bytes;
    return bytes;
  }

  startOf(token: number): number {
    return this.origin + (this.tokens.start[Math.max(0, token)] ?? this.text.length);
  }

  endOf(token: number): number {
    return this.origin + (this.tokens.end[token] ?? this.text.length);
  }

  /** From the first token's start to the last one's end, both included. */
  span(first: number, last: number): TextSpan {
    return this.fixed ?? { start: this.startOf(first), end: this.endOf(Math.max(first, Math.min(last, this.last))) };
  }

  kind(token: number): number {
    return this.tokens.kind[token] ?? 0;
  }

  raw(token: number): string {
    return this.text.slice(this.tokens.start[token] ?? 0, this.tokens.end[token] ?? 0);
  }

  /** The token is this unquoted keyword (given in lower case). */
  is(token: number, word: string): boolean {
    const { kind, start, end } = this.tokens;
    if (kind[token] !== WORD || (end[token] ?? 0) - (start[token] ?? 0) !== word.length) return false;
    return this.raw(token).toLowerCase() === word;
  }

  isMark(token: number, mark: string): boolean {
    return this.kind(token) === PUNCTUATION && this.raw(token) === mark;
  }

  isName(token: number): boolean {
    const kind = this.kind(token);
    return kind === WORD || kind === QUOTED;
  }

  isString(token: number): boolean {
    return this.kind(token) === STRING;
  }

  /** The partner of a bracket, -1 without one. */
  match(token: number): number {
    return this.tokens.match[token] ?? -1;
  }

  /** The last token of `a.b.c` (or `a.*`) that begins at `token`. */
  nameEnd(token: number): number {
    let end = token;
    while (this.isMark(end + 1, '.') && (this.isName(end + 2) || this.raw(end + 2) === '*')) end += 2;
    return end;
  }

  /** The first unquoted `word` in [from, to] outside brackets; -1 without one. */
  find(word: string, from: number, to: number = this.last): number {
    for (let i = from; i <= to; i++) {
      if (this.is(i, word)) return i;
      const partner = this.match(i);
      if (partner > i) i = partner;
    }
    return -1;
  }

  /** The nearest unquoted `word` before `token`; 0 without one. */
  findBefore(word: string, token: number): number {
    for (let i = token; i > 0; i--) if (this.is(i, word)) return i;
    return 0;
  }

  /** The last token before the next comma, closing bracket or semicolon of this level. */
  itemEnd(from: number, to: number = this.last): number {
    for (let i = from; i <= to; i++) {
      const partner = this.match(i);
      if (partner > i) i = partner;
      else if (this.kind(i) === PUNCTUATION) {
        const mark = this.raw(i);
        if (mark === ',' || mark === ')' || mark === ']' || mark === ';') return i - 1;
      }
    }
    return to;
  }

  /** First and last token of every comma-separated item in [from, to]. */
  items(from: number, to: number = this.last): [number, number][] {
    const result: [number, number][] = [];
    let at = from;
    while (at <= to) {
      const end = this.itemEnd(at, to);
      result.push([at, end]);
      if (!this.isMark(end + 1, ',')) break;
      at = end + 2;
    }
    return result;
  }
}

function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  // A surrogate pair is four bytes: two for each half.
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
