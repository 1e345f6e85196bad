import type { SchemaChange } from '../syntax/change';
import type { Statement } from '../syntax/statement';
import { columnsOf } from '../syntax/walk';
import type { Trio } from './classic-trio';

/**
 * Statements behind an UPDATE that became a backfill, and that cannot run before it has: they take away what it reads (the old column
 * is dropped, renamed, changes its type; the table it joins goes), or they compute with the column it fills.
 */
export function waitsForBackfill(
  statements: readonly Statement[],
  trios: readonly Trio[],
  replaced: ReadonlyMap<number, readonly string[]>,
  filling: boolean,
): number[] {
  if (!filling) return [];
  return statements.flatMap(({ parsed }, i) => {
    if (replaced.has(i)) return [];
    const waits = trios.some((trio) => i > trio.update && parsed.changes.some((change) => dependsOn(change, trio, parsed.text)));
    return waits ? [i] : [];
  });
}

function dependsOn(change: SchemaChange, trio: Trio, text: string): boolean {
  const read = trio.change.assignments.flatMap((assignment) => columnsOf(assignment.expression));
  const used = new Set([...read, ...(trio.change.where ? columnsOf(trio.change.where) : []), ...trio.columns]);
  switch (change.kind) {
    case 'DropColumn':
    case 'AlterColumnType':
      return sameTable(change.table.name, trio) && used.has(change.column);
    case 'Rename':
      return change.relation !== undefined && sameTable(change.relation.name, trio) && (change.name === undefined || used.has(change.name));
    case 'DropObjects':
      return change.names.some((name) => trio.change.reads.some((read) => read.name === name.name) || sameTable(name.name, trio));
    case 'Insert':
    case 'Update':
    case 'Delete':
    case 'RunBlock':
      // With the new column's name in it, it computes with values that are not there yet.
      return trio.columns.some((column) => new RegExp(`\\b${column.replace(/[^\w]/g, '\\$&')}\\b`, 'i').test(text));
    default:
      return false;
  }
}

function sameTable(name: string, trio: Trio): boolean {
  return trio.change.table.name === name;
}
