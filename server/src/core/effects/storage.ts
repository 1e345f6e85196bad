import { keyOf } from '../schema/catalog';
import type { Index, Relation, Table } from '../schema/objects';
import type { AlterTableOther, SchemaChange } from '../syntax/change';
import { requireColumn, type TableAction } from './alter-table';
import { requireStorage } from './column-definition';
import type { LockMode, RelationKind } from './effect';
import { findEqualIndex } from './indexes';
import { addInherit, dropInherit } from './inheritance';
import { requireIndexOptions, requireTableOptions } from './reloptions';
import { renameRelation } from './rename';
import { hasStorage, type Run } from './run';

/** ALTER TABLE actions that leave columns and constraints alone: storage, ownership, triggers, inheritance. */
export function alterOther(action: AlterTableOther, table: Table, mode: LockMode, run: Run): void {
  const key = keyOf(table);
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
      return;
    case 'AddInherit':
      return addInherit(table, action, run);
    case 'DropInherit':
      return dropInherit(table, action, run);
    case 'ClusterOn': {
      const index = `${table.schema}.${action.name}`;
      requireIndex(table, action.name ?? '', run);
      run.lock(index, 'index', 'ShareUpdateExclusiveLock');
      const object = run.catalog.index(index);
      if (object) run.put({ ...object, clustered: true });
      return;
    }
    case 'SetIdentity':
      if (requireColumn(table, action.name ?? '', run)?.identity || !table.known) return;
      return run.fail('55000', `column "${action.name}" of relation "${table.name}" is not an identity column`);
    case 'SetRelOptions':
      // Nothing is stored in a partitioned table (reloptions.c, partitioned_table_reloptions).
      if (table.partitionBy)
        run.fail(run.env.pgVersion >= 16 ? '42809' : '22023', 'cannot specify storage parameters for a partitioned table');
      return requireTableOptions(action.options, run);
    case 'ReplicaIdentity':
      if (action.name) requireIdentityIndex(table, action.name, run);
      return run.put({ ...table, replicaIdentity: action.name ?? action.definition ?? 'default' });
    case 'SetStorage':
      requireStorage(action.definition, requireColumn(table, action.name ?? '', run)?.type, run);
      for (const child of run.descendants(table)) run.lock(keyOf(child), 'table', mode);
      return void run.updateTable(key, (t) => ({
        ...t,
        columns: t.columns.map((c) => (c.name === action.name ? { ...c, storage: action.definition } : c)),
      }));
    case 'EnableAlwaysTrig':
    case 'EnableReplicaTrig':
    case 'EnableTrig':
    case 'DisableTrig':
      if (table.known && !table.triggers.some((t) => t.name === action.name))
        run.fail('42704', `trigger "${action.name}" for table "${table.name}" does not exist`);
      for (const child of run.descendants(table)) run.lock(keyOf(child), 'table', mode);
      return;
    case 'EnableTrigAll':
    case 'DisableTrigAll':
    case 'EnableTrigUser':
    case 'DisableTrigUser':
    case 'SetStatistics':
      for (const child of run.descendants(table)) run.lock(keyOf(child), 'table', mode);
      return;
    default:
  }
}

function requireIndex(table: Table, name: string, run: Run): Index | undefined {
  const index = run.catalog.index(`${table.schema}.${name}`);
  if (table.known && index?.table !== keyOf(table)) run.fail('42704', `index "${name}" for table "${table.name}" does not exist`);
  return index;
}

/** The index must tell every row from every other (tablecmds.c, ATExecReplicaIdentity). */
function requireIdentityIndex(table: Table, name: string, run: Run): void {
  const index = requireIndex(table, name, run);
  if (!index) return;
  const nullable = index.columns.some(({ column }) => table.columns.some((c) => c.name === column && !c.notNull));
  if (!index.unique || index.where || index.columns.some((c) => c.expression) || nullable)
    run.fail('42809', `index "${name}" cannot be used as replica identity`);
}

/** SET LOGGED / UNLOGGED: a rewrite, or nothing when it is so already; a foreign key may not point from safe to unsafe (tablecmds.c, ATPrepChangePersistence). */
function setPersistence(table: Table, to: 'permanent' | 'unlogged', run: Run): void {
  if (table.persistence === 'temporary') run.fail('42P16', `cannot change logged status of table "${table.name}" because it is temporary`);
  if (table.partitionBy && run.env.pgVersion >= 18)
    run.fail('42809', `ALTER action SET ${to === 'unlogged' ? 'UNLOGGED' : 'LOGGED'} cannot be performed on relation "${table.name}"`);
  if (table.persistence === to) return;
  if (to === 'unlogged') {
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

/** SET TABLESPACE copies the table's blocks; its indexes stay where they are. */
export function moveTable(table: Table, tablespace: string | undefined, run: Run): void {
  const to = tablespace === 'pg_default' ? undefined : tablespace;
  if (table.tablespace === to) return;
  if (hasStorage(table)) run.does('rewrite', keyOf(table), 'tablespace', run.populated(table));
  run.put({ ...table, tablespace: to });
}

/** SET ACCESS METHOD (15+): a rewrite; on a partitioned table (17+) only the wish for future partitions. */
function setAccessMethod(table: Table, method: string, run: Run): void {
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
  run: Run,
): void {
  const kind = kindOf(relation, first);
  run.lock(keyOf(relation), kind, mode);
  for (const action of actions) {
    run.change = changes.indexOf(action);
    refuseAction(action, relation, run);
    if (relation.kind === 'sequence' && action.kind === 'AlterTableOther') refuseSequence(action, relation, run);
    if (relation.kind === 'index' && action.kind === 'AlterTableOther' && action.action === 'SetRelOptions')
      requireIndexOptions(action.options, relation.accessMethod, run);
    if (relation.kind === 'composite') alterComposite(action, relation, run);
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
    if (relation.kind === 'matview') run.does('rewrite', keyOf(relation), 'tablespace', relation.loaded);
  }
}

/** Which relations an action is for (tablecmds.c, ATSimplePermissions): columns and constraints are for tables; a view has defaults. */
function refuseAction(action: TableAction, relation: Relation, run: Run): void {
  const { kind } = action;
  if (relation.kind === 'table' || kind === 'AlterTableOther' || kind === 'AttachPartition') return;
  if (relation.kind === 'composite' && (kind === 'AddColumn' || kind === 'DropColumn' || kind === 'AlterColumnType')) return;
  if (relation.kind === 'view' && (kind === 'SetDefault' || kind === 'DropDefault')) return;
  run.fail('42809', `ALTER action ${kind} cannot be performed on relation "${relation.name}"`);
}

/** An owned sequence goes with its table; whether it is logged is a matter of 15 and later (tablecmds.c, ATExecChangeOwner, ATSimplePermissions). */
function refuseSequence(action: AlterTableOther, sequence: Extract<Relation, { kind: 'sequence' }>, run: Run): void {
  if (action.action === 'ChangeOwner' && sequence.ownedBy) run.fail('0A000', `cannot change owner of sequence "${sequence.name}"`);
  if ((action.action === 'SetLogged' || action.action === 'SetUnLogged') && run.env.pgVersion < 15)
    run.fail('42809', `"${sequence.name}" is not a table`);
}

function kindOf(relation: Relation, action: TableAction): RelationKind {
  if (relation.kind !== 'table') return relation.kind;
  if (relation.known) return 'table';
  const { objectType } = action;
  return objectType === 'index' || objectType === 'view' || objectType === 'matview' || objectType === 'sequence' ? objectType : 'table';
}

/** ALTER TYPE of a composite: typed tables follow with CASCADE, and a column of the type forbids a change of an attribute's type (tablecmds.c, ATTypedTableRecursion). */
function alterComposite(action: TableAction, type: Extract<Relation, { kind: 'composite' }>, run: Run): void {
  const cascade = 'cascade' in action && action.cascade === true;
  if (action.kind === 'AlterColumnType') {
    const use = type.usedBy.find((u) => run.table(u.table));
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
}

/** ALTER INDEX parent ATTACH PARTITION child (indexcmds.c; since 12 SHARE UPDATE EXCLUSIVE on the parent index). */
function attachIndex(
  action: Extract<TableAction, { kind: 'AttachPartition' }>,
  parent: Extract<Relation, { kind: 'index' }>,
  run: Run,
): void {
  const child = run.catalog.find(action.partition);
  if (child?.kind !== 'index') return;
  const table = run.table(child.table);
  if (table && !child.partitionOf && findEqualIndex({ ...table, indexes: [keyOf(child)] }, parent, run) === undefined)
    run.fail('42P17', `cannot attach index "${child.name}" as a partition of index "${parent.name}"`);
  run.lock(keyOf(child), 'index', 'AccessExclusiveLock');
  run.lock(child.table, 'table', 'AccessShareLock');
  run.lock(parent.table, 'table', 'AccessShareLock');
  run.put({ ...child, partitionOf: keyOf(parent) });
  run.put({ ...parent, partitions: [...parent.partitions, keyOf(child)] });
}

/** SET SCHEMA, for any relation. */
export function setSchema(relation: Relation, schema: string, run: Run): void {
  run.lockRelation(relation, 'AccessExclusiveLock');
  renameRelation(relation, relation.name, run, schema);
}
