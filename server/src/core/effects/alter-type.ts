import { keyOf } from '../schema/catalog';
import type { Column, Index, Table, TypeRef } from '../schema/objects';
import type { AlterColumnType } from '../syntax/change';
import { noteTypeUse, refuseUsedRowType } from './add-column';
import { onDescendants, requireColumn } from './alter-table';
import { convert, unconverted } from './coercion';
import { isInteger, requireType, scopeOf, typeContext } from './column-definition';
import { isPartitionKey, withColumn } from './columns';
import { columnsOf, mentions } from './dependencies';
import type { LockMode } from './effect';
import { guardExpression, requireColumns } from './expression-guard';
import { expressionFacts } from './expressions';
import { checkKeyTypes, validateForeignKey } from './foreign-keys';
import { requireOneOrigin } from './inheritance';
import { opclassChange } from './opclasses';
import { isAlwaysUtc } from './pg-data';
import { hasStorage, type Run } from './run';
import { timezoneOf } from './transactions';
import { formatType } from './types';

/**
 * ALTER COLUMN TYPE (tablecmds.c, ATPrepAlterColumnType, ATExecAlterColumnType, ATPostAlterTypeCleanup): the rows are rewritten unless
 * the conversion leaves every byte as it is; and even then indexes, checks and foreign keys that know the column may be done again.
 */
export function alterColumnType(action: AlterColumnType, table: Table, mode: LockMode, run: Run): void {
  const column = requireColumn(table, action.column, run);
  if (table.ofType) run.fail('42809', 'cannot alter column type of typed table');
  const to = requireType(action.type, run);
  if (column?.inherited) run.fail('42P16', `cannot alter inherited column "${action.column}"`);
  if (isPartitionKey(table, action.column))
    run.fail('42P16', `cannot alter column "${action.column}" because it is part of the partition key of relation "${table.name}"`);
  if (action.only && (table.partitions.length > 0 || table.children.length > 0))
    run.fail('42P16', `type of inherited column "${action.column}" must be changed in child tables too`);
  if (!column || !to) {
    run.assume(`the type of ${keyOf(table)}.${action.column} is not known: its rows are taken to be rewritten`);
    return run.rewrite(table, 'type-rewrite');
  }
  if (column.identity && !isInteger(to)) run.fail('22023', 'identity column type must be smallint, integer, or bigint');
  if (column.generated && action.using) run.fail('42611', 'cannot specify USING when altering type of generated column');
  if (!action.only) requireOneOrigin(table, action.column, 'alter', run);
  refuseDependents(table, action.column, run);
  change(action, table, column, to, run);
  onDescendants(table, mode, run, (child) => {
    const own = child.columns.find((c) => c.name === action.column);
    if (own) change(action, child, own, to, run);
  });
}

/** Views, policies, trigger columns and the like hold the old type fast (0A000). */
function refuseDependents(table: Table, column: string, run: Run): void {
  for (const dependent of table.dependents) {
    if (!mentions(dependent, column)) continue;
    if (dependent.kind === 'view' || dependent.kind === 'matview' || dependent.kind === 'rule')
      run.fail('0A000', 'cannot alter type of a column used by a view or rule');
    if (dependent.kind === 'policy') run.fail('0A000', 'cannot alter type of a column used in a policy definition');
    if (dependent.kind === 'publication' && run.env.pgVersion >= 15 && dependent.columns.length > 0)
      run.fail('0A000', 'cannot alter type of a column used by a publication WHERE clause');
    if (dependent.kind === 'function') run.fail('0A000', 'cannot alter type of a column used by a function or procedure');
  }
  if (table.triggers.some((t) => t.columns.includes(column) || t.whenColumns.includes(column)))
    run.fail('0A000', 'cannot alter type of a column used in a trigger definition');
  if (table.columns.some((c) => c.generated && columnsOf(c.generated.expression).includes(column)))
    run.fail(run.env.pgVersion >= 15 ? '0A000' : '42601', 'cannot alter type of a column used by a generated column');
}

function change(action: AlterColumnType, table: Table, column: Column, to: TypeRef, run: Run): void {
  const key = keyOf(table);
  refuseUsedRowType(table, run);
  const rewrites = requiresRewrite(action, table, column, to, run);
  const next: Column = { ...column, type: to, collation: action.collation?.at(-1) };
  if (rewrites) run.rewrite(table, 'type-rewrite');
  else rebuildIndexes(table, column, next, run);
  run.updateTable(key, (t) => withColumn(t, column.name, () => next));
  const now = run.table(key) ?? table;
  noteTypeUse(next, now, run);
  recheck(now, column, to, run);
}

/** ATColumnChangeRequiresRewrite: what is left of the conversion once the planner has thrown out what does nothing. */
function requiresRewrite(action: AlterColumnType, table: Table, column: Column, to: TypeRef, run: Run): boolean {
  if (action.using) guardExpression(action.using, 'transform expressions', run);
  const ctx = typeContext(run);
  let value = unconverted(column.type, ctx);
  if (action.using) {
    const using = action.using;
    let inner = using;
    const casts: TypeRef[] = [];
    while (inner.kind === 'cast' || inner.kind === 'collate') {
      if (inner.kind === 'cast') {
        const ref = requireType(inner.type, run);
        if (ref) casts.unshift(ref);
      }
      inner = inner.arg;
    }
    if (inner.kind !== 'column' || inner.path.at(-1) !== column.name) {
      const facts = expressionFacts(using, scopeOf(table.columns, run));
      requireColumns(facts.columns, table, run);
      if (facts.missing) run.fail(facts.missing.sqlstate, facts.missing.message);
      checkDefaultCast(column, to, run);
      return true;
    }
    for (const cast of casts) {
      const converted = convert(value, cast, 'explicit', ctx);
      if (!converted) run.fail('42846', `cannot cast type ${formatType(value.type, ctx)} to ${formatType(cast, ctx)}`);
      value = converted;
    }
  }
  const final = convert(value, to, 'assignment', ctx);
  if (!final) {
    const how = action.using
      ? `result of USING clause for column "${column.name}" cannot be cast automatically to type`
      : `column "${column.name}" cannot be cast automatically to type`;
    run.fail('42804', `${how} ${formatType(to, ctx)}`);
  }
  checkDefaultCast(column, to, run);
  // Nothing of a virtual column is stored.
  if (column.generated?.stored === false) return false;
  if (final.cost === 'timezone') return !isUtc(run);
  return final.cost === 'rewrite' || final.cost === 'constrained-domain';
}

function isUtc(run: Run): boolean {
  const timezone = timezoneOf(run);
  if (timezone === undefined) run.assume('the TimeZone of the session is not UTC: nothing says what it is');
  return timezone !== undefined && isAlwaysUtc(timezone);
}

/** The default is cast to the new type too, but only if it can be (42804 otherwise); with USING too. */
function checkDefaultCast(column: Column, to: TypeRef, run: Run): void {
  const ctx = typeContext(run);
  if (!column.default || column.default.kind === 'null') return;
  if (!convert(unconverted(column.type, ctx), to, 'assignment', ctx)) {
    run.fail('42804', `default for column "${column.name}" cannot be cast automatically to type ${formatType(to, ctx)}`);
  }
}

/** Without a rewrite an index is kept only where it would be byte for byte the same (indexcmds.c, CheckIndexCompatible; TryReuseIndex). */
function rebuildIndexes(table: Table, before: Column, after: Column, run: Run): void {
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (!index || !usesColumn(index, before.name)) continue;
    run.lock(key, 'index', 'AccessExclusiveLock');
    const reason = rebuildReason(index, before, after, run);
    if (reason && hasStorage(table)) run.buildIndex(key, table, reason);
  }
}

function usesColumn(index: Index, column: string): boolean {
  return (
    index.columns.some((c) => c.column === column || (c.expression && columnsOf(c.expression).includes(column))) ||
    index.include.includes(column) ||
    (index.where !== undefined && columnsOf(index.where).includes(column))
  );
}

function rebuildReason(index: Index, before: Column, after: Column, run: Run): 'type-index-rebuild' | 'collation' | undefined {
  // Partial and expression indexes, and invalid ones, are never reused; nor are those of partitions, whose parent has no file to share.
  if (index.where || index.columns.some((c) => c.expression) || !index.valid || index.partitionOf) return 'type-index-rebuild';
  const keys = index.columns.filter((c) => c.column === before.name);
  for (const key of keys) {
    const opclass = opclassChange(before.type, after.type, index.accessMethod, key.opclass, typeContext(run));
    if (opclass === 'missing')
      run.fail(
        '42704',
        `data type ${formatType(after.type, typeContext(run))} has no default operator class for access method "${index.accessMethod}"`,
      );
    if (opclass === 'different') return 'type-index-rebuild';
    // A collation written for the index itself stays; one taken from the column follows it.
    if (key.collation === undefined && (before.collation ?? 'default') !== (after.collation ?? 'default')) return 'collation';
  }
  return undefined;
}

/** Valid checks that mention the column are tested again on every row; foreign keys lock the other table, and are tested when the operator changes. */
function recheck(table: Table, before: Column, to: TypeRef, run: Run): void {
  for (const constraint of table.constraints) {
    const mentioned =
      constraint.columns.includes(before.name) ||
      (constraint.expression !== undefined && columnsOf(constraint.expression).includes(before.name));
    if (!mentioned) continue;
    // It is parsed anew (tablecmds.c, ATPostAlterTypeParse).
    if (constraint.type === 'check' && constraint.expression) {
      const { missing } = expressionFacts(constraint.expression, scopeOf(table.columns, run));
      if (missing) run.fail(missing.sqlstate, missing.message);
    }
    if (constraint.type === 'check' && constraint.valid && constraint.enforced && hasStorage(table)) run.scan(table, 'type-recheck');
    if (constraint.type === 'foreign-key' && constraint.references) {
      const other = run.table(constraint.references.table);
      if (other) checkKeyTypes(constraint, table, constraint.references.columns, other, run);
      run.lock(constraint.references.table, 'table', 'AccessExclusiveLock');
      if (constraint.valid && !sameFamily(before.type, to, run))
        validateForeignKey(constraint, table, 'AccessExclusiveLock', run, 'type-recheck');
    }
  }
  for (const reference of table.referencedBy) {
    if (!reference.columns.includes(before.name)) continue;
    run.lock(reference.table, 'table', 'AccessExclusiveLock');
    const other = run.table(reference.table);
    const constraint = other?.constraints.find((c) => c.name === reference.constraint);
    if (other && constraint) checkKeyTypes(constraint, other, reference.columns, table, run);
    if (other && constraint?.valid && !sameFamily(before.type, to, run))
      validateForeignKey(constraint, other, 'AccessExclusiveLock', run, 'type-recheck');
  }
}

/** An FK need not be checked again while its equality operator stays (tablecmds.c, old_check_ok): text and varchar share theirs. */
function sameFamily(from: TypeRef, to: TypeRef, run: Run): boolean {
  const ctx = typeContext(run);
  return opclassChange(from, to, 'btree', undefined, ctx) === 'same';
}
