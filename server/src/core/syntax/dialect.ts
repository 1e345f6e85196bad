/** How much of a file is looked at: a dump of another database shows what it is in its first statements. */
const LOOKED_AT = 64 * 1024;

/** Words that only MySQL/MariaDB, SQLite, SQL Server or Oracle understand, each where it cannot stand in PostgreSQL. */
const MARKERS: readonly RegExp[] = [
  // MySQL quotes names with backticks; PostgreSQL knows the character only inside operators nobody defines.
  /(?:^|[\s(,.])`[A-Za-z_][^`\n]*`/,
  /\bAUTO_INCREMENT\b/i,
  /\bAUTOINCREMENT\b/i,
  /\)\s*ENGINE\s*=\s*\w+/i,
  /^\s*PRAGMA\s+\w+/im,
  /^\s*(?:UN)?LOCK\s+TABLES\b/im,
  /\bDEFAULT\s+CHARSET\s*=/i,
  /^\s*DELIMITER\s+\S+\s*$/im,
  /\bIDENTITY\s*\(\s*\d+\s*,\s*\d+\s*\)/i,
  /\bNVARCHAR\s*\(\s*(?:\d+|MAX)\s*\)/i,
  /^\s*GO\s*$/im,
  /\bVARCHAR2\s*\(/i,
];

/**
 * Whether a text is written for another database than PostgreSQL. Comments and strings do not count: people mention MySQL there.
 * A wrong "no" costs some syntax errors on a foreign file, a wrong "yes" would silence a real migration, so every marker is unmistakable.
 */
export function isOtherDialect(text: string): boolean {
  const head = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  if (!MARKERS.some((marker) => marker.test(head))) return false;
  const code = withoutCommentsAndStrings(head);
  return MARKERS.some((marker) => marker.test(code));
}

/** Blanks out comments, strings, quoted names and dollar quotes; line ends stay where they are. */
function withoutCommentsAndStrings(text: string): string {
  return text.replace(
    /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|(\$[A-Za-z_]*\$)[\s\S]*?(?:\1|$)/g,
    (found) => found.replace(/[^\n]/g, ' '),
  );
}
