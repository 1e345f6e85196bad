import { asksForNull } from '../../effects/rows/batches';
import { columnsOf } from '../../syntax/walk';
import type { ColumnFill } from './add-fill-require';

interface BackfillOrder {
  /** By UPDATE: the statement whose place its backfill takes. */
  readonly position: ReadonlyMap<ColumnFill, number>;
  /** Several UPDATEs of one column that batches cannot run in the order of the file. */
  readonly conflicting: ReadonlySet<ColumnFill>;
}

/**
 * The order of the backfills. When several UPDATEs fill one new column, the last one wins in the
 * file. A backfill only writes where the column is still NULL, so there the first one would win:
 * they run in the opposite order. An UPDATE that asks for `column IS NULL` itself wants the rows
 * that the others leave, so it stays behind them.
 */
export function orderBackfills(fills: readonly ColumnFill[]): BackfillOrder {
  const position = new Map(fills.map((fill) => [fill, fill.statement]));
  const conflicting = new Set<ColumnFill>();
  for (const fill of fills) {
    const sameColumn = fills.filter((other) => other.table === fill.table && other.columns.some((column) => fill.columns.includes(column)));
    if (sameColumn.length === 1 || sameColumn[0] !== fill) continue;
    const empty = sameColumn.every((one) => one.columns.length === 1 && one.added.some((add) => !add.column.default));
    if (!empty || sameColumn.some((one) => readsOwnColumn(one))) {
      for (const one of sameColumn) conflicting.add(one);
      continue;
    }
    const leftovers = sameColumn.filter((one) => one.change.where !== undefined && asksForNull(one.change.where, one.columns));
    const order = [...sameColumn.filter((one) => !leftovers.includes(one)).reverse(), ...leftovers];
    const places = sameColumn.map((one) => one.statement);
    order.forEach((one, i) => {
      position.set(one, places[i] ?? one.statement);
    });
  }
  return { position, conflicting };
}

/** Whether the WHERE asks for the column's value, beyond asking whether it is NULL. */
function readsOwnColumn({ change, columns }: ColumnFill): boolean {
  const conditions = change.where?.kind === 'and' ? change.where.args : change.where ? [change.where] : [];
  const others = conditions.filter((condition) => !asksForNull(condition, columns));
  return others.some((condition) => columnsOf(condition).some((name) => columns.includes(name)));
}
