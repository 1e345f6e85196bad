import { keyOf } from '../../schema/catalog';
import type { Relation, Table, View } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { Rename } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { renameIn } from '../../syntax/walk';
import { requireOneOrigin } from '../alter-table/inheritance';
import { namedNotNulls } from '../constraints/not-null-constraints';
import type { StatementRun } from '../statement-run';

/**
 * 42703 for a column a view certainly does not have: all of its columns are known, and it is none
 * of them.
 */
export function requireViewColumn(view: View, name: string | undefined, run: StatementRun): void {
  if (name === undefined || view.columns.length === 0 || view.columns.includes('') || view.columns.includes(name)) return;
  run.fail('42703', `column "${name}" of relation "${view.name}" does not exist`);
}

/**
 * RENAME COLUMN and RENAME ATTRIBUTE, in the relation and all that inherits from it (tablecmds.c,
 * renameatt_internal).
 */
export function renameColumn(change: Rename, relation: Relation, run: StatementRun): void {
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind === 'sequence') run.fail('42809', `cannot rename columns of relation "${relation.name}"`);
  if (relation.kind !== 'index' && SYSTEM_COLUMNS.has(change.newName))
    run.fail('42701', `column name "${change.newName}" conflicts with a system column name`);
  if (relation.kind === 'table' && SYSTEM_COLUMNS.has(change.name ?? '')) run.fail('0A000', `cannot rename system column "${change.name}"`);
  if (relation.kind === 'composite') {
    if (relation.typedTables.length > 0 && !change.cascade)
      run.fail('2BP01', `cannot alter type "${relation.name}" because it is the type of a typed table`);
    if (!relation.attributes.some((a) => a.name === change.name)) run.fail('42703', `column "${change.name}" does not exist`);
    if (relation.attributes.some((a) => a.name === change.newName))
      run.fail('42701', `column "${change.newName}" of relation "${relation.name}" already exists`);
    run.put({ ...relation, attributes: relation.attributes.map((a) => (a.name === change.name ? { ...a, name: change.newName } : a)) });
    for (const key of relation.typedTables) {
      run.lock(key, 'table', 'AccessExclusiveLock');
      const typed = run.table(key);
      for (const table of typed ? [typed, ...run.descendants(typed)] : []) {
        run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
        renameColumnOf(run.table(keyOf(table)) ?? table, change.name ?? '', change.newName, run);
      }
    }
    return;
  }
  if (relation.kind === 'view' || relation.kind === 'matview') requireViewColumn(relation, change.name, run);
  if (relation.kind === 'view' || relation.kind === 'matview')
    return run.put({ ...relation, columns: relation.columns.map((c) => (c === change.name ? change.newName : c)) });
  if (relation.kind !== 'table') return;
  if (relation.ofType) run.fail('42809', 'cannot rename column of typed table');
  if (relation.known && !relation.columns.some((c) => c.name === change.name)) run.fail('42703', `column "${change.name}" does not exist`);
  if (relation.columns.some((c) => c.name === change.newName))
    run.fail('42701', `column "${change.newName}" of relation "${relation.name}" already exists`);
  const clash = run.descendants(relation).find((child) => child.columns.some((c) => c.name === change.newName));
  if (clash) run.fail('42701', `column "${change.newName}" of relation "${clash.name}" already exists`);
  if (relation.columns.some((c) => c.name === change.name && c.inherited))
    run.fail('42P16', `cannot rename inherited column "${change.name}"`);
  if (change.relation?.only && run.descendants(relation).length > 0)
    run.fail('42P16', `inherited column "${change.name}" must be renamed in child tables too`);
  requireOneOrigin(relation, change.name ?? '', 'rename', run);
  for (const table of [relation, ...run.descendants(relation)]) {
    run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
    renameColumnOf(namedNotNulls(run.table(keyOf(table)) ?? table, run), change.name ?? '', change.newName, run);
  }
}

function renameColumnOf(table: Table, from: string, to: string, run: StatementRun): void {
  const swap = (name: string) => (name === from ? to : name);
  const renamed = (expression: Expression) => renameIn(expression, from, to);
  run.put({
    ...table,
    columns: table.columns.map((c) => ({
      ...c,
      name: swap(c.name),
      generated: c.generated && { ...c.generated, expression: renamed(c.generated.expression) },
    })),
    constraints: table.constraints.map((c) => ({ ...c, columns: c.columns.map(swap), expression: c.expression && renamed(c.expression) })),
    dependents: table.dependents.map((d) => ({ ...d, columns: d.columns.map(swap) })),
    triggers: table.triggers.map((t) => ({ ...t, columns: t.columns.map(swap), whenColumns: t.whenColumns.map(swap) })),
    partitionBy: table.partitionBy && {
      ...table.partitionBy,
      columns: table.partitionBy.columns.map(swap),
      expressions: table.partitionBy.expressions.map(renamed),
    },
  });
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (index)
      run.put({
        ...index,
        columns: index.columns.map((c) => ({
          ...c,
          column: c.column && swap(c.column),
          expression: c.expression && renamed(c.expression),
        })),
        include: index.include.map(swap),
        where: index.where && renamed(index.where),
      });
  }
  for (const reference of table.referencedBy) {
    run.updateTable(reference.table, (t) => ({
      ...t,
      constraints: t.constraints.map((c) =>
        c.name === reference.constraint && c.references
          ? { ...c, references: { ...c.references, columns: c.references.columns.map(swap) } }
          : c,
      ),
    }));
  }
  run.updateTable(keyOf(table), (t) => ({ ...t, referencedBy: t.referencedBy.map((r) => ({ ...r, columns: r.columns.map(swap) })) }));
}
