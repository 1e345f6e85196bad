import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import { chooseConstraintName } from '../../schema/generated-names';
import type { Constraint, Table } from '../../schema/objects';
import { hasStorage } from '../../schema/table';
import type { ConstraintDefinition } from '../../syntax/change';
import type { StatementRun } from '../statement-run';
import type { AddConstraintOptions } from './constraint';
import { setConstraint } from './constraint';
import type { References } from './foreign-key-columns';
import { checkKeyTypes, requireKeyColumns } from './foreign-key-columns';

/**
 * FOREIGN KEY: SHARE ROW EXCLUSIVE on both tables, for triggers are created on both; then a join of
 * the two unless NOT VALID (tablecmds.c, ATAddForeignKeyConstraint; ri_triggers.c,
 * RI_Initial_Check).
 */
export function addForeignKey(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: StatementRun): void {
  const { references } = definition;
  if (!references) return;
  // 13 gave this error a separate code (tablecmds.c, ATSimplePermissions; parse_utilcmd.c,
  // transformColumnDefinition).
  if (table.foreign)
    run.fail(run.env.pgVersion >= 13 ? '0A000' : '42809', `foreign key constraints are not supported on foreign tables: "${table.name}"`);
  const self = run.catalog.relationKey(references.table) === keyOf(table);
  const parent = self ? table : run.relationOf(references.table);
  run.lockRelation(parent, 'ShareRowExclusiveLock');
  if (parent.kind !== 'table') return run.fail('42809', `referenced relation "${parent.name}" is not a table`);
  refuseOnPartitioned(definition, table, parent, options, run);
  checkPersistence(table, parent, run);
  const columns = requireKeyColumns(definition, references, table, parent, run);
  checkKeyTypes(definition, table, columns, parent, run);
  const constraint = constraintOf(definition, references, table, { table: keyOf(parent), columns });
  const validates = constraint.valid && needsValidation(definition, options);
  attach(constraint, table, run);
  if (validates) readBoth(table, parent, 'foreign-key', run);
  // 18 locks children with the parent, though they get no key (tablecmds.c, ATPrepCmd).
  if (run.env.pgVersion >= 18 && !options.only) run.lockDescendants(table, options.mode);
  // Partitions get the same key each; those of a referenced table get its triggers.
  if (parent.partitionBy) run.lockDescendants(parent, 'ShareRowExclusiveLock');
  if (table.partitionBy) run.onDescendants(table, options.mode, (child) => attachToPartition(constraint, child, parent, validates, run));
}

/** tablecmds.c, ATAddForeignKeyConstraint. */
function refuseOnPartitioned(
  definition: ConstraintDefinition,
  table: Table,
  parent: Table,
  options: AddConstraintOptions,
  run: StatementRun,
): void {
  if (!table.partitionBy) return;
  const key = `foreign key on partitioned table "${table.name}" referencing relation "${parent.name}"`;
  if (definition.notValid && run.env.pgVersion < 18) run.fail('42809', `cannot add NOT VALID ${key}`);
  if (options.only) run.fail('42809', `cannot use ONLY for ${key}`);
}

function constraintOf(
  definition: ConstraintDefinition,
  { onDelete, onUpdate }: References,
  table: Table,
  referenced: { readonly table: string; readonly columns: readonly string[] },
): Constraint {
  const names = table.constraints.map((c) => c.name);
  return {
    name: definition.name ?? chooseConstraintName(table.name, definition.columns, 'fkey', names),
    type: 'foreign-key',
    columns: definition.columns,
    valid: !definition.notValid && !definition.notEnforced,
    enforced: !definition.notEnforced,
    deferrable: definition.deferrable,
    initiallyDeferred: definition.initiallyDeferred,
    noInherit: false,
    inherited: false,
    references: { ...referenced, onDelete, onUpdate },
  };
}

/**
 * A partition's own key that says the same becomes part of the new one and is not verified again
 * (tryAttachPartitionForeignKey). 18 also takes one that is NOT VALID, and verifies it (release
 * notes of 18: NOT VALID foreign keys on partitioned tables).
 */
function attachToPartition(constraint: Constraint, child: Table, parent: Table, validates: boolean, run: StatementRun): void {
  const own = child.constraints.find((c) => isSameKey(c, constraint, run));
  if (own) {
    // Its triggers on the other table change.
    run.lock(keyOf(parent), 'table', 'AccessExclusiveLock');
    if (validates && !own.valid) readBoth(child, parent, 'foreign-key', run);
    return setConstraint(child, own.name, { inherited: true, valid: own.valid || constraint.valid }, run);
  }
  attach({ ...constraint, inherited: true }, child, run);
  if (validates) readBoth(child, parent, 'foreign-key', run);
}

function isSameKey(own: Constraint, wanted: Constraint, run: StatementRun): boolean {
  const [a, b] = [own.references, wanted.references];
  return (
    (own.valid || run.env.pgVersion >= 18) &&
    !own.inherited &&
    a !== undefined &&
    b !== undefined &&
    a.table === b.table &&
    own.columns.join() === wanted.columns.join() &&
    a.columns.join() === b.columns.join() &&
    a.onDelete === b.onDelete &&
    a.onUpdate === b.onUpdate &&
    own.deferrable === wanted.deferrable &&
    own.initiallyDeferred === wanted.initiallyDeferred
  );
}

/**
 * A new column without a default is NULL in every old row, and NULL references nothing
 * (parse_utilcmd.c, skipValidation).
 */
function needsValidation(definition: ConstraintDefinition, options: AddConstraintOptions): boolean {
  const isNew = options.newColumns.find((c) => definition.columns.length === 1 && c.name === definition.columns[0]);
  return isNew === undefined || isNew.hasDefault;
}

function attach(constraint: Constraint, table: Table, run: StatementRun): void {
  run.updateTable(keyOf(table), (t) => ({ ...t, constraints: [...t.constraints, constraint] }));
  if (!constraint.references) return;
  const inbound = { table: keyOf(table), constraint: constraint.name, columns: constraint.references.columns };
  run.updateTable(constraint.references.table, (t) => ({ ...t, referencedBy: [...t.referencedBy, inbound] }));
}

function readBoth(table: Table, parent: Table, cause: 'foreign-key' | 'validate' | 'enforced' | 'type-recheck', run: StatementRun): void {
  if (!hasStorage(table)) return;
  run.scan(table, cause);
  // ONLY the referenced table is asked, but for a partitioned one (ri_triggers.c,
  // RI_Initial_Check).
  if (run.populated(table)) for (const t of parent.partitionBy ? run.descendants(parent) : [parent]) run.scan(t, cause);
}

export function validateForeignKey(
  constraint: Constraint,
  table: Table,
  mode: LockMode,
  run: StatementRun,
  cause: 'validate' | 'enforced' | 'type-recheck' = 'validate',
): void {
  const parent = constraint.references && run.table(constraint.references.table);
  if (!parent) return run.scan(table, cause);
  run.lock(keyOf(parent), 'table', 'RowShareLock');
  readBoth(table, parent, cause, run);
  setConstraint(table, constraint.name, { valid: true }, run);
  if (!table.partitionBy) return;
  run.onDescendants(table, mode, (child) => {
    if (!child.constraints.some((c) => c.name === constraint.name && !c.valid)) return;
    readBoth(child, parent, cause, run);
    setConstraint(child, constraint.name, { valid: true }, run);
  });
}

/**
 * ALTER CONSTRAINT ... [NOT] ENFORCED (18): creating the triggers locks the referenced table,
 * dropping them locks it out.
 */
export function enforceForeignKey(constraint: Constraint, table: Table, enforced: boolean, run: StatementRun): void {
  const parent = constraint.references && run.table(constraint.references.table);
  if (constraint.enforced === enforced) return;
  if (parent) run.lock(keyOf(parent), 'table', enforced ? 'ShareRowExclusiveLock' : 'AccessExclusiveLock');
  if (parent?.partitionBy) run.lockDescendants(parent, enforced ? 'ShareRowExclusiveLock' : 'AccessExclusiveLock');
  if (table.partitionBy) run.lockDescendants(table, 'AccessExclusiveLock');
  for (const t of [table, ...(table.partitionBy ? run.descendants(table) : [])]) {
    if (enforced && parent) readBoth(t, parent, 'enforced', run);
    setConstraint(t, constraint.name, { enforced, valid: enforced }, run);
  }
}

function checkPersistence(table: Table, parent: Table, run: StatementRun): void {
  if (!parent.known || !table.known) return;
  const rank = { permanent: 2, unlogged: 1, temporary: 0 } as const;
  if (table.persistence === 'temporary' ? parent.persistence !== 'temporary' : rank[parent.persistence] < rank[table.persistence]) {
    run.fail('42P16', `constraints on ${table.persistence} tables may reference only ${table.persistence} tables`);
  }
}
