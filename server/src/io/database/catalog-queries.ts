/**
 * What the catalogs say about tables. Only plain columns and functions that take no lock on a
 * user's relation, so that nothing here waits behind a running migration (measured on 12 to 18:
 * pg_relation_size, pg_get_indexdef, pg_get_constraintdef and pg_get_expr do wait,
 * pg_get_triggerdef and format_type do not). SIZES is the one exception and takes care of itself.
 *
 * $1 is a list of 'schema.name', or NULL for every table.
 */

const USER_TABLE = `c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'`;

const WANTED = `${USER_TABLE} AND ($1::text[] IS NULL OR n.nspname || '.' || c.relname = ANY ($1))`;

export interface TableRow {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: 'r' | 'p' | 'm';
  /** -1 in PostgreSQL 14 and later, 0 with no pages before, means never analysed. */
  readonly reltuples: number;
  readonly relpages: number;
  readonly parent: number | null;
  readonly toast: number | null;
  readonly toast_index: number | null;
  readonly toast_pages: number;
  readonly analyzed_at: Date | null;
  readonly triggers: readonly string[];
}

/**
 * Wanted tables and, because a partitioned table is as large as they are, all partitions below
 * them.
 */
export const TABLES = `
WITH RECURSIVE wanted AS (
  SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${WANTED}
  UNION
  SELECT i.inhrelid FROM wanted JOIN pg_inherits i ON i.inhparent = wanted.oid JOIN pg_class p ON p.oid = wanted.oid AND p.relkind = 'p'
)
SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind::text AS kind, c.reltuples::float8 AS reltuples, c.relpages,
       CASE WHEN c.relispartition THEN (SELECT inhparent FROM pg_inherits WHERE inhrelid = c.oid LIMIT 1) END AS parent,
       t.oid AS toast, x.oid AS toast_index, COALESCE(t.relpages, 0) + COALESCE(x.relpages, 0) AS toast_pages,
       GREATEST(pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid)) AS analyzed_at,
       ARRAY(SELECT tgname::text FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal ORDER BY tgname) AS triggers
FROM wanted JOIN pg_class c USING (oid) JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class t ON t.oid = c.reltoastrelid AND c.reltoastrelid <> 0
LEFT JOIN pg_index ti ON ti.indrelid = t.oid LEFT JOIN pg_class x ON x.oid = ti.indexrelid
WHERE c.relkind IN ('r', 'p', 'm')
ORDER BY n.nspname, c.relname`;

export interface IndexRow {
  readonly oid: number;
  readonly table: number;
  /** The partitioned index it belongs to. */
  readonly parent: number | null;
  readonly name: string;
  readonly pages: number;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  readonly columns: readonly string[];
}

/**
 * $1: oids of tables, here and below. Key columns only, in their order; an expression has no
 * column. A partial index makes nothing unique.
 */
export const INDEXES = `
SELECT i.indexrelid AS oid, i.indrelid AS table, h.inhparent AS parent, c.relname AS name, c.relpages AS pages,
       i.indisunique AND i.indpred IS NULL AS unique, i.indisprimary AS primary, i.indisvalid AS valid,
       ARRAY(SELECT COALESCE(a.attname::text, '(expression)')
             FROM generate_series(0, i.indnkeyatts - 1) AS k
             LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k] AND a.attnum > 0 ORDER BY k) AS columns
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid
WHERE i.indrelid = ANY ($1::oid[])
ORDER BY i.indrelid, i.indisprimary DESC, c.relname`;

export interface ForeignKeyRow {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly from_name: string;
  readonly to_name: string;
  readonly columns: readonly string[];
  readonly validated: boolean;
  /** A partition's copy of its parent's key. */
  readonly copy: boolean;
}

export const FOREIGN_KEYS = `
SELECT k.conname AS name, k.conrelid AS from, k.confrelid AS to, fn.nspname || '.' || f.relname AS from_name,
       tn.nspname || '.' || t.relname AS to_name, k.convalidated AS validated, k.conparentid <> 0 AS copy,
       ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u (num, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num ORDER BY place) AS columns
FROM pg_constraint k
JOIN pg_class f ON f.oid = k.conrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE k.contype = 'f' AND (k.conrelid = ANY ($1::oid[]) OR k.confrelid = ANY ($1::oid[]))
ORDER BY fn.nspname, f.relname, k.conname`;

export interface ColumnRow {
  readonly table: number;
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly not_null: readonly boolean[];
  readonly has_default: readonly boolean[];
}

/**
 * One row for each table: a hundred thousand rows of columns would take longer on their way than in
 * the server.
 */
export const COLUMNS = `
SELECT attrelid AS table, array_agg(attname::text ORDER BY attnum) AS names,
       array_agg(format_type(atttypid, atttypmod) ORDER BY attnum) AS types,
       array_agg(attnotnull ORDER BY attnum) AS not_null, array_agg(atthasdef OR attidentity <> '' ORDER BY attnum) AS has_default
FROM pg_attribute
WHERE attrelid = ANY ($1::oid[]) AND attnum > 0 AND NOT attisdropped
GROUP BY attrelid`;

export interface SizeRow {
  readonly oid: number;
  readonly bytes: number | null;
}

/**
 * Sizes of files. pg_relation_size waits for a session that holds ACCESS EXCLUSIVE or waits for it,
 * so those relations are left out. MATERIALIZED keeps the planner from asking first. The few that
 * are locked meanwhile run into lock_timeout.
 */
export const SIZES = `
WITH free AS (
  SELECT r.oid FROM unnest($1::oid[]) AS r (oid)
  EXCEPT
  SELECT l.relation FROM pg_locks l
  WHERE l.mode = 'AccessExclusiveLock' AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  OFFSET 0
)
SELECT oid, pg_relation_size(oid)::float8 AS bytes FROM free`;
