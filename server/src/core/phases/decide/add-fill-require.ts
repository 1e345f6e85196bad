import type { Catalog } from '../../schema/catalog';
import type { AddColumn, SchemaChange, Update } from '../../syntax/change';
import type { Statement } from '../../syntax/statement';

/**
 * A column that is added, filled and made required: ADD COLUMN, UPDATE, SET NOT NULL in one file.
 * They are split as one. They are found by table and column, and only the UPDATE is always there.
 */
export interface ColumnFill {
  /** Index of the UPDATE. */
  readonly statement: number;
  readonly change: Update;
  /** Statements before it that add a column it assigns. */
  readonly adds: readonly number[];
  readonly added: readonly AddColumn[];
  /** Statements after it that make such a column NOT NULL. */
  readonly requires: readonly number[];
  /** The table's key, 'schema.name'. */
  readonly table: string;
  /** The columns that it assigns. */
  readonly columns: readonly string[];
}

/** Each UPDATE of a file, with the statements that add its columns and make them required. */
export function columnFills(statements: readonly Statement[], catalog: Catalog): ColumnFill[] {
  return statements.flatMap(({ parsed: { changes } }, statement) => {
    const change = changes[0];
    if (change?.kind !== 'Update' || changes.length !== 1) return [];
    const table = catalog.relationKey(change.table);
    const columns = change.assignments.map((assignment) => assignment.column);
    const adds: number[] = [];
    const added: AddColumn[] = [];
    const requires: number[] = [];
    statements.forEach(({ parsed }, i) => {
      for (const other of parsed.changes) {
        if (
          other.kind === 'AddColumn' &&
          i < statement &&
          catalog.relationKey(other.table) === table &&
          columns.includes(other.column.name)
        ) {
          if (!adds.includes(i)) adds.push(i);
          added.push(other);
        }
        if (other.kind === 'SetNotNull' && i > statement && catalog.relationKey(other.table) === table && columns.includes(other.column)) {
          if (!requires.includes(i)) requires.push(i);
        }
      }
    });
    return [{ statement, change, adds, added, requires, table, columns }];
  });
}

/**
 * The statements that are planned together with the one at `index`: all that add the same columns,
 * fill them or need them NOT NULL. One without the others would fail, or undo the rest.
 */
export function relatedStatements(statements: readonly Statement[], catalog: Catalog, index: number): readonly number[] {
  const namesIn = statements.map(({ parsed }) => parsed.changes.flatMap((change) => columnsMade(change, catalog)));
  const wanted = new Set([index]);
  const columns = new Set(namesIn[index]);
  for (let size = 0; size < wanted.size; ) {
    size = wanted.size;
    namesIn.forEach((names, i) => {
      if (!names.some((name) => columns.has(name))) return;
      wanted.add(i);
      for (const name of names) columns.add(name);
    });
  }
  return [...wanted].sort((a, b) => a - b);
}

/** Columns ('schema.table.column') that a change adds, writes, or needs values in. */
function columnsMade(change: SchemaChange, catalog: Catalog): string[] {
  switch (change.kind) {
    case 'AddColumn':
      return [`${catalog.relationKey(change.table)}.${change.column.name}`];
    case 'SetNotNull':
      return [`${catalog.relationKey(change.table)}.${change.column}`];
    case 'Update':
      return change.assignments.map(({ column }) => `${catalog.relationKey(change.table)}.${column}`);
    case 'AddConstraint':
      if (change.constraint.type !== 'primary-key' && change.constraint.type !== 'not-null') return [];
      return change.constraint.columns.map((column) => `${catalog.relationKey(change.table)}.${column}`);
    default:
      return [];
  }
}
