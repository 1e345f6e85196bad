import type { Catalog } from '../../schema/catalog';
import type { Column, Table, TypeRef } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { ConstraintDefinition } from '../../syntax/change';
import { findPathway } from '../expressions/coercion';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { baseType, type TypeContext, typeInfo, typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { requireColumn } from '../tables/require-column';

export type References = NonNullable<ConstraintDefinition['references']>;

/** The columns on both sides. @returns those of the referenced table */
export function requireKeyColumns(
  definition: ConstraintDefinition,
  references: References,
  table: Table,
  parent: Table,
  run: StatementRun,
) {
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

const KEEPING = new Set(['no action']);

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
