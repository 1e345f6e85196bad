import type { Effect, Work } from '../effects/effect';
import { Catalog } from '../schema/catalog';
import type { State } from '../schema/state';
import type { CostEstimate, Facts, TableFacts } from './facts';
import { indexEntryBytes, isText, rowsOf } from './widths';

/**
 * Milliseconds on the measuring machine. They are fitted to 35 shapes of table on PostgreSQL 17 and
 * checked on 12 more on 18, and so are the bytes. WAL is right within 5 % (12 % where most of it is
 * TOAST), disk space within 8 %. Durations are right within a factor of two on a machine whose
 * factor is known.
 */
const MS = {
  rewritePage: 0.018,
  rewriteToastPage: 0.072,
  rewriteKRow: 0.28,
  rewriteKRowIndex: 0.38,
  scanPage: 0.0006,
  scanKRow: 0.035,
  buildKRow: 0.34,
  buildTextKRow: 0.58,
  lookupKRow: 0.21,
  updateKRow: 2,
  updateKRowIndex: 4.3,
} as const;

/** CONCURRENTLY reads the table twice, and waits for transactions after each read. */
const CONCURRENTLY = 2.5;
/** The same statement on the same machine can be faster or slower by this factor. */
const SPREAD = 2;
/** Between the fastest and the slowest machine that was seen, when the factor is not known. */
const SLOWEST_MACHINE = 10;

/**
 * It depends on how chunks of long values fill their pages: 0.8 with values of 3 kB, 0.95 with 5
 * kB.
 */
const WAL_PER_TOAST_BYTE = 0.9;

const PAGE = 8192;

/**
 * What the long work of a statement costs, table by table, the longest first. A table without
 * figures or without rows has no estimate. `after` is the state after the statement: it knows which
 * columns a new index has.
 */
export function estimateCost(effect: Effect, facts: Facts, after?: State): readonly CostEstimate[] {
  const byTable = new Map<string, Work[]>();
  const catalog = after && new Catalog(after);
  for (const work of effect.work) {
    if (!work.populated || work.cause === 'truncate') continue;
    const table = tableOf(work, effect, catalog);
    if (table === undefined || isLookup(work, effect)) continue;
    byTable.set(table, [...(byTable.get(table) ?? []), work]);
  }
  const estimates: CostEstimate[] = [];
  for (const [key, works] of byTable) {
    const table = facts.tables.get(key);
    if (table) estimates.push(new TableCost(key, table, works, effect, facts, catalog).estimate());
  }
  return estimates.sort((a, b) => (b.durationMs?.high ?? 0) - (a.durationMs?.high ?? 0));
}

/** The table of a work. For an index: the table that the same action reads to build it. */
function tableOf(work: Work, effect: Effect, catalog: Catalog | undefined): string | undefined {
  if (work.what !== 'index-build') return work.relation;
  const index = catalog?.relation(work.relation);
  if (index?.kind === 'index') return index.table;
  return effect.work.find((other) => other.what === 'scan' && other.change === work.change && other.cause === work.cause)?.relation;
}

/**
 * The referenced table of a foreign key. Its index is searched for each row of the other table, so
 * the time is counted there.
 */
function isLookup(work: Work, effect: Effect): boolean {
  if (work.what !== 'scan' || !isForeignKey(work, effect)) return false;
  return effect.work.find((other) => other.what === 'scan' && other.change === work.change && other.cause === work.cause) !== work;
}

/**
 * VALIDATE CONSTRAINT does not name the kind of constraint. Only a foreign key takes ROW SHARE, on
 * the referenced table.
 */
function isForeignKey(work: Work, effect: Effect): boolean {
  if (work.cause === 'foreign-key') return true;
  return work.cause === 'validate' && effect.locks.some(({ relationKind, mode }) => relationKind === 'table' && mode === 'RowShareLock');
}

interface Bytes {
  readonly wal: number;
  readonly disk: number;
}

class TableCost {
  private readonly rows: number | undefined;
  private readonly guessed: boolean;
  private readonly heavy: CostEstimate['work'];

  constructor(
    private readonly key: string,
    private readonly table: TableFacts,
    private readonly works: readonly Work[],
    private readonly effect: Effect,
    private readonly facts: Facts,
    private readonly catalog: Catalog | undefined,
  ) {
    const known = rowsOf(table);
    this.rows = known?.rows;
    this.guessed = known?.guessed ?? false;
    const does = (what: Work['what']) => works.some((work) => work.what === what);
    this.heavy = does('rewrite') ? 'rewrite' : does('index-build') ? 'index-build' : 'scan';
  }

  estimate(): CostEstimate {
    const { table, rows } = this;
    const bytes = rows === undefined && this.heavy !== 'rewrite' ? undefined : this.bytes(rows ?? 0);
    return {
      relation: this.key,
      work: this.heavy,
      ...(rows !== undefined && { rows, durationMs: this.duration(rows / 1000) }),
      totalBytes: table.heapBytes + table.indexBytes + table.toastBytes,
      ...(bytes && bytes.wal > 0 && { walBytes: Math.round(bytes.wal) }),
      ...(bytes && bytes.disk > 0 && { diskBytes: Math.round(bytes.disk) }),
      source: this.source(),
    };
  }

  private duration(kRows: number): { readonly low: number; readonly high: number } {
    const { machineFactor } = this.facts;
    const least = this.milliseconds(kRows, false);
    const most = this.milliseconds(kRows, true);
    if (machineFactor !== undefined) return { low: (least * machineFactor) / SPREAD, high: most * machineFactor * SPREAD };
    return { low: least / SPREAD, high: most * SLOWEST_MACHINE };
  }

  /**
   * On the measuring machine. An UPDATE or DELETE writes an unknown share of the rows, at most
   * `all`.
   */
  private milliseconds(kRows: number, all: boolean): number {
    const pages = this.table.heapBytes / PAGE;
    let total = 0;
    if (this.heavy === 'rewrite') {
      total += MS.rewritePage * pages + (MS.rewriteToastPage * this.table.toastBytes) / PAGE + MS.rewriteKRow * kRows;
      total += MS.rewriteKRowIndex * kRows * this.table.indexes.length;
    } else if (this.heavy === 'scan') {
      // ALTER TABLE makes all its checks in one pass over the table (tablecmds.c, phase 3).
      total += MS.scanPage * pages + MS.scanKRow * kRows;
    }
    for (const index of this.built()) total += (this.isTextIndex(index) ? MS.buildTextKRow : MS.buildKRow) * kRows;
    if (this.effect.nonTransactional && this.heavy === 'index-build') total *= CONCURRENTLY;
    total += this.works.filter((work) => work.what === 'scan' && isForeignKey(work, this.effect)).length * MS.lookupKRow * kRows;
    if (all && this.works.some(({ cause }) => cause === 'dml'))
      total += (MS.updateKRow + MS.updateKRowIndex * this.table.indexes.length) * kRows;
    return total;
  }

  private bytes(rows: number): Bytes {
    const { heapBytes, indexBytes, toastBytes } = this.table;
    const built = this.built().reduce((sum, index) => sum + this.indexBytes(index, rows), 0);
    const build: Bytes = { wal: this.built().every((index) => this.isExact(index)) ? 0.9 * built : 0, disk: 1.07 * built };
    if (this.heavy !== 'rewrite') return build;
    return {
      wal: heapBytes + 35 * rows + 0.9 * indexBytes + WAL_PER_TOAST_BYTE * toastBytes + build.wal,
      disk: 1.07 * (heapBytes + toastBytes + indexBytes) + build.disk,
    };
  }

  /** Indexes that are built. The indexes that a rewrite builds again are part of the rewrite. */
  private built(): readonly string[] {
    const builds = [...new Set(this.works.filter(({ what }) => what === 'index-build').map(({ relation }) => relation))];
    return this.heavy === 'rewrite' ? builds.filter((index) => !this.present(index)) : builds;
  }

  private present(index: string) {
    return this.table.indexes.find(({ name }) => `${this.table.schema}.${name}` === index);
  }

  private indexBytes(index: string, rows: number): number {
    return this.present(index)?.bytes ?? rows * indexEntryBytes(this.keyOf(index));
  }

  /**
   * Whether the size of an index can be computed. From 13 on, equal keys share an entry
   * (nbtdedup.c). When keys are not unique, the size is an upper bound.
   */
  private isExact(index: string): boolean {
    const planned = this.catalog?.relation(index);
    return this.present(index) !== undefined || (planned?.kind === 'index' && planned.unique);
  }

  private isTextIndex(index: string): boolean {
    return this.keyOf(index).some((column) => column === undefined || isText(column.type));
  }

  /** Its columns; undefined for an expression and for a column that this statement adds. */
  private keyOf(index: string) {
    const found = this.catalog?.relation(index);
    const names = found?.kind === 'index' ? found.columns.map(({ column }) => column) : (this.present(index)?.columns ?? [undefined]);
    return names.map((name) => this.table.columns.find((column) => column.name === name));
  }

  private source(): string {
    const { facts, table, guessed } = this;
    const rows = guessed ? 'row count estimated from the size, never analyzed' : `analyzed ${table.analyzedAt ?? 'at an unknown time'}`;
    const sizes = table.estimated ? ', sizes from that time because a migration is running' : '';
    const machine =
      facts.machineFactor === undefined
        ? 'not scaled to this machine'
        : `scaled by a probe of this server (× ${facts.machineFactor.toFixed(1)})`;
    const taken = facts.takenAt === '' ? '' : ` of ${facts.takenAt}`;
    return `${facts.source}${taken}, ${rows}${sizes}; formulas measured on PostgreSQL 17 and 18, times ${machine}`;
  }
}
