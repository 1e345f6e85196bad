import type { ColumnFacts, TableFacts } from './facts';

/** Bytes of a value by type name, as format_type spells it (pg_type.typlen). */
const FIXED: Readonly<Record<string, number>> = {
  boolean: 1,
  smallint: 2,
  integer: 4,
  bigint: 8,
  real: 4,
  'double precision': 8,
  date: 4,
  money: 8,
  oid: 4,
  uuid: 16,
  '"char"': 1,
  macaddr: 6,
  interval: 16,
};
const TEMPORAL = /^time(stamp)?(\(\d\))? (with|without) time zone$/;
/**
 * PostgreSQL's own guess for a value of a type without a length
 * (src/backend/utils/cache/lsyscache.c, get_typavgwidth).
 */
const UNKNOWN_WIDTH = 32;

function widthOf(type: string): number {
  const fixed = FIXED[type];
  if (fixed !== undefined) return fixed;
  if (TEMPORAL.test(type)) return 8;
  const length = /^(character varying|character|numeric)\((\d+)/.exec(type);
  if (!length) return type === 'numeric' ? 8 : UNKNOWN_WIDTH;
  const most = Number(length[2]);
  if (length[1] === 'numeric') return 8;
  // Also get_typavgwidth: values are rarely as long as a long limit.
  return length[1] === 'character' ? most : Math.min(most, UNKNOWN_WIDTH);
}

/** Compared as a string, so slower to sort than a number. */
export function isText(type: string): boolean {
  return /^(text|character|name|citext|bytea)/.test(type);
}

const PAGE_BYTES = 8192 - 24;
/** Tuple header with its item pointer. */
const ROW_BYTES = 28;

/**
 * Rows of a table, or a guess by its size and its columns' types where ANALYZE never ran (as
 * estimate_rel_size in src/backend/optimizer/util/plancat.c does). Undefined when even the columns
 * are unknown.
 */
export function rowsOf(table: TableFacts): { readonly rows: number; readonly guessed: boolean } | undefined {
  if (table.rows !== undefined) return { rows: table.rows, guessed: false };
  if (table.columns.length === 0) return undefined;
  const width = table.columns.reduce((sum, column) => sum + widthOf(column.type), 0);
  return { rows: Math.round((table.heapBytes / 8192) * (PAGE_BYTES / (width + ROW_BYTES))), guessed: true };
}

/**
 * One row in a B-tree leaf: the key, its header and item pointer. Pages are filled to nine tenths.
 */
export function indexEntryBytes(key: readonly (ColumnFacts | undefined)[]): number {
  const width = key.reduce((sum, column) => sum + (column ? widthOf(column.type) : UNKNOWN_WIDTH), 0);
  return (Math.ceil((width + 8) / 8) * 8 + 4) / 0.9;
}
