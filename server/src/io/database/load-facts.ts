import type { Facts } from '../../core/cost/facts';
import { assembleFacts } from './assemble-facts';
import {
  COLUMNS,
  type ColumnRow,
  FOREIGN_KEYS,
  type ForeignKeyRow,
  INDEXES,
  type IndexRow,
  SIZES,
  type SizeRow,
  TABLES,
  type TableRow,
} from './catalog-queries';
import type { Connection } from './connection';
import type { DatabaseFailure } from './failure';

/**
 * In a database with more tables than this, columns are read for named tables only: they would be
 * most of the memory.
 */
const MANY_TABLES = 3000;
const SIZES_PER_QUERY = 1000;
/**
 * Sizes of ten thousand tables on a cold disk take seconds; what is not known by then is taken from
 * the planner's statistics.
 */
const SIZES_BUDGET_MS = 4000;

export interface FactsResult {
  readonly kind: 'facts';
  readonly facts: Facts;
  /** A migration holds some tables at this moment; their sizes are the planner's estimates. */
  readonly migrationRunning: boolean;
}

/**
 * Rows and sizes of tables ('schema.name'), or of all. Nothing waits longer than lock_timeout for a
 * migration that is running; a figure that cannot be had becomes the planner's estimate. A name
 * that is not there is simply not in the result. Never rejects.
 */
export async function loadFacts(
  connection: Connection,
  tables?: readonly string[],
  now: () => Date = () => new Date(),
): Promise<FactsResult | DatabaseFailure> {
  const takenAt = now().toISOString();
  const found = await connection.read<TableRow>(TABLES, [tables ?? null]);
  if (found.kind === 'failed') return found;
  const oids = [found.rows.map(({ oid }) => oid)];
  const indexes = await connection.read<IndexRow>(INDEXES, oids);
  if (indexes.kind === 'failed') return indexes;
  const foreignKeys = await connection.read<ForeignKeyRow>(FOREIGN_KEYS, oids);
  if (foreignKeys.kind === 'failed') return foreignKeys;
  const columns = tables || found.rows.length <= MANY_TABLES ? await connection.read<ColumnRow>(COLUMNS, oids) : NONE;
  if (columns.kind === 'failed') return columns;
  const sizes = await readSizes(connection, filesOf(found.rows, indexes.rows));
  if (sizes.kind === 'failed') return sizes;
  const machineFactor = await connection.machineFactor();
  const catalog = { tables: found.rows, indexes: indexes.rows, foreignKeys: foreignKeys.rows, columns: columns.rows, sizes: sizes.bytes };
  const facts: Facts = {
    source: `development database ${connection.label}`,
    takenAt,
    serverVersion: connection.serverVersion,
    ...(connection.timezone !== undefined && { timezone: connection.timezone }),
    ...(machineFactor !== undefined && { machineFactor }),
    development: true,
    tables: assembleFacts(catalog),
  };
  return { kind: 'facts', facts, migrationRunning: sizes.locked };
}

const NONE = { kind: 'rows', rows: [] } as const;

/** Everything that has a file; a partitioned table has none. */
function filesOf(tables: readonly TableRow[], indexes: readonly IndexRow[]): readonly number[] {
  const files = tables.flatMap(({ oid, kind, toast, toast_index }) => (kind === 'p' ? [] : [oid, toast, toast_index]));
  return [...files.filter((oid) => oid !== null), ...indexes.map(({ oid }) => oid)];
}

type Sizes = { readonly kind: 'sizes'; readonly bytes: ReadonlyMap<number, number>; readonly locked: boolean };

async function readSizes(connection: Connection, oids: readonly number[]): Promise<Sizes | DatabaseFailure> {
  const bytes = new Map<number, number>();
  const started = performance.now();
  let locked = false;
  for (let at = 0; at < oids.length && performance.now() - started < SIZES_BUDGET_MS; at += SIZES_PER_QUERY) {
    const chunk = oids.slice(at, at + SIZES_PER_QUERY);
    let answer = await connection.read<SizeRow>(SIZES, [chunk]);
    // Another session locked one of them just then: asked again, it is left out.
    if (answer.kind === 'failed' && answer.reason === 'busy') answer = await connection.read<SizeRow>(SIZES, [chunk]);
    if (answer.kind === 'rows') {
      // NULL is a table that was dropped since.
      for (const row of answer.rows) if (row.bytes !== null) bytes.set(row.oid, row.bytes);
      locked ||= answer.rows.length < chunk.length;
    } else if (answer.reason === 'busy') locked = true;
    else if (answer.reason === 'slow') break;
    else return answer;
  }
  return { kind: 'sizes', bytes, locked };
}
