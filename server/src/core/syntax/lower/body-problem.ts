import type { TextSpan } from '../../text';
import type { BodyProblem } from '../change';
import type { SqlParser } from '../parser';
import { holdsPlaceholder } from '../placeholders';
import { walk } from './references';

/** The text between the quotes, and where it stands in its statement. */
interface Body {
  readonly text: string;
  readonly span: TextSpan;
}

/**
 * What PL/pgSQL's parser says, by SQLSTATE (pl_gram.y, pl_scanner.c and pl_comp.c). A message that
 * is not among them is none of PostgreSQL's, or needs the catalog.
 */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^RETURN cannot have a parameter in a procedure/, '42601'],
  [/^(?:RETURN |cannot use RETURN )/, '42804'],
  [/^unrecognized exception condition /, '42704'],
  [/ is declared CONSTANT$/, '22005'],
  [/ must have a default value, since it's declared NOT NULL$/, '22004'],
  [/^(?:event )?trigger functions cannot have declared arguments$/, '42P13'],
  [
    /^(?:syntax error|missing |invalid syntax|duplicate declaration|unterminated |mismatched parentheses|incomplete data declaration)/,
    '42601',
  ],
  [/^(?:unexpected |unrecognized RAISE|unrecognized GET DIAGNOSTICS|INTO specified more than once|end label )/, '42601'],
  [/ is not a (?:known|scalar) variable$/, '42601'],
  [/^too (?:few|many) parameters specified for RAISE$/, '42601'],
  [/^(?:EXIT|CONTINUE) cannot be used outside a loop|^there is no label |^block label .* cannot be used in CONTINUE/, '42601'],
  [/^(?:loop variable of |cursor FOR loop |integer FOR loop |record variable cannot be part of )/, '42601'],
  [/^(?:not enough|too many) arguments for cursor|^cursor ".*" has no arguments|^value for parameter ".*" of cursor/, '42601'],
];

/**
 * Why PostgreSQL refuses a body in PL/pgSQL when it is created (pl_handler.c, plpgsql_validator).
 */
export function plpgsqlProblem(statement: string, body: Body, parser: SqlParser): BodyProblem | undefined {
  if (!parser.parsePlPgSql || isTemplate(body.text)) return undefined;
  const outcome = parser.parsePlPgSql(statement);
  if (outcome.kind !== 'error') return undefined;
  const { message } = outcome;
  const sqlstate = MESSAGES.find(([pattern]) => pattern.test(message))?.[1];
  if (sqlstate === undefined || SIGN.test(message)) return undefined;
  if (sqlstate === '42P13') return { sqlstate, message };
  const fails = (part: string) => {
    const again = parser.parsePlPgSql?.(statement.slice(0, body.span.start) + part + statement.slice(body.span.end));
    return again?.kind === 'error' && again.message === message;
  };
  return { sqlstate, message, span: isVerbatim(body) ? placeOf(message, body, fails) : body.span };
}

/** Why PostgreSQL refuses the text of a SQL function (functions.c, fmgr_sql_validator). */
export function sqlProblem(body: Body, inputs: number, parser: Pick<SqlParser, 'parse'>): BodyProblem | undefined {
  if (isTemplate(body.text)) return undefined;
  const outcome = parser.parse(body.text);
  const place = (start: number, end: number): TextSpan =>
    isVerbatim(body) ? { start: body.span.start + start, end: body.span.start + end } : body.span;
  if (outcome.kind === 'error') {
    const { message, offset = 0 } = outcome;
    if (SIGN.test(message)) return undefined;
    const word = /^(?:\w+|\S)/.exec(body.text.slice(offset))?.[0].length ?? 0;
    return { sqlstate: '42601', message, span: word > 0 ? place(offset, offset + word) : body.span };
  }
  if (outcome.kind !== 'tree') return undefined;
  let highest = 0;
  walk(outcome.trees, (name, node) => {
    if (name === 'ParamRef') highest = Math.max(highest, (node as { number?: number }).number ?? 0);
  });
  if (highest <= inputs) return undefined;
  const at = body.text.indexOf(`$${highest}`);
  return { sqlstate: '42P02', message: `there is no parameter $${highest}`, span: place(at, at + `$${highest}`.length) };
}

/** A placeholder of a migration tool stands for a text that is not known. */
function isTemplate(text: string): boolean {
  return VARIABLE.test(text) || holdsPlaceholder(text, -1, text.length + 1);
}

/** `:SCHEMA`, `:"name"`: tools replace it in a body too, though psql does not. */
const VARIABLE = /(?<![:\w\])])\s?:["']?[A-Za-z_]\w*/;
/** What no PL/pgSQL is at fault for: the sign of a placeholder that is not known to us. */
const SIGN = / at or near "[$:{@%?#<[]/;

/** Nothing in the text is written otherwise than it is: no doubled quotes, no escapes. */
function isVerbatim({ text, span }: Body): boolean {
  return span.end - span.start === text.length;
}

/**
 * The statement inside a body that the error is about, and the word that the message names in it.
 * The parser gives no place. It stops at the first error, so the shortest beginning of the text
 * that has the same error ends with that statement.
 */
function placeOf(message: string, { text, span }: Body, fails: (part: string) => boolean): TextSpan {
  const ends = [...text.matchAll(/;/g)].map(({ index }) => index + 1);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fails(text.slice(0, ends[middle]))) high = middle;
    else low = middle + 1;
  }
  const start = low === 0 ? 0 : (ends[low - 1] ?? 0);
  const part = text.slice(start, ends[low] ?? text.length);
  const name = / at or near "([\s\S]*)"$/.exec(message)?.[1] ?? /"(\w+)"/.exec(message)?.[1];
  const at = name === undefined ? -1 : name === ';' ? part.length - 1 : wordAt(part, name);
  const blank = /^(?:\s|--[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(part)?.[0].length ?? 0;
  const [from, to] = at >= 0 && name !== undefined ? [at, at + name.length] : [Math.min(blank, part.length), part.trimEnd().length];
  return to > from ? { start: span.start + start + from, end: span.start + start + to } : span;
}

function wordAt(text: string, word: string): number {
  const escaped = word.replace(/[^\w]/g, '\\$&');
  return text.search(new RegExp(/^\w/.test(word) ? `(?<![\\w$])${escaped}(?![\\w$])` : escaped, 'i'));
}
