import type { ColumnUse, CompositeRelation, Table } from '../../schema/objects';
import type { TableAction } from '../../syntax/change';
import type { StatementRun } from '../statement-run';
import { addTypedColumn } from './add-column';
import { changeTypedColumn } from './alter-type';
import { dropColumnOf } from './columns';

/**
 * ALTER TYPE of a composite: typed tables follow with CASCADE, and a column of the type forbids a
 * change of an attribute's type (tablecmds.c, ATTypedTableRecursion).
 */
export function alterComposite(action: TableAction, type: CompositeRelation, run: StatementRun): void {
  const cascade = 'cascade' in action && action.cascade === true;
  const has = (name: string) => type.attributes.some((attribute) => attribute.name === name);
  if ((action.kind === 'DropColumn' && !action.ifExists) || action.kind === 'AlterColumnType') {
    if (!has(action.column)) run.fail('42703', `column "${action.column}" of relation "${type.name}" does not exist`);
  }
  if (action.kind === 'AddColumn' && has(action.column.name))
    run.fail('42701', `column "${action.column.name}" of relation "${type.name}" already exists`);
  if (action.kind === 'AlterColumnType') {
    const use = usesOf(type, run).find((u) => run.table(u.table));
    if (use) run.fail('0A000', `cannot alter type "${type.name}" because column "${use.table.split('.').at(-1)}.${use.column}" uses it`);
  }
  if (
    type.typedTables.length > 0 &&
    !cascade &&
    (action.kind === 'AddColumn' || action.kind === 'DropColumn' || action.kind === 'AlterColumnType')
  ) {
    run.fail('2BP01', `cannot alter type "${type.name}" because it is the type of a typed table`);
  }
  for (const key of type.typedTables) {
    const table = run.table(key);
    run.lock(key, 'table', 'AccessExclusiveLock');
    if (!table) continue;
    follow(action, table, run);
    run.onDescendants(table, 'AccessExclusiveLock', (child) => follow(action, child, run));
  }
  run.put({ ...type, attributes: attributesAfter(action, type.attributes) });
}

function follow(action: TableAction, table: Table, run: StatementRun): void {
  if (action.kind === 'AlterColumnType') changeTypedColumn(action, table, run);
  if (action.kind === 'AddColumn') addTypedColumn(action, table, run);
  if (action.kind === 'DropColumn' && table.columns.some((c) => c.name === action.column)) dropColumnOf(table, action, run);
}

function attributesAfter(action: TableAction, attributes: CompositeRelation['attributes']): CompositeRelation['attributes'] {
  if (action.kind === 'AddColumn') return [...attributes, action.column];
  if (action.kind === 'DropColumn') return attributes.filter((a) => a.name !== action.column);
  if (action.kind === 'AlterColumnType') return attributes.map((a) => (a.name === action.column ? { ...a, type: action.type } : a));
  return attributes;
}

/**
 * Columns of the type, and of the composite types that hold it (find_composite_type_dependencies).
 */
function usesOf(type: CompositeRelation, run: StatementRun): readonly ColumnUse[] {
  const holders = run
    .relations()
    .filter((r): r is CompositeRelation => r.kind === 'composite' && r !== type && r.attributes.some((a) => a.type.name === type.name));
  return [...type.usedBy, ...holders.flatMap((holder) => usesOf(holder, run))];
}
