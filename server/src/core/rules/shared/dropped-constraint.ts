import type { Constraint, Index, Table } from '../../schema/objects';
import type { DropConstraint } from '../../syntax/change';
import type { RestOfFile, RuleContext } from '../engine/rule';

interface Dropped {
  readonly key: string;
  readonly table: Table | undefined;
  /** Undefined if the earlier migrations do not show the whole table. */
  readonly constraint: Constraint | undefined;
}

/**
 * The constraint that DROP CONSTRAINT drops from a table that others may be using. Undefined when
 * there is nothing to report: the statement fails, is part of a down migration, or finds nothing to
 * drop.
 */
export function droppedConstraint({ table: name, name: wanted, ifExists }: DropConstraint, context: RuleContext): Dropped | undefined {
  const key = context.catalog.relationKey(name);
  const table = context.catalog.table(key);
  if (context.effect.error || context.isNew(key) || context.migration.direction === 'down') return undefined;
  const constraint = table?.constraints.find((c) => c.name === wanted);
  if (!constraint && (ifExists || table?.known)) return undefined;
  return { key, table, constraint };
}

/** The argument of `isReplaced`, as one string. */
export function subjectOf({ key, constraint }: Dropped): string {
  return [key, constraint?.type ?? '', constraint?.name ?? '', ...(constraint?.columns ?? [])].join('\0');
}

/**
 * At the end of the file the table is dropped, or it has a constraint of the same kind with the
 * same name or over the same columns.
 */
export function isReplaced(subject: string, { catalog }: RestOfFile): boolean {
  const [key = '', type, name, ...columns] = subject.split('\0');
  const table = catalog.table(key);
  if (!table) return !catalog.relation(key);
  const replaced = table.constraints.some(
    (c) => c.type === type && (type === 'primary-key' || c.name === name || (columns.length > 0 && sameColumns(c.columns, columns))),
  );
  // UNIQUE (a, b) may be replaced by UNIQUE (a, b, c), or by an index with a predicate: then the
  // author wants to change that rule. A primary key in its place has to be as strict.
  const unique = type === 'unique' && table.indexes.some((index) => isUniqueOver(catalog.index(index), columns));
  return (
    unique || replaced || (columns.length > 0 && table.known && !columns.some((column) => table.columns.some((c) => c.name === column)))
  );
}

function isUniqueOver(index: Index | undefined, columns: readonly string[]): boolean {
  if (!index?.unique) return false;
  const isOver = (c: Index['columns'][number]) => c.column !== undefined && columns.includes(c.column);
  return index.primary ? index.columns.every(isOver) : index.columns.some(isOver);
}

function sameColumns(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((c) => b.includes(c));
}

/** The other table of a foreign key, where others may be using it. */
export function lockedPartner({ key, constraint }: Dropped, context: RuleContext): string | undefined {
  const other = constraint?.references?.table;
  return other === undefined || other === key || context.isNew(other) ? undefined : other;
}
