import type { Table } from '../../schema/objects';
import type { Delete, Update } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { columnsOf } from '../../syntax/walk';
import type { RuleContext } from '../engine/rule';

/**
 * Whether an UPDATE or DELETE may touch a share of its table that grows with the table: it has no
 * WHERE, or the WHERE picks rows only by NULL, by a flag, by what they are not, by the columns
 * being set, or by other rows. A comparison with given values usually picks few rows.
 */
export function touchesManyRows(change: Update | Delete, context: RuleContext): boolean {
  const { schema, name } = change.table;
  // The system catalogs stay small.
  if (schema === 'pg_catalog' || (schema === undefined && name.startsWith('pg_'))) return false;
  const table = context.catalog.findTable(change.table);
  if (context.isNew(context.catalog.relationKey(change.table)) || (table?.known && table.createdIn.file === context.env.file)) return false;
  if (change.boundedColumns && holdsKey(change.boundedColumns, table, context)) return false;
  const set = change.kind === 'Update' ? change.assignments.map((a) => a.column) : [];
  return change.where === undefined || !narrows(change.where, set);
}

/**
 * Whether few values of these columns are few rows: no two rows share them, or nothing is known of
 * the table and the migration takes them for its key.
 */
function holdsKey(columns: readonly string[], table: Table | undefined, { catalog }: RuleContext): boolean {
  if (columns.includes('ctid') || !table?.known) return true;
  return table.indexes.some((key) => {
    const index = catalog.index(key);
    return (
      !index || (index.unique && !index.where && index.columns.every(({ column }) => column !== undefined && columns.includes(column)))
    );
  });
}

/**
 * Whether only a sequential scan can find the rows, however few: an earlier migration created the
 * table, and no index of it has a column that the WHERE names (PostgreSQL docs, 11.1: without an
 * index the server reads the whole table).
 */
export function readsWholeTable(change: Update | Delete, context: RuleContext): boolean {
  const table = context.catalog.findTable(change.table);
  if (!table?.known || change.where === undefined || context.isNew(context.catalog.relationKey(change.table))) return false;
  if (table.createdIn.file === context.env.file) return false;
  const named = columnsOf(change.where);
  return !table.indexes.some((key) => {
    const index = context.catalog.index(key);
    return !index || index.columns.some(({ column }) => column === undefined || named.includes(column));
  });
}

function narrows(where: Expression, set: readonly string[]): boolean {
  if (where.kind === 'and') return where.args.some((part) => narrows(part, set));
  if (where.kind === 'or') return where.args.every((part) => narrows(part, set));
  if (where.kind === 'other' || where.kind === 'subquery') return false;
  if (where.kind !== 'operator' || !where.left || !where.right) return false;
  const right = Array.isArray(where.right) ? (where.right as readonly Expression[]) : [where.right as Expression];
  const picks = where.name === '=' || where.form === 'between' || where.form === 'like' || ['<', '<=', '>', '>='].includes(where.name);
  if (!picks || where.form === 'distinct') return false;
  const columns = [where.left, ...right].flatMap((e) => columnOf(e) ?? []);
  return (
    columns.length === 1 &&
    !columns.some((c) => set.includes(c)) &&
    [where.left, ...right].some((e) => columnOf(e) === undefined && isGiven(e))
  );
}

function columnOf(expression: Expression): string | undefined {
  if (expression.kind === 'column') return expression.path.at(-1);
  return expression.kind === 'cast' || expression.kind === 'collate' ? columnOf(expression.arg) : undefined;
}

/** A value that does not come from another table. */
function isGiven(expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'parameter':
    case 'keyword':
    case 'call':
      return true;
    case 'cast':
      return isGiven(expression.arg);
    case 'array':
    case 'row':
      return expression.args.every(isGiven);
    case 'operator':
      return true;
    default:
      return false;
  }
}
