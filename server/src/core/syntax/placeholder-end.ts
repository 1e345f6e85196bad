import { isLineEnd, isWordPart, isWordStart } from './characters';

const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const SEMICOLON = 59;
/** A limit, so that a long line full of `${` is not searched again and again. */
const LONGEST = 500;

/**
 * End of the template placeholder that starts at `at`, or -1. None of these is SQL: `{` and `$(`
 * are no tokens of PostgreSQL (scan.l).
 *
 * `${x}` Flyway, Liquibase, envsubst; `#{x}`; `{{ x }}` `{% x %}` `{# x #}` Jinja, Go templates,
 * Handlebars; `<%= x %>` ERB; `$(x)` sqlcmd; `@@x@@`; `$%x%$` Synapse. psql's `:x` is the lexer's
 * own affair, since it has to be told from `::`, `:=` and array slices.
 *
 * A placeholder ends on its line and holds no `;`: what one may look at stays inside the statement,
 * so that half of a `${` that is being typed takes nothing from its neighbours, and an edit further
 * down never changes it.
 */
export function placeholderEnd(text: string, at: number, limit: number): number {
  const second = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  switch (text.charCodeAt(at)) {
    case 36: // $
      if (second === BRACE_OPEN) return closedBy(text, at + 2, limit, BRACE_CLOSE, 0);
      if (second === 37) return wordClosedBy(text, at + 2, limit, 37, 36);
      return second === 40 ? wordClosedBy(text, at + 2, limit, 41, 0) : -1;
    case 35: // #
      return second === BRACE_OPEN ? closedBy(text, at + 2, limit, BRACE_CLOSE, 0) : -1;
    case BRACE_OPEN:
      if (second === BRACE_OPEN) return closedBy(text, at + 2, limit, BRACE_CLOSE, BRACE_CLOSE);
      if (second === 37) return closedBy(text, at + 2, limit, 37, BRACE_CLOSE);
      return second === 35 ? closedBy(text, at + 2, limit, 35, BRACE_CLOSE) : -1;
    case 60: // < : `<%` alone is an operator of pg_trgm, `<%=` is none
      return second === 37 && at + 2 < limit && text.charCodeAt(at + 2) === 61 ? closedBy(text, at + 3, limit, 37, 62) : -1;
    case 64: // @ : `@@` alone matches text search vectors
      return second === 64 ? wordClosedBy(text, at + 2, limit, 64, 64) : -1;
    default:
      return -1;
  }
}

function closedBy(text: string, from: number, limit: number, close: number, second: number): number {
  const longest = Math.min(limit, from + LONGEST);
  for (let i = from; i < longest; i++) {
    const c = text.charCodeAt(i);
    if (c === close) {
      if (second === 0) return i + 1;
      if (i + 1 < limit && text.charCodeAt(i + 1) === second) return i + 2;
    } else if (c === SEMICOLON || isLineEnd(c)) {
      return -1;
    }
  }
  return -1;
}

function wordClosedBy(text: string, from: number, limit: number, close: number, second: number): number {
  let i = from;
  if (i >= limit || !isWordStart(text.charCodeAt(i))) return -1;
  while (i < limit && (isWordPart(text.charCodeAt(i)) || text.charCodeAt(i) === 46)) i++;
  if (i >= limit || text.charCodeAt(i) !== close) return -1;
  if (second === 0) return i + 1;
  return i + 1 < limit && text.charCodeAt(i + 1) === second ? i + 2 : -1;
}
