import type { Catalog } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import { NoOnlinePath } from '../step';

/**
 * Columns by which a backfill can go through a table: its primary key, else the narrowest unique key in which no column can be NULL.
 * Undefined: the table is not known, the script will ask the database. 'ctid': it has none, block by block is the way left.
 */
export function walkKey(table: Table | undefined, catalog: Catalog): readonly string[] | 'ctid' | undefined {
  if (!table?.known) return undefined;
  const keys = table.indexes.flatMap((key) => {
    const index = catalog.index(key);
    if (!index?.unique || !index.valid || index.where) return [];
    const columns = index.columns.map((c) => (c.descending ? undefined : c.column));
    if (!columns.every((name): name is string => name !== undefined && (index.primary || isNotNull(table, name)))) return [];
    return [{ primary: index.primary, columns: columns as string[] }];
  });
  keys.sort((a, b) => Number(b.primary) - Number(a.primary) || a.columns.length - b.columns.length);
  const best = keys[0];
  if (best) return best.columns;
  if (table.partitionBy || table.children.length > 0) {
    const kind = table.partitionBy ? 'a partitioned table' : 'a table with child tables';
    throw new NoOnlinePath(
      `${table.schema}.${table.name}: ${kind} without a primary key or a unique key of NOT NULL columns cannot be filled in batches; add a key first`,
    );
  }
  return 'ctid';
}

function isNotNull(table: Table, column: string): boolean {
  return table.columns.some((c) => c.name === column && c.notNull && c.notNullValid);
}
