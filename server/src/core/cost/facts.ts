/** What a development database or a statistics snapshot knows of one table. Sizes are in bytes. */
export interface TableFacts {
  readonly schema: string;
  readonly name: string;
  /**
   * The planner's estimate (pg_class.reltuples, scaled to the present size); undefined when never
   * analyzed.
   */
  readonly rows?: number;
  readonly heapBytes: number;
  readonly indexBytes: number;
  readonly toastBytes: number;
  readonly indexes: readonly IndexFacts[];
  readonly foreignKeysOut: readonly ForeignKeyFacts[];
  readonly foreignKeysIn: readonly ForeignKeyFacts[];
  readonly columns: readonly ColumnFacts[];
  readonly triggers: readonly string[];
  /** ISO 8601, when ANALYZE last ran, by hand or by autovacuum. */
  readonly analyzedAt?: string;
  readonly partitions: number;
  /**
   * Some sizes are the planner's (relpages), because a migration locked the table when they were
   * read.
   */
  readonly estimated?: boolean;
}
export interface IndexFacts {
  readonly name: string;
  readonly bytes: number;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  readonly columns: readonly string[];
}
export interface ForeignKeyFacts {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly referencedTable: string;
  readonly validated: boolean;
}
export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
}

export interface Facts {
  /**
   * 'development database localhost:5432/shop' or 'snapshot prod.json'. Shown with every figure. No
   * credentials.
   */
  readonly source: string;
  /** ISO 8601: when the figures were read. */
  readonly takenAt: string;
  readonly serverVersion?: number;
  readonly timezone?: string;
  /**
   * How many times slower it is than the machine on which the formulas were measured, by a probe
   * (io/database/probe.ts). Unset: not measured.
   */
  readonly machineFactor?: number;
  /**
   * A development database is smaller than production, so its figures alone never soften a finding.
   */
  readonly development: boolean;
  readonly tables: ReadonlyMap<string, TableFacts>;
}

/**
 * What the work of one statement on one table costs. Bytes are facts; a duration is a range, in
 * milliseconds.
 */
export interface CostEstimate {
  /** The table, 'schema.name'; the table of an index that is built. */
  readonly relation: string;
  /** The heaviest work: a rewrite includes the scan and the index builds. */
  readonly work: 'rewrite' | 'scan' | 'index-build';
  readonly rows?: number;
  /** Heap, indexes and TOAST as they are now. */
  readonly totalBytes: number;
  readonly durationMs?: { readonly low: number; readonly high: number };
  readonly walBytes?: number;
  /** Free disk space it needs while it runs. */
  readonly diskBytes?: number;
  /** Where the figures and the formula come from. */
  readonly source: string;
}
