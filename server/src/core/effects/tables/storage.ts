import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { ColumnUse, CompositeRelation, Relation, Table, View } from '../../schema/objects';
import type { AlterTableOther, SchemaChange, TableAction } from '../../syntax/change';
import type { RelationKind } from '../effect';
import { alterIndex } from '../indexes/alter-index';
import { clusterOn, requireIdentityIndex } from '../indexes/index-roles';
import { findEqualIndex } from '../indexes/indexes';
import { refuseSequenceOptions } from '../objects/sequence-options';
import type { StatementRun } from '../statement-run';
import { setOfColumn } from './column-settings';
import { addInherit, dropInherit } from './inheritance';
import { refuseResetValues, requireTableOptions, requireViewOptions } from './reloptions';
import { requireViewColumn } from './rename-column';
import { requireColumn } from './require-column';
import { moveTable } from './tablespaces';
import { addOf, dropOf } from './typed-tables';

/** ALTER TABLE actions that leave columns and constraints alone: storage, ownership, triggers, inheritance. */
export function alterOther(action: AlterTableOther, table: Table, mode: LockMode, run: StatementRun): void {
  if (setOfColumn(action, table, mode, run)) return;
  switch (action.action) {
    case 'SetLogged':
      return setPersistence(table, 'permanent', run);
    case 'SetUnLogged':
      return setPersistence(table, 'unlogged', run);
    case 'SetTableSpace':
      return moveTable(table, action.name, run);
    case 'SetAccessMethod':
      return setAccessMethod(table, action.name ?? 'heap', run);
    case 'ChangeOwner':
      for (const index of table.indexes) run.lock(index, 'index', 'AccessExclusiveLock');
      run.put({ ...table, owner: action.name });
      return;
    case 'AddInherit':
      return addInherit(table, action, run);
    case 'DropInherit':
      return dropInherit(table, action, run);
    case 'ClusterOn':
      return clusterOn(table, action.name ?? '', run);
    case 'DropCluster':
      if (table.partitionBy) run.fail('0A000', 'cannot mark index clustered in partitioned table');
      return;
    case 'AddOf':
      return addOf(table, action, run);
    case 'DropOf':
      return dropOf(table, run);
    case 'SetIdentity':
      refuseSequenceOptions(action.options, run);
      if (requireColumn(table, action.name ?? '', run)?.identity || !table.known) return;
      return run.fail('55000', `column "${action.name}" of relation "${table.name}" is not an identity column`);
    case 'SetRelOptions':
      // Nothing is stored in a partitioned table (reloptions.c, partitioned_table_reloptions).
      if (table.partitionBy)
        run.fail(run.env.pgVersion >= 16 ? '42809' : '22023', 'cannot specify storage parameters for a partitioned table');
      return requireTableOptions(action.options, run);
    case 'ResetRelOptions':
      return refuseResetValues(action.options, run);
    case 'ReplicaIdentity':
      if (action.name) requireIdentityIndex(table, action.name, run);
      return run.put({ ...table, replicaIdentity: action.name ?? action.definition ?? 'default' });
    case 'EnableAlwaysTrig':
    case 'EnableReplicaTrig':
    case 'EnableTrig':
    case 'DisableTrig':
      if (table.known && !table.triggers.some((t) => t.name === action.name))
        run.fail('42704', `trigger "${action.name}" for table "${table.name}" does not exist`);
      return lockBelow(action, table, mode, run);
    case 'EnableTrigAll':
    case 'DisableTrigAll':
    case 'EnableTrigUser':
    case 'DisableTrigUser':
      return lockBelow(action, table, mode, run);
    case 'EnableRule':
    case 'EnableAlwaysRule':
    case 'EnableReplicaRule':
    case 'DisableRule':
      if (table.known && !table.dependents.some((d) => d.kind === 'rule' && d.name === action.name && d.on === undefined))
        run.fail('42704', `rule "${action.name}" for relation "${table.name}" does not exist`);
      return;
    default:
  }
}

/** Triggers of partitions are the partitioned table's; children have their own (trigger.c, EnableDisableTrigger). */
function lockBelow(action: AlterTableOther, table: Table, mode: LockMode, run: StatementRun): void {
  if (!action.only && table.partitionBy) run.lockDescendants(table, mode);
}

/** SET LOGGED / UNLOGGED: a rewrite, or nothing when it is so already; a foreign key may not point from safe to unsafe (tablecmds.c, ATPrepChangePersistence). */
function setPersistence(table: Table, to: 'permanent' | 'unlogged', run: StatementRun): void {
  if (table.persistence === 'temporary') run.fail('42P16', `cannot change logged status of table "${table.name}" because it is temporary`);
  if (table.partitionBy && run.env.pgVersion >= 18)
    run.fail('42809', `ALTER action SET ${to === 'unlogged' ? 'UNLOGGED' : 'LOGGED'} cannot be performed on relation "${table.name}"`);
  if (table.persistence === to) return;
  if (to === 'unlogged') {
    if (table.dependents.some((d) => d.kind === 'publication'))
      run.fail('55000', `cannot change table "${table.name}" to unlogged because it is part of a publication`);
    for (const { table: other } of table.referencedBy) {
      const referencing = run.table(other);
      if (other !== keyOf(table) && referencing?.persistence === 'permanent')
        run.fail('42P16', `could not change table "${table.name}" to unlogged because it references logged table "${referencing.name}"`);
    }
  } else {
    for (const { references } of table.constraints) {
      const other = references && run.table(references.table);
      if (other && keyOf(other) !== keyOf(table) && other.persistence === 'unlogged')
        run.fail('42P16', `could not change table "${table.name}" to logged because it references unlogged table "${other.name}"`);
    }
  }
  run.rewrite(table, 'persistence');
  run.updateTable(keyOf(table), (t) => ({ ...t, persistence: to }));
}

const INDEX_METHODS = new Set(['btree', 'hash', 'gist', 'gin', 'spgist', 'brin']);

/** SET ACCESS METHOD (15+): a rewrite; on a partitioned table (17+) only the wish for future partitions. */
function setAccessMethod(table: Table, method: string, run: StatementRun): void {
  if (INDEX_METHODS.has(method)) run.fail('55000', `access method "${method}" is not of type TABLE`);
  if (table.partitionBy && run.env.pgVersion < 17) run.fail('42809', 'cannot change access method of a partitioned table');
  if (!table.partitionBy && (table.accessMethod ?? 'heap') === (method === 'default' ? 'heap' : method)) return;
  run.rewrite(table, 'access-method');
  run.updateTable(keyOf(table), (t) => ({ ...t, accessMethod: method }));
}

/** ALTER INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE and TYPE, which share the grammar of ALTER TABLE. */
export function alterRelation(
  relation: Relation,
  first: TableAction,
  actions: readonly TableAction[],
  changes: readonly SchemaChange[],
  mode: LockMode,
  run: StatementRun,
): void {
  const kind = kindOf(relation, first);
  run.lock(keyOf(relation), kind, mode);
  for (const action of actions) {
    run.change = changes.indexOf(action);
    if (relation.kind === 'sequence' && action.kind === 'AlterTableOther') refuseSequence(action, relation, run);
    if (relation.kind === 'index' && action.kind === 'AlterTableOther') alterIndex(action, relation, run);
    if (relation.kind === 'view' || relation.kind === 'matview') alterView(action, relation, run);
    const type = run.catalog.relation(keyOf(relation));
    if (type?.kind === 'composite') alterComposite(action, type, run);
    if (relation.kind === 'index' && action.kind === 'AttachPartition') attachIndex(action, relation, run);
    if (action.kind !== 'AlterTableOther' || action.action !== 'SetTableSpace') continue;
    if (
      relation.kind === 'index' &&
      !relation.partitioned &&
      relation.tablespace !== (action.name === 'pg_default' ? undefined : action.name)
    ) {
      run.does('index-build', keyOf(relation), 'tablespace', false);
      run.put({ ...relation, tablespace: action.name });
    }
    if (relation.kind === 'matview' && action.name !== 'pg_default') run.does('rewrite', keyOf(relation), 'tablespace', relation.loaded);
  }
}

/** What is altered of a view: its parameters, and of its columns what they are called, default to and are sampled by. */
function alterView(action: TableAction, view: View, run: StatementRun): void {
  requireViewColumn(view, viewColumn(action), run);
  if (action.kind !== 'AlterTableOther') return;
  if (action.action === 'ClusterOn' && !view.indexes.includes(`${view.schema}.${action.name}`))
    run.fail('42704', `index "${action.name}" for table "${view.name}" does not exist`);
  if (action.action === 'SetRelOptions') (view.kind === 'view' ? requireViewOptions : requireTableOptions)(action.options, run);
}

function viewColumn(action: TableAction): string | undefined {
  if (action.kind === 'SetDefault' || action.kind === 'DropDefault') return action.column;
  return action.kind === 'AlterTableOther' && OF_COLUMNS.has(action.action) ? action.name : undefined;
}

const OF_COLUMNS = new Set(['SetStatistics', 'SetStorage', 'SetCompression', 'SetOptions', 'ResetOptions']);

/** An owned sequence goes with its table (tablecmds.c, ATExecChangeOwner). */
function refuseSequence(action: AlterTableOther, sequence: Extract<Relation, { kind: 'sequence' }>, run: StatementRun): void {
  if (action.action === 'ChangeOwner' && sequence.ownedBy) run.fail('0A000', `cannot change owner of sequence "${sequence.name}"`);
}

function kindOf(relation: Relation, action: TableAction): RelationKind {
  if (relation.kind !== 'table') return relation.kind;
  if (relation.known) return 'table';
  const { objectType } = action;
  return objectType === 'index' || objectType === 'view' || objectType === 'matview' || objectType === 'sequence' ? objectType : 'table';
}

/** ALTER TYPE of a composite: typed tables follow with CASCADE, and a column of the type forbids a change of an attribute's type (tablecmds.c, ATTypedTableRecursion). */
function alterComposite(action: TableAction, type: Extract<Relation, { kind: 'composite' }>, run: StatementRun): void {
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
    if (table && action.kind === 'AlterColumnType') run.rewrite(table, 'composite-type');
  }
  run.put({ ...type, attributes: attributesAfter(action, type.attributes) });
}

function attributesAfter(action: TableAction, attributes: CompositeRelation['attributes']): CompositeRelation['attributes'] {
  if (action.kind === 'AddColumn') return [...attributes, action.column];
  if (action.kind === 'DropColumn') return attributes.filter((a) => a.name !== action.column);
  if (action.kind === 'AlterColumnType') return attributes.map((a) => (a.name === action.column ? { ...a, type: action.type } : a));
  return attributes;
}

/** Columns of the type, and of the composite types that hold it (find_composite_type_dependencies). */
function usesOf(type: CompositeRelation, run: StatementRun): readonly ColumnUse[] {
  const holders = run
    .relations()
    .filter((r): r is CompositeRelation => r.kind === 'composite' && r !== type && r.attributes.some((a) => a.type.name === type.name));
  return [...type.usedBy, ...holders.flatMap((holder) => usesOf(holder, run))];
}

/** ALTER INDEX parent ATTACH PARTITION child (indexcmds.c; since 12 SHARE UPDATE EXCLUSIVE on the parent index). */
function attachIndex(
  action: Extract<TableAction, { kind: 'AttachPartition' }>,
  parent: Extract<Relation, { kind: 'index' }>,
  run: StatementRun,
): void {
  const child = run.catalog.find(action.partition);
  if (child?.kind !== 'index') return;
  const table = run.table(child.table);
  if (!parent.partitioned)
    run.fail(run.env.pgVersion >= 13 ? '42809' : '42P17', `ALTER action ATTACH PARTITION cannot be performed on relation "${parent.name}"`);
  const refuse = () => run.fail('55000', `cannot attach index "${child.name}" as a partition of index "${parent.name}"`);
  const above = run.table(parent.table);
  if (table && above && !above.partitions.includes(keyOf(table))) refuse();
  run.lock(keyOf(child), 'index', 'AccessExclusiveLock');
  run.lock(child.table, 'table', 'AccessShareLock');
  run.lock(parent.table, 'table', 'AccessShareLock');
  if (child.partitionOf === keyOf(parent)) return;
  if (parent.partitions.some((key) => run.catalog.index(key)?.table === child.table)) refuse();
  if (table && !child.partitionOf && findEqualIndex({ ...table, indexes: [keyOf(child)] }, parent, run) === undefined)
    run.fail('42P17', `cannot attach index "${child.name}" as a partition of index "${parent.name}"`);
  run.put({ ...child, partitionOf: keyOf(parent) });
  run.put({ ...parent, partitions: [...parent.partitions, keyOf(child)] });
}
