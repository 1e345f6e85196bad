import type { ColumnFacts, ForeignKeyFacts, IndexFacts, TableFacts } from '../../core/cost/facts';
import type { ColumnRow, ForeignKeyRow, IndexRow, TableRow } from './catalog-queries';

const PAGE = 8192;

interface CatalogRows {
  readonly tables: readonly TableRow[];
  readonly indexes: readonly IndexRow[];
  readonly foreignKeys: readonly ForeignKeyRow[];
  readonly columns: readonly ColumnRow[];
  /** Bytes by oid; what is missing could not be measured. */
  readonly sizes: ReadonlyMap<number, number>;
}

/**
 * The catalogs' rows as facts, by 'schema.name'. A partitioned table, and a partitioned index,
 * weighs what its partitions weigh.
 */
export function assembleFacts(catalog: CatalogRows): ReadonlyMap<string, TableFacts> {
  const assembly = new Assembly(catalog);
  return new Map(catalog.tables.map((row) => [`${row.schema}.${row.name}`, assembly.table(row)]));
}

class Assembly {
  private readonly partitionsOf: ReadonlyMap<number | null, readonly TableRow[]>;
  private readonly indexesOf: ReadonlyMap<number, readonly IndexRow[]>;
  private readonly partsOfIndex: ReadonlyMap<number | null, readonly IndexRow[]>;
  private readonly keysFrom: ReadonlyMap<number, readonly ForeignKeyRow[]>;
  private readonly keysTo: ReadonlyMap<number, readonly ForeignKeyRow[]>;
  private readonly columnsOf: ReadonlyMap<number, ColumnRow>;

  constructor(private readonly catalog: CatalogRows) {
    this.partitionsOf = groupBy(catalog.tables, ({ parent }) => parent);
    this.indexesOf = groupBy(catalog.indexes, ({ table }) => table);
    this.partsOfIndex = groupBy(catalog.indexes, ({ parent }) => parent);
    this.keysFrom = groupBy(catalog.foreignKeys, ({ from }) => from);
    this.keysTo = groupBy(catalog.foreignKeys, ({ to }) => to);
    this.columnsOf = new Map(catalog.columns.map((row) => [row.table, row]));
  }

  table(row: TableRow): TableFacts {
    const leaves = this.leavesOf(row);
    const rows = leaves.map((leaf) => this.rowsOf(leaf));
    const analysed = leaves.map(({ analyzed_at }) => analyzed_at?.toISOString());
    const indexes = this.indexesOf.get(row.oid) ?? [];
    const measured = leaves.every((leaf) => this.filesOf(leaf).every((oid) => this.catalog.sizes.has(oid)));
    return {
      schema: row.schema,
      name: row.name,
      ...(rows.every((count) => count !== undefined) && { rows: sum(rows, (count) => count) }),
      heapBytes: sum(leaves, ({ oid, relpages }) => this.bytes(oid, relpages)),
      indexBytes: sum(leaves, ({ oid }) => sum(this.indexesOf.get(oid) ?? [], (index) => this.bytes(index.oid, index.pages))),
      toastBytes: sum(leaves, (leaf) => this.toastBytes(leaf)),
      indexes: indexes.map((index) => this.index(index)),
      foreignKeysOut: (this.keysFrom.get(row.oid) ?? []).filter(({ copy }) => !copy || row.parent !== null).map(foreignKey),
      foreignKeysIn: (this.keysTo.get(row.oid) ?? []).filter(({ copy }) => !copy).map(foreignKey),
      columns: columns(this.columnsOf.get(row.oid)),
      triggers: row.triggers,
      // Of several partitions the one that was looked at longest ago says how old the figures are.
      ...(analysed[0] !== undefined &&
        analysed.every((at) => at !== undefined) && { analyzedAt: analysed.reduce((a, b) => (b < a ? b : a)) }),
      partitions: (this.partitionsOf.get(row.oid) ?? []).length,
      ...(!measured && { estimated: true }),
    };
  }

  private leavesOf(row: TableRow): readonly TableRow[] {
    if (row.kind !== 'p') return [row];
    return (this.partitionsOf.get(row.oid) ?? []).flatMap((partition) => this.leavesOf(partition));
  }

  private filesOf({ oid, toast, toast_index }: TableRow): readonly number[] {
    return [oid, toast, toast_index, ...(this.indexesOf.get(oid) ?? []).map((index) => index.oid)].filter((file) => file !== null);
  }

  private bytes(oid: number, pages: number): number {
    return this.catalog.sizes.get(oid) ?? pages * PAGE;
  }

  private toastBytes({ toast, toast_index, toast_pages }: TableRow): number {
    if (toast === null) return 0;
    const heap = this.catalog.sizes.get(toast);
    return heap === undefined ? toast_pages * PAGE : heap + (toast_index === null ? 0 : (this.catalog.sizes.get(toast_index) ?? 0));
  }

  /**
   * The planner's own estimate: rows a page at the last ANALYZE, times the pages of today
   * (src/backend/utils/adt/selfuncs.c and optimizer/util/plancat.c, estimate_rel_size). A table
   * that was never analysed has none, unless its file is empty.
   */
  private rowsOf({ oid, reltuples, relpages }: TableRow): number | undefined {
    const bytes = this.catalog.sizes.get(oid);
    if (bytes === 0) return 0;
    // 14 and later say -1; before, 0 rows on 0 pages.
    if (reltuples < 0 || (reltuples === 0 && relpages === 0)) return undefined;
    return relpages === 0 || bytes === undefined ? Math.round(reltuples) : Math.round((reltuples / relpages) * (bytes / PAGE));
  }

  private index(index: IndexRow): IndexFacts {
    const { name, unique, primary, valid, columns } = index;
    return { name, bytes: this.indexTreeBytes(index), unique, primary, valid, columns };
  }

  private indexTreeBytes(index: IndexRow): number {
    return this.bytes(index.oid, index.pages) + sum(this.partsOfIndex.get(index.oid) ?? [], (part) => this.indexTreeBytes(part));
  }
}

function foreignKey({ name, from_name, to_name, columns, validated }: ForeignKeyRow): ForeignKeyFacts {
  return { name, table: from_name, columns, referencedTable: to_name, validated };
}

function columns(row: ColumnRow | undefined): readonly ColumnFacts[] {
  if (!row) return [];
  return row.names.map((name, at) => ({
    name,
    type: row.types[at] ?? '',
    notNull: row.not_null[at] === true,
    hasDefault: row.has_default[at] === true,
  }));
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

/** Map.groupBy came with Node 21. */
function groupBy<K, T>(values: readonly T[], key: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
