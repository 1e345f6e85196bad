import { keyOf } from '../schema/catalog';
import type { Table } from '../schema/objects';
import type { AlterTableOther } from '../syntax/change';
import { typeContext } from './column-definition';
import { sameExpression } from './dependencies';
import type { Run } from './run';
import { typeKey } from './types';

/** INHERIT parent: the child must have all that the parent has (tablecmds.c, ATExecAddInherit, MergeAttributesIntoExisting, MergeConstraintsIntoExisting). */
export function addInherit(table: Table, action: AlterTableOther, run: Run): void {
  if (table.partitionOf) run.fail('42809', 'cannot change inheritance of a partition');
  if (table.partitionBy) run.fail('42809', 'cannot change inheritance of partitioned table');
  const parent = action.relation && run.relationOf(action.relation);
  if (parent?.kind !== 'table') return;
  const key = keyOf(table);
  run.lock(keyOf(parent), 'table', 'ShareUpdateExclusiveLock');
  if (parent.partitionBy) run.fail('42809', `cannot inherit from partitioned table "${parent.name}"`);
  if (parent.partitionOf) run.fail('42809', 'cannot inherit from a partition');
  if (table.inherits.includes(keyOf(parent))) run.fail('42P07', `relation "${parent.name}" would be inherited from more than once`);
  if (key === keyOf(parent) || run.descendants(table).some((child) => keyOf(child) === keyOf(parent)))
    run.fail('42P07', 'circular inheritance not allowed');
  requireColumnsOf(parent, table, run);
  run.put({
    ...table,
    inherits: [...table.inherits, keyOf(parent)],
    columns: table.columns.map((c) => ({ ...c, inherited: c.inherited || parent.columns.some((p) => p.name === c.name) })),
  });
  run.updateTable(keyOf(parent), (t) => ({ ...t, children: [...t.children, key] }));
}

/** What a parent has, a table that becomes its child or partition must have too. */
export function requireColumnsOf(parent: Table, table: Table, run: Run): void {
  if (!table.known || !parent.known) return;
  for (const column of parent.columns) {
    const own = table.columns.find((c) => c.name === column.name);
    if (!own) return run.fail('42804', `child table is missing column "${column.name}"`);
    if (
      typeKey(own.type, typeContext(run)) !== typeKey(column.type, typeContext(run)) ||
      String(own.type.modifiers) !== String(column.type.modifiers)
    )
      run.fail('42804', `child table "${table.name}" has different type for column "${column.name}"`);
    if (column.notNull && !own.notNull) run.fail('42804', `column "${column.name}" in child table "${table.name}" must be marked NOT NULL`);
  }
  for (const check of parent.constraints) {
    if (check.type !== 'check' || check.noInherit) continue;
    const own = table.constraints.find((c) => c.name === check.name);
    if (!own) return run.fail('42804', `child table is missing constraint "${check.name}"`);
    if (!sameExpression(own.expression, check.expression))
      run.fail('42804', `child table "${table.name}" has different definition for check constraint "${check.name}"`);
  }
}

export function dropInherit(table: Table, action: AlterTableOther, run: Run): void {
  if (table.partitionOf) run.fail('42809', 'cannot change inheritance of a partition');
  const parent = action.relation && run.catalog.find(action.relation);
  if (!parent) return;
  run.lockRelation(parent, 'AccessShareLock');
  if (table.known && !table.inherits.includes(keyOf(parent)))
    run.fail('42P01', `relation "${parent.name}" is not a parent of relation "${table.name}"`);
  run.put({ ...table, inherits: table.inherits.filter((k) => k !== keyOf(parent)) });
  run.updateTable(keyOf(parent), (t) => ({ ...t, children: t.children.filter((k) => k !== keyOf(table)) }));
}
