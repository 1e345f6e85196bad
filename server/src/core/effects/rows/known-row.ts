import { keyOf } from '../../schema/catalog';
import type { Column, Table } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { evaluate, type Value } from '../expressions/evaluate';
import type { StatementRun } from '../statement-run';

/*
 * One row that an exactly replayed history has put into a table: enough to prove that a new
 * constraint refuses it. Where rows are only presumed (presumeRows) the application has been at
 * work since, and no row is held against a statement.
 */

const NUMBERS: readonly string[] = ['int2', 'int4', 'int8'];
const TEXTS: readonly string[] = ['text', 'varchar'];

/** Remembers the first row that an INSERT writes, as far as its values are told. */
export function rememberRow(table: Table, written: (column: string) => Expression | undefined, run: StatementRun): void {
  // A trigger may put another row in its place.
  if (run.env.presumeRows || table.knownRow || table.triggers.length > 0) return;
  const values: Record<string, Value> = {};
  for (const column of table.columns) {
    const expression = written(column.name);
    const value = expression && evaluate(expression, () => undefined);
    if (value !== undefined && isOf(column, value, run)) values[column.name] = value;
  }
  run.updateTable(keyOf(table), (t) => ({ ...t, knownRow: { columns: t.columns, values } }));
}

/**
 * The value that some row of the table is certain to have in a column; undefined where none is
 * told.
 */
export function valueOfKnownRow(table: Table, column: string): Value | undefined {
  // Columns that have changed since may have changed the row as well.
  return table.knownRow?.columns === table.columns ? table.knownRow.values[column] : undefined;
}

/**
 * UPDATE and DELETE change rows that cannot be told, also in tables that follow by a foreign key.
 */
export function forgetKnownRows(table: Table, run: StatementRun): void {
  // No row is remembered then. To look for one would make an UPDATE depend on every table that
  // references this one.
  if (run.env.presumeRows) return;
  const reached = new Set<string>();
  const reach = (t: Table) => {
    if (reached.has(keyOf(t))) return;
    reached.add(keyOf(t));
    if (t.knownRow) run.updateTable(keyOf(t), (now) => ({ ...now, knownRow: undefined }));
    const parent = t.partitionOf && run.table(t.partitionOf.parent);
    const others = [...t.referencedBy.map((r) => run.table(r.table)), ...run.descendants(t), parent];
    for (const other of others) if (other) reach(other);
  };
  reach(table);
}

/** Whether the column holds the very value: no other type's input or rounding comes between. */
function isOf(column: Column, value: Value, run: StatementRun): boolean {
  const { schema, name, array } = column.type;
  const domain = run.catalog.domain(`${schema}.${name}`);
  const base = domain ? domain.base : column.type;
  if (array || base.array || base.schema !== 'pg_catalog') return value === null && !domain;
  if (value === null) return true;
  if (typeof value === 'number') return NUMBERS.includes(base.name);
  return typeof value === 'string' ? TEXTS.includes(base.name) : base.name === 'bool';
}
