import { isTree, rowKey } from '../../effects/rows/batches';
import type { Catalog } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import { NoOnlinePath } from '../step';

/**
 * Columns by which a backfill goes through a table. Undefined: the table is not known, so the
 * script asks the database. 'ctid': the table has no key, so the script goes block by block.
 */
export function walkKey(table: Table | undefined, catalog: Catalog): readonly string[] | 'ctid' | undefined {
  if (!table?.known) return undefined;
  const key = rowKey(table, catalog);
  if (key) return key;
  if (!isTree(table)) return 'ctid';
  const kind = table.partitionBy ? 'a partitioned table' : 'a table with child tables';
  throw new NoOnlinePath(
    `${table.schema}.${table.name}: ${kind} without a primary key or a unique key of NOT NULL columns cannot be filled in batches. Add such a key first.`,
  );
}
