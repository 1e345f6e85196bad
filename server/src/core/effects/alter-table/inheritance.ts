import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type { Inherit, NoInherit } from '../../syntax/change';
import { sameExpression } from '../../syntax/walk';
import { requireMergeable } from '../constraints/constraint';
import { typeContext } from '../expressions/type-context';
import { typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';

/**
 * INHERIT parent: the child must have all that the parent has (tablecmds.c, ATExecAddInherit,
 * MergeAttributesIntoExisting, MergeConstraintsIntoExisting).
 */
export function inherit(action: Inherit, table: Table, run: StatementRun): void {
  if (table.partitionOf) run.fail('42809', 'cannot change inheritance of a partition');
  if (table.partitionBy) run.fail('42809', 'cannot change inheritance of partitioned table');
  if (table.ofType) run.fail('42809', 'cannot change inheritance of typed table');
  const parent = run.relationOf(action.parent);
  if (parent.kind !== 'table') return run.fail('42809', `"${parent.name}" is not a table or foreign table`);
  const key = keyOf(table);
  run.lock(keyOf(parent), 'table', 'ShareUpdateExclusiveLock');
  if (parent.persistence === 'temporary' && table.persistence !== 'temporary')
    run.fail('42809', `cannot inherit from temporary relation "${parent.name}"`);
  if (parent.partitionBy) run.fail('42809', `cannot inherit from partitioned table "${parent.name}"`);
  if (parent.partitionOf) run.fail('42809', 'cannot inherit from a partition');
  if (table.inherits.includes(keyOf(parent))) run.fail('42P07', `relation "${parent.name}" would be inherited from more than once`);
  if (key === keyOf(parent) || run.descendants(table).some((child) => keyOf(child) === keyOf(parent)))
    run.fail('42P07', 'circular inheritance not allowed');
  requireColumnsOf(parent, table, run);
  run.put({
    ...table,
    inherits: [...table.inherits, keyOf(parent)],
    columns: table.columns.map((c) =>
      parent.columns.some((p) => p.name === c.name) ? { ...c, inherited: true, ...(!c.inherited && { local: true as const }) } : c,
    ),
    constraints: table.constraints.map((c) =>
      parent.constraints.some((p) => p.name === c.name && p.type === 'check' && c.type === 'check' && !p.noInherit)
        ? { ...c, inherited: true, ...(!c.inherited && { local: true as const }) }
        : c,
    ),
  });
  run.updateTable(keyOf(parent), (t) => ({ ...t, children: [...t.children, key] }));
}

/**
 * A column that a child also has of a parent elsewhere cannot be changed from here alone
 * (tablecmds.c, ATPrepAlterColumnType and renameatt_internal: more parents than were expected).
 */
export function requireOneOrigin(table: Table, column: string, verb: 'alter' | 'rename', run: StatementRun): void {
  const below = run.descendants(table);
  const tree = new Set([table, ...below].map(keyOf));
  const elsewhere = (child: Table) =>
    child.inherits.some((key) => !tree.has(key) && run.table(key)?.columns.some((c) => c.name === column));
  const child = below.find(elsewhere);
  if (child) run.fail('42P16', `cannot ${verb} inherited column "${column}" of relation "${child.name}"`);
}

/** What a parent has, a table that becomes its child or partition must have too. */
export function requireColumnsOf(parent: Table, table: Table, run: StatementRun): void {
  if (!table.known || !parent.known) return;
  for (const column of parent.columns) {
    const own = table.columns.find((c) => c.name === column.name);
    if (!own) return run.fail('42804', `child table is missing column "${column.name}"`);
    if (
      typeKey(own.type, typeContext(run)) !== typeKey(column.type, typeContext(run)) ||
      String(own.type.modifiers) !== String(column.type.modifiers)
    )
      run.fail('42804', `child table "${table.name}" has different type for column "${column.name}"`);
    if ((own.collation ?? 'default') !== (column.collation ?? 'default'))
      run.fail('42P21', `child table "${table.name}" has different collation for column "${column.name}"`);
    if (column.generated && !own.generated) run.fail('42804', `column "${column.name}" in child table must be a generated column`);
    // 16 (release notes of 16).
    if (!column.generated && own.generated && run.env.pgVersion >= 16)
      run.fail('42804', `column "${column.name}" in child table must not be a generated column`);
    if (column.notNull && column.notNullValid && own.notNull && !own.notNullValid)
      run.fail('42P17', `constraint "${own.notNullName}" conflicts with NOT VALID constraint on child table "${table.name}"`);
    if (column.notNull && !own.notNull) run.fail('42804', `column "${column.name}" in child table "${table.name}" must be marked NOT NULL`);
  }
  for (const check of parent.constraints) {
    if (check.type !== 'check' || check.noInherit) continue;
    const own = table.constraints.find((c) => c.name === check.name);
    if (!own) return run.fail('42804', `child table is missing constraint "${check.name}"`);
    if (!sameExpression(own.expression, check.expression))
      run.fail('42804', `child table "${table.name}" has different definition for check constraint "${check.name}"`);
    requireMergeable(own, check, table, run);
  }
}

export function noInherit(action: NoInherit, table: Table, run: StatementRun): void {
  if (table.partitionOf) run.fail('42809', 'cannot change inheritance of a partition');
  const parent = run.catalog.find(action.parent);
  if (!parent) return;
  run.lockRelation(parent, 'AccessShareLock');
  if (table.known && !table.inherits.includes(keyOf(parent)))
    run.fail('42P01', `relation "${parent.name}" is not a parent of relation "${table.name}"`);
  const inherits = table.inherits.filter((k) => k !== keyOf(parent));
  const others = inherits.flatMap((key) => run.table(key) ?? []);
  // What no other parent has is the table's own from now on (tablecmds.c, RemoveInheritance).
  const ofParent = (name: string) => parent.kind === 'table' && parent.columns.some((c) => c.name === name);
  const columns = table.columns.map((c) =>
    ofParent(c.name) && !others.some((t) => t.columns.some((o) => o.name === c.name)) ? { ...c, inherited: false } : c,
  );
  const constraints = table.constraints.map((c) =>
    c.inherited && !others.some((t) => t.constraints.some((o) => o.name === c.name)) ? { ...c, inherited: false } : c,
  );
  run.put({ ...table, inherits, columns, constraints });
  run.updateTable(keyOf(parent), (t) => ({ ...t, children: t.children.filter((k) => k !== keyOf(table)) }));
}
