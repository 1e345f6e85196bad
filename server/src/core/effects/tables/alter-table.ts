import type { LockMode } from '../../locks';
import { strongest } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type { SchemaChange, TableAction } from '../../syntax/change';
import { addConstraint, alterConstraint, dropConstraint, validateConstraint } from '../constraints/constraints';
import { attachPartition, detachPartition } from '../partitions/partitions';
import type { StatementRun } from '../statement-run';
import { addColumn } from './add-column';
import { refuseSystemCatalog, requireTarget, requireWord } from './alter-targets';
import { alterColumnType } from './alter-type';
import {
  addIdentity,
  dropColumn,
  dropDefault,
  dropExpression,
  dropIdentity,
  dropNotNull,
  setDefault,
  setExpression,
  setNotNull,
} from './columns';
import { lockLevelOf, passOf } from './lock-levels';
import { alterOther, alterRelation } from './storage';
export function isTableAction(change: SchemaChange): change is TableAction {
  return 'ifTableExists' in change;
}

/** ALTER TABLE with all its actions: one lock, the strongest that any action asks for; then the actions, pass by pass. */
export function alterTable(actions: readonly TableAction[], changes: readonly SchemaChange[], run: StatementRun): void {
  const [first] = actions;
  if (!first) return;
  if (first.ifTableExists && !run.catalog.find(first.table)) {
    run.assume(`${run.catalog.relationKey(first.table)} does not exist: no earlier migration creates it`);
    return;
  }
  refuseSystemCatalog(first.table, run);
  const relation = run.relationOf(first.table, first.objectType);
  requireWord(relation, first.objectType, run);
  for (const action of actions) requireTarget(action, relation, run);
  const mode = actions.reduce<LockMode>((m, a) => strongest(m, lockLevelOf(a)) ?? m, 'AccessShareLock');
  if (
    relation.kind !== 'table' ||
    first.objectType === 'index' ||
    first.objectType === 'view' ||
    first.objectType === 'matview' ||
    first.objectType === 'sequence'
  ) {
    return alterRelation(relation, first, actions, changes, mode, run);
  }
  run.lock(keyOf(relation), 'table', mode);
  refuseTwice(actions, run);
  const ordered = actions
    .map((action) => ({ action, index: changes.indexOf(action) }))
    .sort((a, b) => passOf(a.action) - passOf(b.action) || a.index - b.index);
  run.withRowsLast(() => {
    for (const { action, index } of ordered) {
      run.change = index;
      const table = run.table(keyOf(relation));
      if (table) apply(action, table, mode, run);
    }
  });
}

/** The type of a column is changed once in a statement, and so is where and how the table is stored (tablecmds.c, ATPrepCmd and what it calls). */
function refuseTwice(actions: readonly TableAction[], run: StatementRun): void {
  const columns = actions.flatMap((action) => (action.kind === 'AlterColumnType' ? [action.column] : []));
  const twice = columns.find((name, i) => columns.indexOf(name) < i);
  if (twice !== undefined) run.fail('0A000', `cannot alter type of column "${twice}" twice`);
  const others = actions.flatMap((action) => (action.kind === 'AlterTableOther' ? [action.action] : []));
  if (others.filter((name) => name === 'SetTableSpace').length > 1) run.fail('42601', 'cannot have multiple SET TABLESPACE subcommands');
  // 12 let the last one win (release notes of 13).
  if (run.env.pgVersion >= 13 && others.filter((name) => name === 'SetLogged' || name === 'SetUnLogged').length > 1)
    run.fail('0A000', 'cannot change persistence setting twice');
}

function apply(action: TableAction, table: Table, mode: LockMode, run: StatementRun): void {
  switch (action.kind) {
    case 'AddColumn':
      return addColumn(action, table, mode, run);
    case 'DropColumn':
      return dropColumn(action, table, mode, run);
    case 'SetNotNull':
      return setNotNull(action, table, mode, run);
    case 'DropNotNull':
      return dropNotNull(action, table, mode, run);
    case 'SetDefault':
      return setDefault(action, table, mode, run);
    case 'DropDefault':
      return dropDefault(action, table, mode, run);
    case 'AlterColumnType':
      return alterColumnType(action, table, mode, run);
    case 'AddIdentity':
      return addIdentity(action, table, run);
    case 'DropIdentity':
      return dropIdentity(action, table, run);
    case 'SetExpression':
      return setExpression(action, table, mode, run);
    case 'DropExpression':
      return dropExpression(action, table, mode, run);
    case 'AddConstraint':
      return addConstraint(action.constraint, table, { only: action.only, mode, newColumns: [] }, run);
    case 'ValidateConstraint':
      return validateConstraint(action, table, mode, run);
    case 'DropConstraint':
      return dropConstraint(action, table, mode, run);
    case 'AlterConstraint':
      return alterConstraint(action, table, mode, run);
    case 'AttachPartition':
      return attachPartition(action, table, run);
    case 'DetachPartition':
      return detachPartition(action, table, run);
    case 'AlterTableOther':
      return alterOther(action, table, mode, run);
  }
}
