import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type { Environment } from '../environment';

/**
 * Whether a table holds rows when the statement runs. In this order: the statements replayed so far
 * filled it; this very file emptied it (TRUNCATE, DELETE of everything); a database or snapshot
 * reports rows; it was created in this very file; no migration created it, so the application uses
 * it; else what the caller presumes. A development database that reports no rows says nothing:
 * production is not empty because a laptop is.
 */
export function isPopulated(table: Table, env: Environment, assumptions: { assume(sentence: string): void }): boolean {
  if (table.loaded) return true;
  if (table.emptiedIn === env.file) return false;
  const key = keyOf(table);
  if ((env.rows?.(key) ?? 0) > 0) return true;
  if (table.createdIn.file === env.file) return false;
  if (!table.known || env.presumeRows) {
    assumptions.assume(`${key} has rows`);
    return true;
  }
  assumptions.assume(`${key} is empty: the migrations create it and put no row into it`);
  return false;
}
