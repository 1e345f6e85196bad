import { isLineEnd, isSpace, isWordPart, isWordStart } from './characters';

const LINE_FEED = 10;
const QUOTE = 34;
const DOLLAR = 36;

/**
 * How surely a line begins a statement, for texts that are broken (a quote or a semicolon is
 * missing). Valid SQL is never asked.
 *
 * 3: two keywords that occur inside no other statement (`ALTER TABLE`, `CREATE INDEX`).
 * 2: a statement that also stands inside parentheses or after WITH (`INSERT INTO`, `UPDATE t`).
 * 1: a keyword that starts lines inside statements too (`SELECT`, `WITH`, `BEGIN`).
 * 0.5: half of a statement (`CREATE`, `ALTER x`), which is more often an action inside one (`DROP
 * CONSTRAINT`).
 * 0: no statement starts like this.
 */
type StartStrength = 0 | 0.5 | 1 | 2 | 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OBJECTS =
  'table index view materialized function procedure routine trigger type domain schema extension sequence policy role user group database ' +
  'rule aggregate operator cast collation publication subscription server foreign event statistics text tablespace access language conversion transform';

/**
 * Second words that make a first word a statement for sure. ALTER COLUMN, DROP CONSTRAINT and the
 * like are actions of ALTER TABLE.
 */
const DEFINITIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['create', words(`${OBJECTS} or unique temp temporary unlogged global local recursive constraint trusted procedural default`)],
  ['alter', words(`${OBJECTS} default system large`)],
  ['drop', words(`${OBJECTS} owned`)],
  ['comment', words('on')],
  ['refresh', words('materialized')],
  ['reassign', words('owned')],
  ['security', words('label')],
  ['import', words('foreign')],
]);

const COMMANDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['insert', words('into')],
  ['delete', words('from')],
  ['merge', words('into')],
  ['start', words('transaction')],
  ['truncate', words('table only')],
  ['lock', words('table')],
  ['reindex', words('index table schema database system')],
  [
    'set',
    words('local session role transaction constraints lock_timeout statement_timeout search_path maintenance_work_mem client_min_messages'),
  ],
]);

/**
 * Statements by themselves, unless the second word says otherwise (`ON CONFLICT DO / UPDATE SET`,
 * `FOR / UPDATE OF t`, `REVOKE / GRANT OPTION`).
 */
const UNLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['update', words('of on or set skip nowait cascade')],
  ['grant', words('option')],
  ['revoke', words('')],
  ['commit', words('drop delete preserve')],
  ['rollback', words('')],
]);

const WEAK = words(
  'select with values begin call do explain copy truncate vacuum analyze cluster reindex prepare execute deallocate discard reset ' +
    'savepoint release listen notify unlisten checkpoint load lock show abort update',
);

const HALF = words('create alter drop insert delete merge comment grant revoke refresh');

/**
 * Judges the line whose first character that is no space is at `at`. Looks at two words at most,
 * the second one on the next line at the latest.
 */
export function startStrength(text: string, at: number, limit: number): StartStrength {
  if (at >= limit || !isWordStart(text.charCodeAt(at))) return 0;
  const firstEnd = wordEnd(text, at, limit);
  // The longest keyword in the tables has ten letters: no need to cut out a long word.
  if (firstEnd - at > 12) return 0;
  const first = text.slice(at, firstEnd).toLowerCase();
  let secondStart = firstEnd;
  // Some formatters write `CREATE` and `OR REPLACE FUNCTION` on two lines.
  for (let breaks = 0; secondStart < limit && isSpace(text.charCodeAt(secondStart)); secondStart++) {
    if (text.charCodeAt(secondStart) === LINE_FEED && ++breaks > 1) break;
  }
  const secondEnd = Math.min(wordEnd(text, secondStart, limit), secondStart + 32);
  const second = text.slice(secondStart, secondEnd).toLowerCase();
  const quoted = secondStart < limit && text.charCodeAt(secondStart) === QUOTE;
  if (DEFINITIONS.get(first)?.has(second)) return 3;
  if (COMMANDS.get(first)?.has(second)) return 2;
  const unless = UNLESS.get(first);
  if (unless && !unless.has(second)) return first === 'update' && second === '' && !quoted ? 1 : 2;
  return WEAK.has(first) ? 1 : HALF.has(first) ? 0.5 : 0;
}

function wordEnd(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && isWordPart(text.charCodeAt(i))) i++;
  return i;
}

/**
 * Width of the white space in front of `at` when nothing else stands before it on its line,
 * otherwise 0.
 */
export function indentation(text: string, at: number): number {
  let i = at;
  while (i > 0 && isSpace(text.charCodeAt(i - 1)) && !isLineEnd(text.charCodeAt(i - 1))) i--;
  return i === 0 || isLineEnd(text.charCodeAt(i - 1)) ? at - i : 0;
}

/**
 * The first line inside text[from, limit) that begins a statement, not further to the right than
 * `indent`: where a quote that was opened before `from` is taken to be left open. A weak start
 * counts only right below the quote, a blank line, or one that ends in a semicolon. Gives the
 * offset of the statement's first character, or -1.
 */
export function firstStartInside(text: string, from: number, limit: number, indent: number): number {
  let i = from;
  let lastVisible = 0;
  // Right below a dollar quote stands the BEGIN or SELECT of its body.
  const dollar = from > 0 && text.charCodeAt(from - 1) === DOLLAR;
  for (let line = 1; ; line++) {
    while (i < limit && !isLineEnd(text.charCodeAt(i))) {
      const c = text.charCodeAt(i);
      if (!isSpace(c)) lastVisible = c;
      i++;
    }
    let breaks = 0;
    let lineStart = i;
    for (; i < limit && isSpace(text.charCodeAt(i)); i++) {
      const c = text.charCodeAt(i);
      if (!isLineEnd(c)) continue;
      // CRLF is one line break.
      if (!(c === 10 && i > from && text.charCodeAt(i - 1) === 13)) breaks++;
      lineStart = i + 1;
    }
    if (i >= limit) return -1;
    if (i - lineStart <= indent) {
      const strength = startStrength(text, i, limit);
      if (strength >= 2 || (strength > 0 && ((line === 1 && !dollar) || breaks > 1 || lastVisible === 59))) return i;
    }
  }
}
