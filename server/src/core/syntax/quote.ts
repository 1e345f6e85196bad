import type { TextSpan } from '../text';
import { QUOTED_KEYWORDS } from './data/quoted-keywords';

const MUST_BE_QUOTED: ReadonlySet<string> = new Set(QUOTED_KEYWORDS.split('\t'));

/**
 * An identifier as PostgreSQL reads it back: quoted only where it must be (quote_identifier in
 * ruleutils.c).
 */
export function quoteIdentifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !MUST_BE_QUOTED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

export function quoteLiteral(text: string): string {
  const quoted = text.replaceAll("'", "''");
  // A backslash means itself only while standard_conforming_strings is on; E'' does not depend on
  // it.
  return text.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}

/** `$tag$ body $tag$` with a tag that the body does not contain. */
export function dollarQuote(body: string, tag: string): string {
  let free = tag;
  for (let n = 1; body.includes(`$${free}$`); n++) free = `${tag}${n}`;
  return `$${free}$${body}$${free}$`;
}

/**
 * The user's expressions, types and names are never printed again by us: they are cut out of the
 * statement.
 */
export function cut(text: string, span: TextSpan): string {
  return text.slice(span.start, span.end);
}

/** `schema.` of a name as written, placeholders included; nothing when it has none. */
export function schemaPrefix(sql: string): string {
  return /^(?:"(?:[^"]|"")*"|[^".])*\./.exec(sql)?.[0] ?? '';
}

/**
 * An object in the schema that `beside` was written with: none when it had none, so that
 * search_path decides for both.
 */
export function siblingOf(beside: { readonly sql: string }, name: string): string {
  return schemaPrefix(beside.sql) + quoteIdentifier(name);
}

/** A table's name without its schema, as written. */
export function localName(table: { readonly sql: string }): string {
  return table.sql.slice(schemaPrefix(table.sql).length).trim();
}

/**
 * Whether a table's own name, its schema aside, holds a placeholder: no name can be made from it.
 */
export function hasPlaceholderName(table: { readonly sql: string }): boolean {
  return /[^\w"$ .\u0080-\uffff]|\$\{/.test(localName(table));
}

export function columnList(columns: readonly string[]): string {
  return columns.map(quoteIdentifier).join(', ');
}

/** The text of a RAISE format or message: `%` stands for a parameter there. */
export function raiseText(message: string): string {
  return quoteLiteral(message.replaceAll('%', '%%'));
}

/** Statements as a file's text, each ended. */
export function script(statements: readonly string[]): string {
  return statements.map((statement) => `${statement};\n`).join('');
}

/** A block of `-- ` comment lines. */
export function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '--' : `-- ${line}`))
    .join('\n');
}
