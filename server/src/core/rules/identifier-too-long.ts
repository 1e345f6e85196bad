import { advance, lexer } from '../syntax/lex';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

/** NAMEDATALEN - 1, in bytes (src/include/pg_config_manual.h). */
const LONGEST = 63;
const MAY_BE_TOO_LONG = /[^\s"().,;]{22}|"[^"]{22}/;

export default defineRule({
  id: 'identifier-too-long',
  summary: 'PostgreSQL cuts names after 63 bytes, and only a NOTICE says so.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [185],
  effect:
    'PostgreSQL cuts an identifier after NAMEDATALEN - 1 bytes, which are 63. The object then has another name than the migration says. ' +
    'Tools that compare names look for the long one. Two names that differ only after the 63rd byte are the same name.',
  workaround: 'Choose a shorter name.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS',
    'src/backend/parser/scansup.c, truncate_identifier',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      bad: 'ALTER TABLE orders ADD COLUMN the_name_of_the_person_who_last_changed_the_status_of_this_order text;',
      good: 'ALTER TABLE orders ADD COLUMN status_changed_by text;',
      differs: 'The column has a shorter name.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: {
          query: "SELECT attname FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attnum = 3",
          bad: 'the_name_of_the_person_who_last_changed_the_status_of_this_orde',
          good: 'status_changed_by',
        },
      },
    },
  ],
  messages: {
    cut: ['Cuts this name after 63 bytes, because it has {bytes}.', 'PostgreSQL keeps only {kept}.', 'Choose a shorter name.'],
  },
  onStatement(context) {
    const { text, error, masked } = context.statement;
    // The value of a placeholder is not known, and neither are the names in text that does not
    // parse.
    if (error || masked || !MAY_BE_TOO_LONG.test(text)) return;
    const lx = lexer(text);
    while (advance(lx)) {
      if (lx.kind !== 'word' && lx.kind !== 'quoted') continue;
      const written = text.slice(lx.start, lx.end);
      if (lx.kind === 'quoted' && !written.startsWith('"')) continue;
      const name = lx.kind === 'quoted' ? written.slice(1, -1).replaceAll('""', '"') : written;
      const bytes = utf8Bytes(name);
      if (bytes <= LONGEST) continue;
      const at = { start: lx.start, end: lx.end };
      context.report({ messageId: 'cut', data: { bytes: String(bytes), kept: code(cutTo(name, LONGEST)) }, at });
    }
  },
});

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) bytes += bytesOf(char);
  return bytes;
}

/** Whole characters only, as pg_mbcliplen does. */
function cutTo(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const char of text) {
    bytes += bytesOf(char);
    if (bytes > limit) break;
    end += char.length;
  }
  return text.slice(0, end);
}

function bytesOf(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
