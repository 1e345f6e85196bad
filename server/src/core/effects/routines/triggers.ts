import { keyOf } from '../../schema/catalog';
import type { Relation, Table, Trigger } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { CreateTrigger, Rename } from '../../syntax/change';
import { columnsOf, walk } from '../../syntax/walk';
import { guardExpression } from '../expressions/expression-guard';
import type { StatementRun } from '../statement-run';

/**
 * CREATE TRIGGER: SHARE ROW EXCLUSIVE, so reads go on; partitions get a trigger each (trigger.c,
 * CreateTriggerFiringOn).
 */
export function createTrigger(change: CreateTrigger, run: StatementRun): void {
  const relation = run.relationOf(change.table);
  run.lockRelation(relation, 'ShareRowExclusiveLock');
  refuseKind(change, relation, run);
  if (change.references) {
    const other = run.relationOf(change.references);
    run.lockRelation(other, 'AccessShareLock');
  }
  refuseEvents(change, run);
  refuseTransitions(change, relation, run);
  refuseFunction(change, run);
  if (relation.kind === 'view' && change.timing === 'instead of') run.put({ ...relation, insteadOf: true });
  if (relation.kind !== 'table') return;
  if (relation.partitionBy && change.row && change.timing === 'before' && run.env.pgVersion < 13)
    run.fail('42809', `"${relation.name}" is a partitioned table`);
  refuseCondition(change, relation, run);
  const existing = relation.triggers.find((t) => t.name === change.name);
  if (existing && !change.replace) run.fail('42710', `trigger "${change.name}" for relation "${relation.name}" already exists`);
  if (existing?.constraint) run.fail('42710', `trigger "${change.name}" for relation "${relation.name}" is a constraint trigger`);
  for (const column of change.columns) {
    if (relation.known && !relation.columns.some((c) => c.name === column))
      run.fail('42703', `column "${column}" of relation "${relation.name}" does not exist`);
  }
  const trigger: Trigger = {
    name: change.name,
    row: change.row,
    events: change.events,
    columns: change.columns,
    timing: change.timing,
    function: change.function.name,
    whenColumns: change.when ? columnsOf(change.when) : [],
    ...(change.transitions?.length && { transition: true }),
    ...(change.constraint && { constraint: true }),
  };
  const targets = change.row && relation.partitionBy ? [relation, ...run.descendants(relation)] : [relation];
  const taken = targets.find((t) => t !== relation && t.triggers.some((own) => own.name === change.name && !own.cloned));
  if (taken && !change.replace) run.fail('42710', `trigger "${change.name}" for relation "${taken.name}" already exists`);
  for (const table of targets) {
    run.lock(keyOf(table), 'table', 'ShareRowExclusiveLock');
    run.updateTable(keyOf(table), (t) => ({
      ...t,
      triggers: [...t.triggers.filter((own) => own.name !== change.name), table === relation ? trigger : { ...trigger, cloned: true }],
    }));
  }
}

/**
 * Tables are fired on before and after, views instead of a row or around a statement; nothing else
 * has triggers.
 */
function refuseKind(change: CreateTrigger, relation: Relation, run: StatementRun): void {
  const instead = change.timing === 'instead of';
  if (relation.kind === 'table' ? instead : relation.kind === 'view' ? (change.row ? !instead : instead) : true)
    run.fail('42809', `"${relation.name}" is a ${relation.kind === 'matview' ? 'materialized view' : relation.kind}`);
  if (relation.kind === 'view' && change.events.includes('truncate')) run.fail('42809', `"${relation.name}" is a view`);
  if (relation.kind === 'table' && relation.foreign && change.constraint) run.fail('42809', `"${relation.name}" is a foreign table`);
}

function refuseEvents(change: CreateTrigger, run: StatementRun): void {
  if (change.row && change.events.includes('truncate')) run.fail('0A000', 'TRUNCATE FOR EACH ROW triggers are not supported');
  if (change.timing !== 'instead of') return;
  if (change.when) run.fail('0A000', 'INSTEAD OF triggers cannot have WHEN conditions');
  if (change.columns.length > 0) run.fail('0A000', 'INSTEAD OF triggers cannot have column lists');
}

/**
 * REFERENCING { OLD | NEW } TABLE: after one event, and not for the rows of a partition or a child.
 */
function refuseTransitions(change: CreateTrigger, relation: Relation, run: StatementRun): void {
  const { transitions = [] } = change;
  if (transitions.length === 0 || relation.kind !== 'table') return;
  if (change.timing !== 'after') run.fail('42P17', 'transition table name can only be specified for an AFTER trigger');
  if (change.events.includes('truncate')) run.fail('42P17', 'TRUNCATE triggers cannot specify transition tables');
  if (change.row && (relation.partitionBy || relation.partitionOf || relation.inherits.length > 0))
    run.fail('0A000', 'ROW triggers with transition tables are not supported on partitions or inheritance children');
  if (change.events.length > 1) run.fail('0A000', 'transition tables cannot be specified for triggers with more than one event');
  if (change.columns.length > 0) run.fail('0A000', 'transition tables cannot be specified for triggers with column lists');
  if (transitions.includes('new') && change.events.includes('delete'))
    run.fail('42P17', 'NEW TABLE can only be specified for an INSERT or UPDATE trigger');
  if (transitions.includes('old') && change.events.includes('insert'))
    run.fail('42P17', 'OLD TABLE can only be specified for a DELETE or UPDATE trigger');
}

function refuseFunction(change: CreateTrigger, run: StatementRun): void {
  const { schema, name } = change.function;
  for (const own of schema ? [schema] : run.catalog.searchPath()) {
    const overloads = run.catalog.functions(`${own}.${name}`)?.overloads.filter((o) => o.arguments.length === 0) ?? [];
    if (overloads.some(({ returns }) => returns && returns.name !== 'trigger'))
      run.fail('42P17', `function ${name} must return type trigger`);
    if (overloads.length > 0) return;
  }
  if (run.catalog.isGone('functions', change.function)) run.fail('42883', `function ${name}() does not exist`);
}

/** WHEN sees the old row, the new row, or for a statement none. */
function refuseCondition(change: CreateTrigger, table: Table, run: StatementRun): void {
  if (!change.when) return;
  guardExpression(change.when, 'trigger WHEN conditions', run);
  walk(change.when, (e) => {
    if (e.kind !== 'column' || e.path.length < 2) return;
    const [row = '', column = ''] = e.path;
    if (row !== 'old' && row !== 'new') return;
    if (!change.row) run.fail('42P17', "statement trigger's WHEN condition cannot reference column values");
    if (row === 'old' && change.events.includes('insert')) run.fail('42P17', "INSERT trigger's WHEN condition cannot reference OLD values");
    if (row === 'new' && change.events.includes('delete')) run.fail('42P17', "DELETE trigger's WHEN condition cannot reference NEW values");
    if (table.known && !SYSTEM_COLUMNS.has(column) && !table.columns.some((c) => c.name === column))
      run.fail('42703', `column ${row}.${column} does not exist`);
  });
}

/**
 * ALTER TRIGGER RENAME: since 15 those of the partitions are renamed along, and not by themselves
 * (trigger.c, renametrig; release notes of 15).
 */
export function renameTrigger(change: Rename, relation: Relation, run: StatementRun): void {
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind !== 'table') return;
  const trigger = relation.triggers.find((t) => t.name === change.name);
  if (!trigger) {
    if (relation.known) run.fail('42704', `trigger "${change.name}" for table "${relation.name}" does not exist`);
    return;
  }
  const above = relation.partitionOf && run.table(relation.partitionOf.parent);
  if (run.env.pgVersion >= 15 && trigger.row && above?.triggers.some((t) => t.name === change.name && t.row))
    run.fail(run.env.pgVersion >= 18 ? '0A000' : 'XX000', `cannot rename trigger "${change.name}" on table "${relation.name}"`);
  if (relation.triggers.some((t) => t.name === change.newName))
    run.fail('42710', `trigger "${change.newName}" for relation "${relation.name}" already exists`);
  const below = run.env.pgVersion >= 15 && trigger.row && relation.partitionBy ? run.descendants(relation) : [];
  for (const table of [relation, ...below]) {
    run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
    run.updateTable(keyOf(table), (t) => ({
      ...t,
      triggers: t.triggers.map((own) => (own.name === change.name ? { ...own, name: change.newName } : own)),
    }));
  }
}
