/**
 * The one thing `core` asks of the outside: PostgreSQL's own grammar.
 * Offsets are UTF-16 offsets into `sql`.
 */
export interface SqlParser {
  /** Parses one statement. Never throws. */
  parse(sql: string): ParseOutcome;
  /**
   * Parses the body of a PL/pgSQL function or DO block, given the whole statement; returns the SQL
   * strings it runs.
   */
  parsePlPgSql?(statement: string): PlPgSqlOutcome;
}

export type ParseOutcome =
  /**
   * `trees`: raw libpg_query statement nodes (`{ AlterTableStmt: {...} }`), byte offsets; only
   * lower.ts looks inside.
   */
  | { readonly kind: 'tree'; readonly trees: readonly unknown[] }
  | { readonly kind: 'error'; readonly message: string; readonly offset?: number }
  /** The parser ran out of stack or memory on this text; it is not retried. */
  | { readonly kind: 'too-complex' };

export type PlPgSqlOutcome = { readonly kind: 'body'; readonly tree: unknown } | { readonly kind: 'error'; readonly message: string };
