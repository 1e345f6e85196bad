import type { Index, Table } from '../../schema/objects';
import type { CreateIndex } from '../../syntax/change';
import type { RuleContext } from '../engine/rule';

/**
 * The index that the file dropped before and that this one replaces. Undefined if there is none, or
 * if another index serves the same queries.
 */
export function replacedIndex(change: CreateIndex, context: RuleContext): Index | undefined {
  const key = context.catalog.relationKey(change.table);
  const table = context.catalog.table(key);
  if (!table || !context.work.some((w) => w.what === 'index-build')) return undefined;
  const dropped = context.dropped(key).find((d): d is Index => d.kind === 'index' && isReplacedBy(d, change));
  return dropped && !isServedOtherwise(dropped, table, context) ? dropped : undefined;
}

/** Both begin with the same column, so they serve the same queries. */
function isReplacedBy(dropped: Index, change: CreateIndex): boolean {
  const first = dropped.columns[0]?.column;
  return dropped.valid && first !== undefined && first === change.columns[0]?.column;
}

function isServedOtherwise(dropped: Index, table: Table, { catalog }: RuleContext): boolean {
  return table.indexes.some((key) => {
    const index = catalog.index(key);
    return index?.valid && index.where === undefined && index.columns[0]?.column === dropped.columns[0]?.column;
  });
}
