import type { SchemaChange } from '../../syntax/change';
import type { Statement } from '../../syntax/statement';
import { columnsOf } from '../../syntax/walk';
import type { ColumnFill } from './add-fill-require';

/**
 * Statements after an UPDATE that became a backfill, which must wait for it. They take away what it
 * reads (they drop or rename the old column, change its type, or drop the table it joins), or they
 * compute with the column that it fills.
 */
export function waitsForBackfill(
  statements: readonly Statement[],
  fills: readonly ColumnFill[],
  replaced: ReadonlyMap<number, readonly string[]>,
): number[] {
  return statements.flatMap(({ parsed }, i) => {
    if (replaced.has(i)) return [];
    const waits = fills.some((fill) => i > fill.statement && parsed.changes.some((change) => dependsOn(change, fill, parsed.text)));
    return waits ? [i] : [];
  });
}

function dependsOn(change: SchemaChange, fill: ColumnFill, text: string): boolean {
  const read = fill.change.assignments.flatMap((assignment) => columnsOf(assignment.expression));
  const used = new Set([...read, ...(fill.change.where ? columnsOf(fill.change.where) : []), ...fill.columns]);
  switch (change.kind) {
    case 'DropColumn':
    case 'AlterColumnType':
      return sameTable(change.table.name, fill) && used.has(change.column);
    case 'Rename':
      return change.relation !== undefined && sameTable(change.relation.name, fill) && (change.name === undefined || used.has(change.name));
    case 'DropObjects':
      return change.names.some((name) => fill.change.reads.some((read) => read.name === name.name) || sameTable(name.name, fill));
    case 'Insert':
    case 'Update':
    case 'Delete':
    case 'RunBlock':
      // It names the new column, whose values are not there yet.
      return fill.columns.some((column) => new RegExp(`\\b${column.replace(/[^\w]/g, '\\$&')}\\b`, 'i').test(text));
    default:
      return false;
  }
}

function sameTable(name: string, fill: ColumnFill): boolean {
  return fill.change.table.name === name;
}
