import type { Expression } from '../syntax/expression';
import { columnsOf } from '../syntax/walk';
import type { Trio } from './classic-trio';

export interface Arrangement {
  /** Where each UPDATE's backfill stands among the others. */
  readonly position: ReadonlyMap<Trio, number>;
  /** Several UPDATEs of one column whose order cannot be kept. */
  readonly tangled: ReadonlySet<Trio>;
}

/**
 * Several UPDATEs that fill one new column: in the file the last one wins, but a backfill writes only where nothing is yet, so the first one
 * would. They run in the opposite order then; those that ask for `column IS NULL` themselves want what the others leave, and stay behind them.
 */
export function arrange(trios: readonly Trio[]): Arrangement {
  const position = new Map(trios.map((trio) => [trio, trio.update]));
  const tangled = new Set<Trio>();
  for (const trio of trios) {
    const rivals = trios.filter((other) => other.table === trio.table && other.columns.some((column) => trio.columns.includes(column)));
    if (rivals.length === 1 || rivals[0] !== trio) continue;
    const empty = rivals.every((rival) => rival.columns.length === 1 && rival.added.some((add) => !add.column.default));
    if (!empty || rivals.some((rival) => readsOwnColumn(rival))) {
      for (const rival of rivals) tangled.add(rival);
      continue;
    }
    const leftovers = rivals.filter((rival) => asksForNull(rival.change.where, rival.columns));
    const order = [...rivals.filter((rival) => !leftovers.includes(rival)).reverse(), ...leftovers];
    const places = rivals.map((rival) => rival.update);
    order.forEach((rival, i) => {
      position.set(rival, places[i] ?? rival.update);
    });
  }
  return { position, tangled };
}

/** The column's value decides about the row, beyond its being NULL. */
function readsOwnColumn({ change, columns }: Trio): boolean {
  const conditions = change.where?.kind === 'and' ? change.where.args : change.where ? [change.where] : [];
  const others = conditions.filter((condition) => !asksForNull(condition, columns));
  return others.some((condition) => columnsOf(condition).some((name) => columns.includes(name)));
}

function asksForNull(where: Expression | undefined, columns: readonly string[]): boolean {
  if (where?.kind === 'and') return where.args.some((arg) => asksForNull(arg, columns));
  return where?.kind === 'null-test' && where.isNull && where.arg.kind === 'column' && columns.includes(where.arg.path.at(-1) ?? '');
}
