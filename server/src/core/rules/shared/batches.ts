import { batchObstacle, isTree, rowKey } from '../../effects/rows/batches';
import type { Update } from '../../syntax/change';
import type { RuleContext } from '../engine/rule';

/** Whether an UPDATE can become a backfill: the phase planner asks the same. */
export function runsInBatches(change: Update, context: RuleContext): boolean {
  const { catalog, env } = context;
  const key = catalog.relationKey(change.table);
  const table = catalog.table(key);
  if (table?.known && isTree(table) && !rowKey(table, catalog)) return false;
  // With a default, the backfill gives it to the rows that the UPDATE leaves out.
  const single = change.assignments.length === 1 && !change.hasFrom;
  const isEmpty = (name: string) => context.isNew(key, name) && (single || !table?.columns.find((column) => column.name === name)?.default);
  return batchObstacle(change, { state: catalog.state, pgVersion: env.pgVersion }, isEmpty) === undefined;
}
