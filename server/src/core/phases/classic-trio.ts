import type { Catalog } from '../schema/catalog';
import type { AddColumn, Update } from '../syntax/change';
import type { Statement } from '../syntax/statement';

/**
 * ADD COLUMN, UPDATE, SET NOT NULL in one file: the three belong together and are split as one. Found by table and column; a part may be
 * missing, the UPDATE never.
 */
export interface Trio {
  readonly update: number;
  readonly change: Update;
  /** Statements that add a column the UPDATE assigns. */
  readonly adds: readonly number[];
  readonly added: readonly AddColumn[];
  /** Statements that make such a column NOT NULL. */
  readonly notNulls: readonly number[];
  readonly table: string;
  readonly columns: readonly string[];
}

export function findTrios(statements: readonly Statement[], catalog: Catalog): Trio[] {
  return statements.flatMap((statement, update) => {
    const change = statement.parsed.changes[0];
    if (change?.kind !== 'Update' || statement.parsed.changes.length !== 1) return [];
    const table = catalog.relationKey(change.table);
    const columns = change.assignments.map((assignment) => assignment.column);
    const adds: number[] = [];
    const added: AddColumn[] = [];
    const notNulls: number[] = [];
    statements.forEach(({ parsed }, i) => {
      for (const other of parsed.changes) {
        if (other.kind === 'AddColumn' && i < update && catalog.relationKey(other.table) === table && columns.includes(other.column.name)) {
          if (!adds.includes(i)) adds.push(i);
          added.push(other);
        }
        if (other.kind === 'SetNotNull' && i > update && catalog.relationKey(other.table) === table && columns.includes(other.column)) {
          if (!notNulls.includes(i)) notNulls.push(i);
        }
      }
    });
    return [{ update, change, adds, added, notNulls, table, columns }];
  });
}

/** The statements that are planned together with `index`. */
export function together(trios: readonly Trio[], index: number): readonly number[] {
  const trio = trios.find((t) => [t.update, ...t.adds, ...t.notNulls].includes(index));
  return trio && (trio.adds.length > 0 || trio.notNulls.length > 0) ? [...trio.adds, trio.update, ...trio.notNulls] : [index];
}
