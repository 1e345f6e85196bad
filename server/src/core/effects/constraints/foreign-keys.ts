import type { LockMode } from '../../locks';
import { type Catalog, keyOf } from '../../schema/catalog';
import { chooseConstraintName } from '../../schema/generated-names';
import type { Column, Constraint, Table, TypeRef } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import { hasStorage } from '../../schema/table';
import type { ConstraintDefinition } from '../../syntax/change';
import { findPathway } from '../expressions/coercion';
import { baseType, formatType, type TypeContext, typeInfo, typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { typeContext } from '../tables/column-definition';
import { requireColumn } from '../tables/require-column';
import type { AddConstraintOptions } from './constraint';
import { setConstraint } from './constraint';

type References = NonNullable<ConstraintDefinition['references']>;

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
  const columns = requireColumns(definition, references, table, parent, run);
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

/** The columns on both sides. @returns those of the referenced table */
function requireColumns(definition: ConstraintDefinition, references: References, table: Table, parent: Table, run: StatementRun) {
  for (const column of definition.columns) requireForeignKeyColumn(table, column, run);
  refuseActionsOnGenerated(definition, table, run);
  requirePeriods(definition, parent, run);
  const elsewhere = references.setColumns?.find((name) => !definition.columns.includes(name));
  // tablecmds.c, validateFkOnDeleteSetColumns.
  if (elsewhere !== undefined) run.fail('42P10', `column "${elsewhere}" referenced in ON DELETE SET action must be part of foreign key`);
  // tablecmds.c, transformFkeyCheckAttrs.
  if (new Set(references.columns).size < references.columns.length)
    run.fail('42830', 'foreign key referenced-columns list must not contain duplicates');
  const columns = referencedColumns(references.columns, parent, run);
  if (columns.length > 0 && columns.length !== definition.columns.length)
    run.fail('42830', 'number of referencing and referenced columns for foreign key disagree');
  return columns;
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
 * (tryAttachPartitionForeignKey).
 */
function attachToPartition(constraint: Constraint, child: Table, parent: Table, validates: boolean, run: StatementRun): void {
  const own = child.constraints.find((c) => isSameKey(c, constraint));
  if (own) {
    // Its triggers on the other table change.
    run.lock(keyOf(parent), 'table', 'AccessExclusiveLock');
    return setConstraint(child, own.name, { inherited: true }, run);
  }
  attach({ ...constraint, inherited: true }, child, run);
  if (validates) readBoth(child, parent, 'foreign-key', run);
}

function isSameKey(own: Constraint, wanted: Constraint): boolean {
  const [a, b] = [own.references, wanted.references];
  return (
    own.valid &&
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

/**
 * Nothing can be written into a generated column (parse_utilcmd.c and tablecmds.c,
 * ATAddForeignKeyConstraint).
 */
function refuseActionsOnGenerated(definition: ConstraintDefinition, table: Table, run: StatementRun): void {
  const { references } = definition;
  if (!references || !table.columns.some((c) => definition.columns.includes(c.name) && c.generated)) return;
  const sets = (action: string) => action === 'set null' || action === 'set default';
  if (sets(references.onUpdate) || references.onUpdate === 'cascade')
    run.fail('42601', 'invalid ON UPDATE action for foreign key constraint containing generated column');
  if (sets(references.onDelete)) run.fail('42601', 'invalid ON DELETE action for foreign key constraint containing generated column');
}

/**
 * PERIOD and WITHOUT OVERLAPS need each other, and such a key has no actions (18; tablecmds.c,
 * ATAddForeignKeyConstraint).
 */
function requirePeriods(definition: ConstraintDefinition, parent: Table, run: StatementRun): void {
  const { references } = definition;
  if (!references || !parent.known) return;
  const wanted = references.columns.length > 0 ? references.columns : parent.constraints.find((c) => c.type === 'primary-key')?.columns;
  const periods = parent.constraints.some(
    (c) =>
      c.index !== undefined &&
      c.type !== 'exclude' &&
      run.catalog.index(c.index)?.accessMethod === 'gist' &&
      String(c.columns) === String(wanted),
  );
  if (periods && !definition.withoutOverlaps)
    run.fail('42830', 'foreign key must use PERIOD when referencing a primary key using WITHOUT OVERLAPS');
  if (!definition.withoutOverlaps) return;
  if (!periods) run.fail('42830', `there is no unique constraint matching given keys for referenced table "${parent.name}"`);
  if (!KEEPING.has(references.onUpdate)) run.fail('0A000', 'unsupported ON UPDATE action for foreign key constraint using PERIOD');
  if (!KEEPING.has(references.onDelete)) run.fail('0A000', 'unsupported ON DELETE action for foreign key constraint using PERIOD');
}

const KEEPING = new Set(['no action']);

function requireForeignKeyColumn(table: Table, name: string, run: StatementRun): void {
  if (SYSTEM_COLUMNS.has(name)) run.fail('0A000', 'system columns cannot be used in foreign keys');
  const column = table.columns.find((c) => c.name === name);
  if (!column && table.known) run.fail('42703', `column "${name}" referenced in foreign key constraint does not exist`);
  if (column?.generated?.stored === false) run.fail('0A000', 'foreign key constraints on virtual generated columns are not supported');
}

/**
 * The referenced columns must be unique, together and exactly (tablecmds.c,
 * transformFkeyCheckAttrs); without a list, the primary key.
 */
function referencedColumns(written: readonly string[], parent: Table, run: StatementRun): readonly string[] {
  const primary = parent.constraints.find((c) => c.type === 'primary-key');
  if (written.length === 0) {
    if (!primary && parent.known) run.fail('42704', `there is no primary key for referenced table "${parent.name}"`);
    if (primary?.deferrable) run.fail('55000', `cannot use a deferrable unique constraint for referenced table "${parent.name}"`);
    return primary?.columns ?? [];
  }
  for (const column of written) requireColumn(parent, column, run);
  const same = (columns: readonly (string | undefined)[]) => columns.length === written.length && written.every((c) => columns.includes(c));
  const unique = parent.indexes.some((key) => {
    const index = run.catalog.index(key);
    return (
      index?.unique === true &&
      index.where === undefined &&
      index.columns.every((c) => c.column !== undefined) &&
      same(index.columns.map((c) => c.column))
    );
  });
  const deferred = parent.constraints.find((c) => (c.type === 'unique' || c.type === 'primary-key') && c.deferrable && same(c.columns));
  if (deferred) run.fail('55000', `cannot use a deferrable unique constraint for referenced table "${parent.name}"`);
  if (!unique && parent.known) run.fail('42830', `there is no unique constraint matching given keys for referenced table "${parent.name}"`);
  return written;
}

/**
 * btree operator families with equality between different types (pg_amop): integer_ops, float_ops,
 * text_ops, datetime_ops.
 */
const COMPARABLE: readonly ReadonlySet<string>[] = [
  new Set(['int2', 'int4', 'int8']),
  new Set(['float4', 'float8']),
  new Set(['text', 'varchar', 'name']),
  new Set(['date', 'timestamp', 'timestamptz']),
];

/**
 * Equality between the two in the key's operator family; else the referencing value must become the
 * key's type by itself (tablecmds.c: "foreign key constraint ... cannot be implemented").
 */
export function checkKeyTypes(
  definition: Pick<ConstraintDefinition, 'name' | 'columns'>,
  table: Table,
  referenced: readonly string[],
  parent: Table,
  run: StatementRun,
): void {
  const ctx = typeContext(run);
  definition.columns.forEach((name, i) => {
    const own = table.columns.find((c) => c.name === name);
    const other = parent.columns.find((c) => c.name === referenced[i]);
    if (!own || !other) return;
    const label = definition.name ?? `${table.name}_${definition.columns.join('_')}_fkey`;
    if (run.env.pgVersion >= 18 && incompatibleCollations(own, other, run.catalog)) {
      run.fail('42P21', `foreign key constraint "${label}" cannot be implemented`);
    }
    const [a, b] = [baseType(own.type, ctx), baseType(other.type, ctx)];
    const [keyA, keyB] = [typeKey(a, ctx), typeKey(b, ctx)];
    if (keyA === keyB || COMPARABLE.some((family) => family.has(keyA) && family.has(keyB))) return;
    if (findPathway(keyB, keyA, 'implicit', ctx)) return;
    if (!isPlain(a, keyA, ctx) || !isPlain(b, keyB, ctx)) return;
    run.fail(
      '42804',
      `foreign key constraint "${label}" cannot be implemented: key columns "${name}" and "${other.name}" are of incompatible types: ${formatType(a, ctx)} and ${formatType(b, ctx)}`,
    );
  });
}

/**
 * A type of PostgreSQL's own or of an extension that is known, or an enum: no operator of the
 * user's compares it with others.
 */
function isPlain(type: TypeRef, key: string, ctx: TypeContext): boolean {
  const kind = typeInfo(key, ctx)?.kind;
  return kind === 'enum' || (kind === 'base' && (type.schema === 'pg_catalog' || key.startsWith('@')));
}

/**
 * Whether one of two collations that differ is nondeterministic: refused since 18 (tablecmds.c,
 * ATAddForeignKeyConstraint; release notes of 18).
 */
export function incompatibleCollations(own: Pick<Column, 'collation'>, other: Pick<Column, 'collation'>, catalog: Catalog): boolean {
  const [a, b] = [own.collation ?? 'default', other.collation ?? 'default'];
  return a !== b && (catalog.isNondeterministic(a) || catalog.isNondeterministic(b));
}

function checkPersistence(table: Table, parent: Table, run: StatementRun): void {
  if (!parent.known || !table.known) return;
  const rank = { permanent: 2, unlogged: 1, temporary: 0 } as const;
  if (table.persistence === 'temporary' ? parent.persistence !== 'temporary' : rank[parent.persistence] < rank[table.persistence]) {
    run.fail('42P16', `constraints on ${table.persistence} tables may reference only ${table.persistence} tables`);
  }
}
