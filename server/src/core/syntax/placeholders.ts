import { advance, lexer, type TokenKind } from './lex';
import { placeholderEnd } from './placeholder-end';

interface MaskedText {
  /** As long as the original, so that no position moves. */
  readonly text: string;
  /**
   * Something was replaced, or a quoted name holds a placeholder: names may not be what they seem.
   */
  readonly masked: boolean;
}

/**
 * The text as PostgreSQL's parser can read it: placeholders of migration tools and psql variables
 * become names of the same length (`${schema}.t` -> `_________.t`), psql's `:'x'` and `:"x"` lose
 * their colon, template tags (`{% if %}`), psql commands and characters that are no SQL (NUL, byte
 * order mark) become blanks. Strings and comments keep what they hold: a placeholder there changes
 * no name.
 */
export function maskPlaceholders(text: string): MaskedText {
  if (!mayNeedMask(text)) return { text, masked: false };
  const pieces: string[] = [];
  let masked = false;
  let done = 0;
  const lx = lexer(text);
  while (advance(lx)) {
    const { kind, start, end } = lx;
    if (kind === 'quoted' && holdsPlaceholder(text, start, end)) masked = true;
    const replacement = replacementOf(text, kind, start, end);
    if (replacement === undefined) continue;
    masked = true;
    pieces.push(text.slice(done, start), replacement);
    done = end;
  }
  const result = pieces.length === 0 ? text : pieces.join('') + text.slice(done);
  // Inside of quotes too: libpg_query takes a C string, and would not see what follows a NUL.
  return { text: result.includes('\0') || result.includes('\ufeff') ? result.replace(/[\0\ufeff]/g, ' ') : result, masked };
}

/** A name that was a placeholder from end to end. */
export function isMasked(name: string): boolean {
  return /^_{2,}$/.test(name);
}

/**
 * `message` with names as they are written in `text`: `${app}.orders` in place of the masked
 * `______.orders`. Of two placeholders with the same mask the first one counts.
 */
export function withWrittenNames(message: string, text: string): string {
  const masked = maskPlaceholders(text).text;
  const written = new Map<string, string>();
  for (const { 0: name, index } of masked.matchAll(/[\w$]+/g)) {
    const original = text.slice(index, index + name.length);
    const folded = name.toLowerCase();
    if (original !== name && !written.has(folded)) written.set(folded, original);
  }
  return written.size === 0 ? message : message.replace(/[\w$]+/g, (name) => written.get(name) ?? name);
}

function replacementOf(text: string, kind: TokenKind, start: number, end: number): string | undefined {
  if (kind === 'meta') return ' '.repeat(end - start);
  if (kind !== 'placeholder') return undefined;
  const second = text.charCodeAt(start + 1);
  switch (text.charCodeAt(start)) {
    case 58: // : ; :'x' and :"x" are a literal and a name once the colon is gone
      return second === 39 || second === 34 ? ` ${text.slice(start + 1, end)}` : '_'.repeat(end - start);
    case 123: // {{ }} stands for a value or a name, {% %} and {# #} for nothing
      return (second === 123 ? '_' : ' ').repeat(end - start);
    default:
      return '_'.repeat(end - start);
  }
}

/** Between the quotes that stand at `start` and before `end`. */
export function holdsPlaceholder(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) {
    const c = text.charCodeAt(i);
    if ((c === 36 || c === 123 || c === 35 || c === 64 || c === 60) && placeholderEnd(text, i, end - 1) > 0) return true;
  }
  return false;
}

/** Most statements hold no character that a placeholder needs: this test is cheaper than lexing. */
function mayNeedMask(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // { backslash NUL BOM, $( , a colon that is not part of `::`, @@
    if (c === 123 || c === 92 || c === 0 || c === 0xfeff) return true;
    if (c === 36 && (text.charCodeAt(i + 1) === 40 || text.charCodeAt(i + 1) === 37)) return true;
    if (c === 64 && text.charCodeAt(i + 1) === 64) return true;
    if (c === 60 && text.charCodeAt(i + 1) === 37) return true;
    if (c === 58) {
      if (text.charCodeAt(i + 1) === 58) i++;
      else return true;
    }
  }
  return false;
}
