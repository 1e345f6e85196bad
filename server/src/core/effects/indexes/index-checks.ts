import { keyOf } from '../../schema/catalog';
import type { Table, TypeRef } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { CreateIndex } from '../../syntax/change';
import { guardExpression, requireBoolean, requireColumns, requireOwnTable } from '../expressions/expression-guard';
import { type ExpressionFacts, expressionFacts } from '../expressions/expressions';
import { inMajor, pgOpclasses } from '../expressions/pg-data';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { typeInfo, typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { failOnMissing, scopeOf } from '../tables/column-expressions';
import { defaultOpclass, opclassChange, opclassExtension } from './opclasses';

const WITH_INCLUDE: Readonly<Record<string, number>> = { btree: 11, gist: 12, spgist: 14 };

/**
 * All that CREATE INDEX asks of a table before it reads it (indexcmds.c, DefineIndex and
 * ComputeIndexAttrs).
 */
export function checkIndex(change: CreateIndex, table: Table, run: StatementRun): void {
  const method = change.accessMethod;
  if (change.columns.length + change.include.length > MOST_COLUMNS)
    run.fail('54011', `cannot use more than ${MOST_COLUMNS} columns in an index`);
  if (change.unique && method !== 'btree' && (BUILT_IN_METHODS.has(method) || method === 'bloom'))
    run.fail('0A000', `access method "${method}" does not support unique indexes`);
  if (change.columns.length > 1 && (method === 'hash' || method === 'spgist'))
    run.fail('0A000', `access method "${method}" does not support multicolumn indexes`);
  if (change.include.length > 0 && BUILT_IN_METHODS.has(method) && run.env.pgVersion < (WITH_INCLUDE[method] ?? 99))
    run.fail('0A000', `access method "${method}" does not support included columns`);
  if (change.include.includes('')) run.fail('0A000', 'expressions are not supported in included columns');
  if (change.includeOptions) run.fail('42P17', 'including column does not support a collation, an operator class or an order');
  for (const column of [...change.columns.map((c) => c.column), ...change.include]) {
    if (column === undefined) continue;
    if (SYSTEM_COLUMNS.has(column)) run.fail('0A000', 'index creation on system columns is not supported');
    const own = table.columns.find((c) => c.name === column);
    if (!own && table.known) run.fail('42703', `column "${column}" does not exist`);
    if (own?.generated?.stored === false) run.fail('0A000', 'indexes on virtual generated columns are not supported');
  }
  if (BUILT_IN_METHODS.has(method) && method !== 'btree') refuseOrder(change, run);
  for (const { expression, opclass } of change.columns) {
    if (!expression) continue;
    guardExpression(expression, 'index expressions', run);
    const { type } = requireImmutable(expression, table, 'functions in index expression must be marked IMMUTABLE', run);
    if (type?.name === 'record') run.fail('42P16', 'column "row" has pseudo-type record');
    if (type && !opclass) requireDefaultOpclass(type, method, run);
  }
  if (change.where) {
    guardExpression(change.where, 'index predicates', run);
    requireBoolean(requireImmutable(change.where, table, 'functions in index predicate must be marked IMMUTABLE', run), 'WHERE', run);
  }
  for (const { column, collation } of change.columns) if (column && collation) requireCollatable(table, column, run);
  for (const { column, opclass, hasOptions } of change.columns) {
    if (column && !opclass) requireOpclass(table, column, method, run);
    if (column && opclass) requireAccepted(table, column, method, opclass.at(-1) ?? '', run);
    if (hasOptions && opclass) requireOptions(method, opclass.at(-1) ?? '', run);
  }
  if (change.unique && table.partitionBy)
    requirePartitionKey(
      table,
      change.columns.map((c) => c.column),
      'unique constraint',
      run,
    );
}

/** INDEX_MAX_KEYS */
const MOST_COLUMNS = 32;

/** Only a btree has an order. */
function refuseOrder({ accessMethod, columns }: CreateIndex, run: StatementRun): void {
  if (columns.some((c) => c.descending)) run.fail('0A000', `access method "${accessMethod}" does not support ASC/DESC options`);
  if (columns.some((c) => c.nullsFirst !== undefined))
    run.fail('0A000', `access method "${accessMethod}" does not support NULLS FIRST/LAST options`);
}

const BUILT_IN_METHODS = new Set(['btree', 'hash', 'gist', 'gin', 'brin', 'spgist']);

function requireImmutable(
  expression: Parameters<typeof expressionFacts>[0],
  table: Table,
  message: string,
  run: StatementRun,
): ExpressionFacts {
  const facts = expressionFacts(expression, { ...scopeOf(table.columns, run), row: keyOf(table) });
  requireOwnTable(expression, table, run);
  requireColumns(facts.columns, table, run);
  if (facts.columns.some((name) => SYSTEM_COLUMNS.has(name))) run.fail('0A000', 'index creation on system columns is not supported');
  failOnMissing(facts, run);
  if (facts.volatility !== 'immutable' && facts.unknownFunctions.length === 0) run.fail('42P17', message);
  return facts;
}

function requireCollatable(table: Table, name: string, run: StatementRun): void {
  const ctx = typeContext(run);
  const column = table.columns.find((c) => c.name === name);
  const info = column && typeInfo(typeKey(column.type, ctx), ctx);
  if (column && info?.collation === 'none' && !info.opaque)
    run.fail('42804', `collations are not supported by type ${formatType(column.type, ctx)}`);
}

/** A type without an operator class cannot be indexed this way: json with btree, text with gist. */
export function requireOpclass(table: Table, name: string, method: string, run: StatementRun): void {
  const column = table.columns.find((c) => c.name === name);
  if (column) requireDefaultOpclass(column.type, method, run);
}

function requireDefaultOpclass(type: TypeRef, method: string, run: StatementRun): void {
  const ctx = typeContext(run);
  const info = typeInfo(typeKey(type, ctx), ctx);
  if (!info || info.opaque || !BUILT_IN_METHODS.has(method)) return;
  if (defaultOpclass(type, method, ctx) !== undefined) return;
  // Extensions are often created together with the database, outside the migrations: only a history
  // that is replayed exactly proves that there is none.
  const extension = run.env.presumeRows ? opclassExtension(type, method, ctx) : undefined;
  if (extension) run.assume(`extension ${extension} is there, though no earlier migration creates it`);
  else run.fail('42704', `data type ${formatType(type, ctx)} has no default operator class for access method "${method}"`);
}

/**
 * Operator classes take parameters where their method has a support function for them; the btree's
 * and hash's have none (13; release notes of 13).
 */
function requireOptions(method: string, opclass: string, run: StatementRun): void {
  if (method === 'btree' || method === 'hash') run.fail('22023', `operator class ${opclass} has no options`);
}

/** A named operator class must take the column's type (indexcmds.c, ResolveOpClass). */
function requireAccepted(table: Table, name: string, method: string, opclass: string, run: StatementRun): void {
  const ctx = typeContext(run);
  const type = table.columns.find((c) => c.name === name)?.type;
  const known = pgOpclasses.get(method).filter((one) => one.name === opclass && !one.extension);
  if (known.length > 0 && !known.some((one) => inMajor(one, ctx.pgVersion)))
    run.fail('42704', `operator class "${opclass}" does not exist for access method "${method}"`);
  if (type && opclass !== defaultOpclass(type, method, ctx) && opclassChange(type, type, method, opclass, ctx) === 'missing')
    run.fail('42804', `operator class "${opclass}" does not accept data type ${formatType(type, ctx)}`);
}

/** Uniqueness over partitions holds only if each value belongs to one of them (indexcmds.c). */
export function requirePartitionKey(table: Table, columns: readonly (string | undefined)[], what: string, run: StatementRun): void {
  const by = table.partitionBy;
  if (!by) return;
  if (by.expressions.length > 0) run.fail('0A000', `unsupported ${what} constraint with partition key definition`);
  const missing = by.columns.find((c) => !columns.includes(c));
  if (missing) run.fail('0A000', `${what} on partitioned table must include all partitioning columns`);
}
