/**
 * How much of a file is searched: a dump of another database is recognisable by its first
 * statements.
 */
const LOOKED_AT = 64 * 1024;

/**
 * What only MySQL/MariaDB, SQLite, SQL Server, Oracle or ClickHouse understands, each where
 * PostgreSQL would refuse the text or where it makes no sense for PostgreSQL. Sources: the
 * reference manuals of these databases, CREATE TABLE, ALTER TABLE and INSERT.
 */
const FOREIGN_MARKERS = [
  // MySQL quotes names with backticks. PostgreSQL accepts the character only in the names of
  // user-defined operators.
  /(?:^|[\s(,.])`[A-Za-z_][^`\n]*`/,
  /\bAUTO_INCREMENT\b/i,
  /\)\s*ENGINE\s*=\s*\w+/i,
  /^[ \t]*(?:UN)?LOCK\s+TABLES\b/im,
  /\bDEFAULT\s+(?:CHARSET|CHARACTER\s+SET)\s*=/i,
  /^[ \t]*DELIMITER\s+\S+\s*$/im,
  /\bCONVERT\s+TO\s+CHARACTER\s+SET\b/i,
  /\bON\s+DUPLICATE\s+KEY\s+UPDATE\b/i,
  /\b(?:INT|INTEGER|BIGINT|SMALLINT|TINYINT|MEDIUMINT|DOUBLE|FLOAT)(?:\s*\(\s*\d+\s*\))?\s+UNSIGNED\b/i,
  /^[ \t]*RENAME\s+TABLE\s+[\w.]+\s+TO\b/im,
  /^[ \t]*SET\s+(?:@|FOREIGN_KEY_CHECKS\b|SQL_MODE\b)/im,
  /(?:\bADD\s+|[(,]\s*)(?:UNIQUE|FULLTEXT|SPATIAL)\s+(?:KEY|INDEX)\s+\w+\s*\(/i,
  /\bALTER\s+TABLE\s+[\w.]+\s+(?:(?:MODIFY|CHANGE)(?:\s+COLUMN)?\s+\w+|DROP\s+(?:FOREIGN|PRIMARY)\s+KEY\b)/i,
  // SQLite
  /\bAUTOINCREMENT\b/i,
  /^[ \t]*PRAGMA\s+\w+/im,
  /\)\s*(?:STRICT\s*,\s*)?WITHOUT\s+ROWID\b/i,
  // SQL Server
  /\bIDENTITY\s*\(\s*\d+\s*,\s*\d+\s*\)/i,
  /\bNVARCHAR\s*\(\s*(?:\d+|MAX)\s*\)/i,
  /^[ \t]*GO\s*$/im,
  // Oracle
  /\bVARCHAR2\s*\(/i,
  // ClickHouse
  /\b(?:LowCardinality|DateTime64|FixedString)\s*\(/i,
  /\bNullable\s*\(\s*(?:String|U?Int\d|Float|Date|UUID|Decimal|Bool|Enum)/i,
  /\b(?:TABLE|DATABASE|VIEW)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?[\w.]+\s+ON\s+CLUSTER\b/i,
];
const FOREIGN = anyOf(FOREIGN_MARKERS);

/**
 * What only CockroachDB understands (its SQL grammar;
 * https://www.cockroachlabs.com/docs/stable/sql-grammar). In much else it reads PostgreSQL's SQL.
 */
const COCKROACH_MARKERS = [
  /\bunique_rowid\s*\(\s*\)/i,
  /[(,]\s*INVERTED\s+INDEX\s+\w+\s*\(/i,
  /\bCREATE\s+INVERTED\s+INDEX\b/i,
  /\)\s*STORING\s*\(/i,
  /\bCONFIGURE\s+ZONE\s+USING\b/i,
  /^[ \t]*UPSERT\s+INTO\b/im,
  /^[ \t]*SET\s+CLUSTER\s+SETTING\b/im,
  /\bUSING\s+HASH\s+WITH\s+(?:BUCKET_COUNT|\(\s*bucket_count)/i,
];
const COCKROACH = anyOf(COCKROACH_MARKERS);

/**
 * What the databases of FOREIGN do not understand: a file with both is PostgreSQL's, and has a slip
 * in it that its author wants to see.
 */
const POSTGRES = anyOf([
  /(?<![\w$])\$(?:[A-Za-z_]\w*)?\$/,
  /\bCREATE\s+EXTENSION\b/i,
  /\bINDEX\s+CONCURRENTLY\b/i,
  /\bUSING\s+(?:gin|gist|brin|spgist)\b/i,
  /\b(?:TIMESTAMPTZ|BIGSERIAL|JSONB|BYTEA|PLPGSQL)\b/i,
  /\bALTER\s+COLUMN\s+\w+\s+(?:SET\s+DATA\s+)?TYPE\b/i,
  /\b(?:NOT\s+VALID|VALIDATE\s+CONSTRAINT)\b/i,
  /\bALTER\s+COLUMN\s+[\w"]+\s+(?:SET|DROP)\s+NOT\s+NULL\b/i,
  /\bCREATE\s+TYPE\s+[\w."]+\s+AS\s+ENUM\b/i,
  /\b(?:CITEXT|TSVECTOR|INT4RANGE|TSTZRANGE|gen_random_uuid\s*\()/i,
  /\bLANGUAGE\s+'?(?:plpgsql|sql)\b/i,
  /::\s*(?:text|jsonb?|uuid|regclass|timestamptz|citext|interval)\b/i,
  /\b(?:text|int|integer|bigint|varchar|uuid)\s*\[\s*\]/i,
]);

/**
 * What shows that a text is written for another database than PostgreSQL, as it stands there.
 * Comments and strings do not count: people mention MySQL there. A wrong "nothing" costs some
 * syntax errors on a foreign file, a wrong find would silence a real migration, so every marker is
 * unmistakable.
 */
export function foreignMarkers(text: string): readonly string[] {
  const head = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  // Most texts hold nothing of the kind, and this is asked at every keystroke.
  if (!COCKROACH.test(head) && !FOREIGN.test(head)) return [];
  const code = withoutCommentsAndStrings(head);
  const found = [...COCKROACH_MARKERS, ...(POSTGRES.test(code) ? [] : FOREIGN_MARKERS)].flatMap((marker) => marker.exec(code)?.[0] ?? []);
  return found.map((marker) =>
    marker
      .replace(/^[\s(,.)]+/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** The database that a text shows to be written for; any: it does not show. */
export type Language = 'postgres' | 'other' | 'any';

export function languageOf(text: string): Language {
  if (foreignMarkers(text).length > 0) return 'other';
  return isPostgres(text) ? 'postgres' : 'any';
}

/** Whether a text holds what only PostgreSQL and its relatives understand. */
export function isPostgres(text: string): boolean {
  return POSTGRES.test(withoutCommentsAndStrings(text.slice(0, LOOKED_AT)));
}

/** One pass over a text instead of one for each. */
function anyOf(markers: readonly RegExp[]): RegExp {
  return new RegExp(markers.map(({ source }) => source).join('|'), 'im');
}

/**
 * Blanks out comments, strings, quoted names and what stands in dollar quotes; line ends stay where
 * they are.
 */
function withoutCommentsAndStrings(text: string): string {
  return text.replace(
    /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\b[eE]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?(?:\1|$)/g,
    (found, tag: string | undefined) => (tag ?? '') + found.slice(tag?.length ?? 0).replace(/[^\n]/g, ' '),
  );
}
