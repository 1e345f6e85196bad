import type { Catalog } from '../schema/catalog';
import type { AddColumn, SchemaChange, Update } from '../syntax/change';
import type { Expression } from '../syntax/expression';
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

/**
 * The statements that are planned together with `index`: the three, and whatever else in the file adds the same columns, fills them
 * or wants them NOT NULL. One without the others would fail or undo the rest.
 */
export function together(statements: readonly Statement[], catalog: Catalog, index: number): readonly number[] {
  const about = statements.map(({ parsed }) => parsed.changes.flatMap((change) => columnsMade(change, catalog)));
  const wanted = new Set([index]);
  const columns = new Set(about[index]);
  for (let size = 0; size < wanted.size; ) {
    size = wanted.size;
    about.forEach((names, i) => {
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

/** An UPDATE that picks its rows by a given value: few, as a rule. */
export function picksFewRows(where: Expression | undefined, assigned: readonly string[]): boolean {
  if (where?.kind === 'and') return where.args.some((arg) => picksFewRows(arg, assigned));
  if (where?.kind !== 'operator' || where.name !== '=' || !where.left || !where.right) return false;
  const sides = [where.left, where.right as Expression];
  const column = sides.find((side) => side.kind === 'column');
  return column?.kind === 'column' && !assigned.includes(column.path.at(-1) ?? '') && sides.some((side) => side.kind === 'constant');
}
