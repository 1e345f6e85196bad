import { columnsOf } from '../syntax/walk';
import type { Column, Table, TableOrigin } from './objects';

/** The table with one column changed; a column that is not known stays unknown. */
export function withColumn(table: Table, name: string, change: (column: Column) => Column): Table {
  return { ...table, columns: table.columns.map((c) => (c.name === name ? change(c) : c)) };
}

export function isPartitionKey(table: Table, column: string): boolean {
  const by = table.partitionBy;
  return by !== undefined && (by.columns.includes(column) || by.expressions.some((e) => columnsOf(e).includes(column)));
}

/** A partitioned or foreign table stores no rows itself. */
export function hasStorage(table: Table): boolean {
  return table.partitionBy === undefined && !table.foreign;
}

export function emptyTable(schema: string, name: string, origin: TableOrigin): Table {
  return {
    kind: 'table',
    schema,
    name,
    persistence: 'permanent',
    foreign: false,
    columns: [],
    constraints: [],
    indexes: [],
    referencedBy: [],
    triggers: [],
    dependents: [],
    partitions: [],
    inherits: [],
    children: [],
    rowTypeUsedBy: [],
    known: true,
    loaded: false,
    origin,
    createdIn: { file: '', transaction: 0 },
  };
}
