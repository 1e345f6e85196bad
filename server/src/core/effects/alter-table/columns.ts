import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import { isPartitionKey, withColumn } from '../../schema/table';
import type {
  AddIdentity,
  DropColumn,
  DropDefault,
  DropExpression,
  DropIdentity,
  DropNotNull,
  SetDefault,
  SetExpression,
  SetNotNull,
} from '../../syntax/change';
import { columnsOf } from '../../syntax/walk';
import { removeConstraint } from '../constraints/constraint';
import { refuseOrCascade } from '../dependencies';
import { releaseSequence } from '../drops/release-sequence';
import { guardExpression, requireColumns } from '../expressions/expression-guard';
import { expressionFacts } from '../expressions/expressions';
import { removeIndex } from '../indexes/indexes';
import { requireSequenceBounds } from '../objects/sequence-options';
import type { StatementRun } from '../statement-run';
import { isInteger } from '../tables/column-definition';
import { checkDefault, requireAssignableTo, scopeOf } from '../tables/column-expressions';
import { isProvenNotNull, setNotNullOn } from '../tables/not-null';
import { requireColumn } from '../tables/require-column';
import { refuseUsedRowType } from '../tables/row-types';
import { inPartitions, requireWholeTable } from './identity-of-partitions';

/**
 * ALTER COLUMN SET NOT NULL: reads the whole table unless a valid CHECK proves it (tablecmds.c,
 * NotNullImpliedByRelConstraints; since 12).
 */
export function setNotNull(action: SetNotNull, table: Table, run: StatementRun, mode: LockMode): void {
  requireColumn(table, action.column, run);
  setNotNullOn(table, action.column, run);
  if (action.only && table.columns.some((c) => c.name === action.column && !c.notNull)) requireInPartitions(table, action.column, run);
  if (!action.only) run.onDescendants(table, mode, (child) => setNotNullOn(child, action.column, run));
}

/**
 * ONLY a partitioned table: before 18 that will do where every partition's column is NOT NULL, or
 * proven so (tablecmds.c, ATCheckNotNull).
 */
function requireInPartitions(table: Table, name: string, run: StatementRun): void {
  if (table.partitions.length === 0) return;
  const satisfied = table.partitions.every((key) => {
    const child = run.table(key);
    return child && (child.columns.some((c) => c.name === name && c.notNull) || isProvenNotNull(child, name, run));
  });
  if (run.env.pgVersion >= 18 || !satisfied) run.fail('42P16', 'constraint must be added to child tables too');
  run.lockDescendants(table, 'AccessExclusiveLock');
}

export function dropNotNull(action: DropNotNull, table: Table, run: StatementRun, mode: LockMode): void {
  const column = requireColumn(table, action.column, run);
  if (column?.identity) run.fail('42601', `column "${action.column}" of relation "${table.name}" is an identity column`);
  if (isReplicaIdentity(table, action.column, run)) run.fail('42P16', `column "${action.column}" is in index used as replica identity`);
  if (table.constraints.some((c) => c.type === 'primary-key' && c.columns.includes(action.column)))
    run.fail('42P16', `column "${action.column}" is in a primary key`);
  // 18 inherits NOT NULL as it does other constraints (release notes of 18).
  const above = table.partitionOf ? [table.partitionOf.parent] : run.env.pgVersion >= 18 ? table.inherits : [];
  const parent = above.map((key) => run.table(key)).find((t) => t?.columns.some((c) => c.name === action.column && c.notNull));
  if (parent?.columns.some((c) => c.name === action.column && c.notNull))
    run.fail('42P16', `column "${action.column}" is marked NOT NULL in parent table`);
  run.put(withColumn(table, action.column, (c) => ({ ...c, notNull: false, notNullValid: true, notNullName: undefined })));
  // For 18 it is a constraint: children keep theirs, and are locked nevertheless.
  if (action.only && run.env.pgVersion < 18) {
    if (table.partitions.length > 0) run.fail('42P16', 'constraint must be dropped from child tables too');
    return;
  }
  run.onDescendants(table, mode, (child) => run.put(withColumn(child, action.column, (c) => ({ ...c, notNull: false }))));
}

function isReplicaIdentity(table: Table, column: string, run: StatementRun): boolean {
  const { replicaIdentity } = table;
  const index = typeof replicaIdentity === 'object' ? run.catalog.index(`${table.schema}.${replicaIdentity.index}`) : undefined;
  return index?.table === keyOf(table) && index.columns.some((c) => c.column === column);
}

export function setDefault(action: SetDefault, table: Table, run: StatementRun, mode: LockMode): void {
  const column = requireColumn(table, action.column, run);
  if (column?.identity) run.fail('42601', `column "${action.column}" of relation "${table.name}" is an identity column`);
  if (column?.generated) run.fail('42601', `column "${action.column}" of relation "${table.name}" is a generated column`);
  checkDefault(action.default, action.column, column?.type, run);
  run.put(withColumn(table, action.column, (c) => ({ ...c, default: action.default })));
  if (!action.only)
    run.onDescendants(table, mode, (child) => run.put(withColumn(child, action.column, (c) => ({ ...c, default: action.default }))));
}

export function dropDefault(action: DropDefault, table: Table, run: StatementRun, mode: LockMode): void {
  const column = requireColumn(table, action.column, run);
  if (column?.identity) run.fail('42601', `column "${action.column}" of relation "${table.name}" is an identity column`);
  if (column?.generated) run.fail('42601', `column "${action.column}" of relation "${table.name}" is a generated column`);
  run.put(withColumn(table, action.column, (c) => ({ ...c, default: undefined })));
  if (!action.only)
    run.onDescendants(table, mode, (child) => run.put(withColumn(child, action.column, (c) => ({ ...c, default: undefined }))));
}

/**
 * DROP COLUMN hides the column and takes its indexes and constraints along; foreign keys mean
 * ACCESS EXCLUSIVE on the other table too.
 */
export function dropColumn(action: DropColumn, table: Table, run: StatementRun, mode: LockMode): void {
  if (SYSTEM_COLUMNS.has(action.column)) run.fail('0A000', `cannot drop system column "${action.column}"`);
  const column = table.columns.find((c) => c.name === action.column);
  if (!column) {
    if (action.ifExists || !table.known) return run.lockDescendants(table, mode);
    run.fail('42703', `column "${action.column}" of relation "${table.name}" does not exist`);
  }
  if (table.ofType) run.fail('42809', 'cannot drop column from typed table');
  if (column.inherited) run.fail('42P16', `cannot drop inherited column "${action.column}"`);
  if (isPartitionKey(table, action.column))
    run.fail('42P16', `cannot drop column "${action.column}" because it is part of the partition key of relation "${table.name}"`);
  if (action.only && table.partitions.length > 0)
    run.fail('42P16', 'cannot drop column from only the partitioned table when partitions exist');
  dropColumnOf(table, action, run);
  dropFromChildren(table, action, run, mode);
}

/**
 * The column goes from the tables below too, but for those where it is defined as well or comes
 * from another parent; ONLY leaves it to the children (tablecmds.c, ATExecDropColumn).
 */
function dropFromChildren(table: Table, action: DropColumn, run: StatementRun, mode: LockMode): void {
  for (const key of [...table.partitions, ...table.children]) {
    const child = run.table(key);
    if (!child) continue;
    run.lock(key, 'table', mode);
    const own = child.columns.find((c) => c.name === action.column);
    if (!own) continue;
    const others = child.inherits.filter((other) => other !== keyOf(table)).flatMap((other) => run.table(other) ?? []);
    const elsewhere = others.some((parent) => parent.columns.some((c) => c.name === action.column));
    if (action.only || own.local || elsewhere) {
      run.put(withColumn(child, own.name, (c) => ({ ...c, inherited: elsewhere, ...(action.only && { local: true as const }) })));
      continue;
    }
    if (isPartitionKey(child, own.name))
      run.fail('42P16', `cannot drop column "${own.name}" because it is part of the partition key of relation "${child.name}"`);
    dropColumnOf(child, action, run);
    dropFromChildren(child, action, run, mode);
  }
}

export function dropColumnOf(table: Table, action: DropColumn, run: StatementRun): void {
  const { column: name, cascade } = action;
  refuseOrCascade({ table, column: name, cascade, what: `column ${name} of table ${table.name}` }, run);
  for (const constraint of table.constraints) {
    const mentioned =
      constraint.columns.includes(name) || (constraint.expression !== undefined && columnsOf(constraint.expression).includes(name));
    if (mentioned) removeConstraint(constraint, keyOf(table), cascade, run);
  }
  const now = run.table(keyOf(table)) ?? table;
  for (const key of now.indexes) {
    const index = run.catalog.index(key);
    if (!index) continue;
    const uses =
      index.columns.some((c) => c.column === name || (c.expression && columnsOf(c.expression).includes(name))) ||
      index.include.includes(name) ||
      (index.where !== undefined && columnsOf(index.where).includes(name));
    if (uses) removeIndex(index, run);
  }
  const owned = table.columns.find((c) => c.name === name)?.ownedSequence;
  if (owned) {
    releaseSequence(owned, cascade, keyOf(table), run);
    run.lock(owned, 'sequence', 'AccessExclusiveLock');
    run.remove(owned);
  }
  run.updateTable(keyOf(table), (t) => ({ ...t, columns: t.columns.filter((c) => c.name !== name) }));
}

/**
 * ADD GENERATED AS IDENTITY on a column that is there: instant, and it must be NOT NULL without a
 * default (tablecmds.c, ATExecAddIdentity).
 */
export function addIdentity(action: AddIdentity, table: Table, run: StatementRun): void {
  requireWholeTable(action, table, 'add', run);
  const column = requireColumn(table, action.column, run);
  if (column && !column.notNull)
    run.fail('55000', `column "${action.column}" of relation "${table.name}" must be declared NOT NULL before identity can be added`);
  if (column && !column.notNullValid)
    run.fail('55000', `incompatible NOT VALID constraint on column "${action.column}" of relation "${table.name}"`);
  if (column?.identity) run.fail('55000', `column "${action.column}" of relation "${table.name}" is already an identity column`);
  if (column?.default || column?.generated)
    run.fail('55000', `column "${action.column}" of relation "${table.name}" already has a default value`);
  if (column && !isInteger(column.type)) run.fail('22023', 'identity column type must be smallint, integer, or bigint');
  requireSequenceBounds(action.options, column?.type.name ?? '', run);
  run.put(withColumn(table, action.column, (c) => ({ ...c, identity: action.identity })));
  inPartitions(table, action.column, { identity: action.identity }, run);
}

export function dropIdentity(action: DropIdentity, table: Table, run: StatementRun): void {
  requireWholeTable(action, table, 'drop', run);
  const column = requireColumn(table, action.column, run);
  if (column && !column.identity && !action.ifExists)
    run.fail('55000', `column "${action.column}" of relation "${table.name}" is not an identity column`);
  if (column?.ownedSequence) run.remove(column.ownedSequence);
  run.put(withColumn(table, action.column, (c) => ({ ...c, identity: undefined, ownedSequence: undefined })));
  inPartitions(table, action.column, { identity: undefined }, run);
}

/**
 * SET EXPRESSION (17+): a stored column is computed again for every row, a virtual one (18) only
 * when it is read (tablecmds.c, ATExecSetExpression).
 */
export function setExpression(action: SetExpression, table: Table, run: StatementRun, mode: LockMode): void {
  const set = (t: Table) => {
    refuseUsedRowType(t, run);
    const column = requireColumn(t, action.column, run);
    if (column && !column.generated) run.fail('55000', `column "${action.column}" of relation "${t.name}" is not a generated column`);
    guardExpression(action.expression, 'column generation expressions', run);
    const facts = expressionFacts(action.expression, scopeOf(t.columns, run));
    requireColumns(facts.columns, t, run);
    requireAssignableTo(action.expression, action.column, column?.type, t.columns, run);
    if (facts.volatility !== 'immutable' && facts.unknownFunctions.length === 0)
      run.fail('42P17', 'generation expression is not immutable');
    const stored = column?.generated?.stored ?? true;
    if (!stored) {
      const checked = t.constraints.some((c) => c.type === 'check' && c.expression && columnsOf(c.expression).includes(action.column));
      if (checked)
        run.fail('0A000', 'ALTER TABLE / SET EXPRESSION is not supported for virtual generated columns in tables with check constraints');
      if (column?.notNull) run.scan(t, 'virtual-not-null');
    } else run.rewrite(t, 'set-expression');
    run.put(withColumn(t, action.column, (c) => ({ ...c, generated: { expression: action.expression, stored } })));
  };
  set(table);
  if (!action.only) run.onDescendants(table, mode, set);
}

export function dropExpression(action: DropExpression, table: Table, run: StatementRun, mode: LockMode): void {
  const column = requireColumn(table, action.column, run);
  if (column?.generated?.stored === false)
    run.fail('0A000', 'ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns');
  if (column && !column.generated && !action.ifExists)
    run.fail('55000', `column "${action.column}" of relation "${table.name}" is not a generated column`);
  if (column?.inherited) run.fail('42P16', `cannot drop generation expression from inherited column`);
  if (action.only && (table.children.length > 0 || table.partitions.length > 0))
    run.fail('0A000', 'ALTER TABLE / DROP EXPRESSION must be applied to child tables too');
  const drop = (t: Table) => run.put(withColumn(t, action.column, (c) => ({ ...c, generated: undefined })));
  drop(table);
  run.onDescendants(table, mode, drop);
}
