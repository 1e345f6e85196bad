import type { LockMode } from '../../locks';
import { KEYS, keyOf } from '../../schema/catalog';
import type { Column, Table, TypeRef } from '../../schema/objects';
import { hasStorage, isPartitionKey, withColumn } from '../../schema/table';
import type { AlterColumnType } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { columnsOf } from '../../syntax/walk';
import { checkKeyTypes } from '../constraints/foreign-key-columns';
import { validateForeignKey } from '../constraints/foreign-keys';
import { mentions } from '../dependencies';
import { convert, unconverted } from '../expressions/coercion';
import { guardExpression, requireBoolean, requireColumns, requireOwnTable } from '../expressions/expression-guard';
import { expressionFacts } from '../expressions/expressions';
import { readLiteral } from '../expressions/literals';
import { isAlwaysUtc } from '../expressions/pg-data';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { typeInfo, typeKey } from '../expressions/types';
import { opclassChange } from '../indexes/opclasses';
import type { StatementRun } from '../statement-run';
import { domainCollation, isInteger, requireType } from '../tables/column-definition';
import { scopeOf } from '../tables/column-expressions';
import { fitConstant } from '../tables/constant-defaults';
import { requireColumn } from '../tables/require-column';
import { noteTypeUse, refuseOwnRowType, refuseUsedRowType } from '../tables/row-types';
import { timezoneOf } from '../transaction-state';
import { requireOneOrigin } from './inheritance';
import { asWritten, columnsAsWritten, rebuildIndexes, reparseIndexes } from './rebuild-indexes';

/**
 * ALTER COLUMN TYPE (tablecmds.c, ATPrepAlterColumnType, ATExecAlterColumnType,
 * ATPostAlterTypeCleanup): the rows are rewritten unless the conversion leaves every byte as it is;
 * and even then indexes, checks and foreign keys that know the column may be done again.
 */
export function alterColumnType(action: AlterColumnType, table: Table, run: StatementRun, mode: LockMode): void {
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
  refuseOwnRowType(to, table, run);
  refuseCollation(action, to, run);
  if (action.using) requireUsing(action.using, table, column, to, run);
  refuseDependents(table, action.column, run);
  change(action, table, column, to, run);
  run.onDescendants(table, mode, (child) => {
    const own = child.columns.find((c) => c.name === action.column);
    if (isPartitionKey(child, action.column))
      run.fail('42P16', `cannot alter column "${action.column}" because it is part of the partition key of relation "${child.name}"`);
    if (own) change(action, child, own, to, run);
  });
}

function refuseCollation(action: AlterColumnType, to: TypeRef, run: StatementRun): void {
  const info = typeInfo(typeKey(to, typeContext(run)), typeContext(run));
  if (action.collation && info?.collation === 'none' && !info.opaque)
    run.fail('42804', `collations are not supported by type ${formatType(to, typeContext(run))}`);
}

/** Views, policies, trigger columns and the like hold the old type fast (0A000). */
function refuseDependents(table: Table, column: string, run: StatementRun): void {
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

/** ALTER TYPE ... ALTER ATTRIBUTE of the type that the table is of. */
export function changeTypedColumn(action: AlterColumnType, table: Table, run: StatementRun): void {
  const column = table.columns.find((c) => c.name === action.column);
  const to = column && requireType(action.type, run);
  if (column && to) change(action, table, column, to, run);
}

function change(action: AlterColumnType, table: Table, column: Column, to: TypeRef, run: StatementRun): void {
  const key = keyOf(table);
  refuseUsedRowType(table, run);
  const rewrites = requiresRewrite(action, table, column, to, run);
  const next: Column = { ...column, type: to, collation: action.collation?.at(-1) ?? domainCollation(to, run) };
  if (rewrites) run.rewrite(table, 'type-rewrite');
  else rebuildIndexes(table, column, next, run);
  run.updateTable(key, (t) => withColumn(t, column.name, () => next));
  const now = run.table(key) ?? table;
  noteTypeUse(next, now, run);
  reparseIndexes(now, column, next, run);
  recheck(now, column, to, run);
}

/**
 * USING is read before anything of the statement is carried out: a column that it drops is still
 * there, and one whose type it changes has the old type (tablecmds.c, ATPrepAlterColumnType).
 */
function requireUsing(using: Expression, table: Table, column: Column, to: TypeRef, run: StatementRun): void {
  guardExpression(using, 'transform expressions', run);
  requireOwnTable(using, table, run);
  const before = run.draft.original(KEYS.relation(keyOf(table)));
  const columns =
    before?.kind === 'table'
      ? [...before.columns, ...table.columns.filter((c) => !before.columns.some((own) => own.name === c.name))]
      : table.columns;
  const facts = expressionFacts(using, { ...scopeOf(columns, run), target: to });
  requireColumns(facts.columns, { ...table, columns }, run);
  if (facts.missing) run.fail(facts.missing.sqlstate, facts.missing.message);
  if (facts.columns.includes(table.name) && !has(table, table.name) && facts.column === undefined && run.descendants(table).length > 0)
    run.fail('0A000', 'cannot convert whole-row table reference');
  readLiteral(using, to, column.name, run);
  fitConstant(using, to, run);
  if (facts.assignable === false) failConversion(true, column, to, run);
}

const has = (table: Table, name: string) => table.columns.some((c) => c.name === name);

/**
 * ATColumnChangeRequiresRewrite: what is left of the conversion once the planner has thrown out
 * what does nothing.
 */
function requiresRewrite(action: AlterColumnType, table: Table, column: Column, to: TypeRef, run: StatementRun): boolean {
  const ctx = typeContext(run);
  let value = unconverted(column.type, ctx);
  if (action.using) {
    let inner = action.using;
    const casts: TypeRef[] = [];
    while (inner.kind === 'cast' || inner.kind === 'collate') {
      if (inner.kind === 'cast') {
        const ref = requireType(inner.type, run);
        if (ref) casts.unshift(ref);
      }
      inner = inner.arg;
    }
    if (expressionFacts(inner, scopeOf(table.columns, run)).column !== column.name) {
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
    failConversion(action.using !== undefined, column, to, run);
  }
  checkDefaultCast(column, to, run);
  // Nothing of a virtual column is stored.
  if (column.generated?.stored === false) return false;
  if (final.cost === 'timezone') return !isUtc(run);
  return final.cost === 'rewrite' || final.cost === 'constrained-domain';
}

function failConversion(using: boolean, column: Column, to: TypeRef, run: StatementRun): never {
  const what = using ? `result of USING clause for column "${column.name}"` : `column "${column.name}"`;
  return run.fail('42804', `${what} cannot be cast automatically to type ${formatType(to, typeContext(run))}`);
}

function isUtc(run: StatementRun): boolean {
  const timezone = timezoneOf(run);
  if (timezone === undefined) run.assume('the TimeZone of the session is not UTC: nothing says what it is');
  return timezone !== undefined && isAlwaysUtc(timezone);
}

/**
 * The default is cast to the new type too, but only if it can be (42804 otherwise); with USING too.
 */
function checkDefaultCast(column: Column, to: TypeRef, run: StatementRun): void {
  const ctx = typeContext(run);
  if (!column.default || column.default.kind === 'null') return;
  if (!convert(unconverted(defaultType(column, run), ctx), to, 'assignment', ctx)) {
    run.fail('42804', `default for column "${column.name}" cannot be cast automatically to type ${formatType(to, ctx)}`);
  }
}

/**
 * What the default is before it is cast to the column's type: a cast that is not written is taken
 * off (tablecmds.c, ATExecAlterColumnType, strip_implicit_coercions). A literal is of the column's
 * type.
 */
function defaultType(column: Column, run: StatementRun): TypeRef {
  const own = column.default && expressionFacts(column.default, scopeOf([], run)).type;
  return own === undefined || own.name === 'unknown' ? column.type : own;
}

/**
 * Valid checks that mention the column are tested again on every row; foreign keys lock the other
 * table, and are tested when the operator changes.
 */
function recheck(table: Table, before: Column, to: TypeRef, run: StatementRun): void {
  for (const constraint of table.constraints) {
    const mentioned =
      constraint.columns.includes(before.name) ||
      (constraint.expression !== undefined && columnsOf(constraint.expression).includes(before.name));
    if (!mentioned) continue;
    // It is parsed again (tablecmds.c, ATPostAlterTypeParse).
    if (constraint.type === 'check' && constraint.expression) {
      const written = asWritten(constraint.expression, before, run);
      const facts = expressionFacts(written, scopeOf(columnsAsWritten(table, before), run));
      if (facts.missing) run.fail(facts.missing.sqlstate, facts.missing.message);
      requireBoolean(facts, 'CHECK', run);
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

/**
 * An FK need not be checked again while its equality operator stays (tablecmds.c, old_check_ok):
 * text and varchar share theirs.
 */
function sameFamily(from: TypeRef, to: TypeRef, run: StatementRun): boolean {
  const ctx = typeContext(run);
  return opclassChange(from, to, 'btree', undefined, ctx) === 'same';
}
