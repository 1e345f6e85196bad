import { advance, lexer, type TokenKind } from '../lex';

/** What a token is, as far as finding the ends of things needs to know. */
export const WORD = 1;
export const QUOTED = 2;
export const STRING = 3;
export const PUNCTUATION = 4;
const ANYTHING_ELSE = 5;

/**
 * The tokens of one statement without comments, as columns: there is one of these per lowered
 * statement.
 */
export interface TokenTable {
  readonly count: number;
  readonly kind: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Index of the partner of a bracket; -1 for everything else and for a bracket without one. */
  readonly match: readonly number[];
}

const KINDS: Readonly<Record<TokenKind, number>> = {
  word: WORD,
  quoted: QUOTED,
  string: STRING,
  dollar: STRING,
  punctuation: PUNCTUATION,
  number: ANYTHING_ELSE,
  operator: ANYTHING_ELSE,
  parameter: ANYTHING_ELSE,
  placeholder: WORD,
  meta: ANYTHING_ELSE,
  'line-comment': 0,
  'block-comment': 0,
};

/** Never throws; an unterminated quote or comment runs to the end. */
export function tokenTable(text: string): TokenTable {
  const kind: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const match: number[] = [];
  const open: number[] = [];
  const lx = lexer(text);
  let count = 0;
  while (advance(lx)) {
    const k = KINDS[lx.kind];
    if (k === 0) continue;
    let partner = -1;
    if (k === PUNCTUATION) {
      const c = text.charCodeAt(lx.start);
      if (c === 40 || c === 91) open.push(count);
      else if (c === 41 || c === 93) {
        partner = open.pop() ?? -1;
        if (partner >= 0) match[partner] = count;
      }
    }
    kind.push(k);
    start.push(lx.start);
    end.push(lx.end);
    match.push(partner);
    count++;
  }
  return { count, kind, start, end, match };
}
