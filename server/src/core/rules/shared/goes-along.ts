import { mentions } from '../../effects/dependencies';
import type { Catalog } from '../../schema/catalog';
import { keyOf } from '../../schema/catalog';
import type { Table, TypeObject, View } from '../../schema/objects';
import { columnsOf } from '../../syntax/walk';
import { code, relationName } from '../engine/wording';

/** What CASCADE drops too, as far as the earlier migrations show. */
export interface GoesAlong {
  readonly things: readonly string[];
  /** Columns or tables are among it, so data is lost permanently. */
  readonly losesData: boolean;
}

export const NOTHING_GOES: GoesAlong = { things: [], losesData: false };

/**
 * Foreign keys of other tables, views, and tables that inherit. Partitions are dropped without
 * CASCADE too, so they are left out.
 */
export function withTable(table: Table, together: ReadonlySet<string>, catalog: Catalog): GoesAlong {
  const keys = table.referencedBy.filter((r) => r.table !== keyOf(table) && !together.has(r.table));
  const inheriting = table.children.filter((child) => !together.has(child));
  const things = [
    ...keys.map((r) => `foreign key ${code(r.constraint)} of ${relationName(r.table)}`),
    ...table.dependents.flatMap((d) => viewsFrom(d.name, together, catalog)),
    ...inheriting.map((child) => `table ${relationName(child)}`),
  ];
  return { things, losesData: inheriting.length > 0 };
}

export function withView(view: View, together: ReadonlySet<string>, catalog: Catalog): GoesAlong {
  return { things: view.dependents.flatMap((d) => viewsFrom(d.name, together, catalog)), losesData: false };
}

/** Columns that still have the type: some may have changed it since `usedBy` was recorded. */
export function withType(type: TypeObject, catalog: Catalog): GoesAlong {
  const columns = type.usedBy.filter((use) =>
    catalog.table(use.table)?.columns.some((c) => c.name === use.column && c.type.name === type.name && c.type.schema === type.schema),
  );
  return { things: columns.map((use) => `column ${relationName(`${use.table}.${use.column}`)}`), losesData: columns.length > 0 };
}

/** Views, policies, generated columns, triggers and foreign keys that depend on one column. */
export function withColumn(table: Table, column: string, catalog: Catalog): GoesAlong {
  const generated = table.columns.filter((c) => c.generated && columnsOf(c.generated.expression).includes(column));
  const triggers = table.triggers.filter((t) => t.columns.includes(column) || t.whenColumns.includes(column));
  const dependents = table.dependents.filter((d) => mentions(d, column));
  const none = new Set<string>();
  const things = [
    ...table.referencedBy
      .filter((r) => r.columns.includes(column) && r.table !== keyOf(table))
      .map((r) => `foreign key ${code(r.constraint)} of ${relationName(r.table)}`),
    ...dependents.flatMap((d) =>
      d.kind === 'view' || d.kind === 'matview' ? viewsFrom(d.name, none, catalog) : [`${d.kind} ${relationName(d.name)}`],
    ),
    ...generated.map((c) => `column ${code(c.name)}`),
    ...triggers.map((t) => `trigger ${code(t.name)}`),
  ];
  return { things, losesData: false };
}

/**
 * Foreign keys that reference the columns of a unique constraint. For a primary key
 * drop-primary-key-replica-identity reports them.
 */
export function withConstraint(table: Table, name: string): GoesAlong {
  const constraint = table.constraints.find((c) => c.name === name);
  if (constraint?.type !== 'unique') return NOTHING_GOES;
  const keys = table.referencedBy.filter(
    (r) => r.columns.length === constraint.columns.length && r.columns.every((c) => constraint.columns.includes(c)),
  );
  return { things: keys.map((r) => `foreign key ${code(r.constraint)} of ${relationName(r.table)}`), losesData: false };
}

/** A view, and the views over it. */
function viewsFrom(key: string, together: ReadonlySet<string>, catalog: Catalog): string[] {
  const view = catalog.relation(key);
  if ((view?.kind !== 'view' && view?.kind !== 'matview') || together.has(key)) return [];
  const own = `${view.kind === 'view' ? 'view' : 'materialized view'} ${relationName(key)}`;
  return [own, ...view.dependents.flatMap((d) => (d.name === key ? [] : viewsFrom(d.name, together, catalog)))];
}
