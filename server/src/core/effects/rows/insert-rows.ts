import { keyOf } from '../../schema/catalog';
import type { Column, Table, TypeRef } from '../../schema/objects';
import type { Insert, WrittenRows } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { evaluate } from '../expressions/evaluate';
import { expressionFacts } from '../expressions/expressions';
import { readLiteral } from '../expressions/literals';
import { inMajor, pgFunctions } from '../expressions/pg-data';
import { partitionFor } from '../partitions/partition-bounds';
import type { StatementRun } from '../statement-run';
import { requireAssignable, scopeOf } from '../tables/column-expressions';
import { fitConstant } from '../tables/constant-defaults';
import { rememberRow } from './known-row';

/*
 * What becomes of the rows that an INSERT writes out itself.
 */

const INTEGER: TypeRef = { schema: 'pg_catalog', name: 'int4', array: false, modifiers: [] };

/**
 * Every value becomes its column's type when the statement is parsed (analyze.c,
 * transformInsertRow; parse_target.c, transformAssignedExpr).
 */
export function requireValuesOfType({ rows, series }: WrittenRows, columns: readonly (Column | undefined)[], run: StatementRun): void {
  const scope = scopeOf(series ? [{ name: series.name, type: INTEGER }] : [], run);
  for (const row of rows)
    row.forEach((value, i) => {
      const column = columns[i];
      if (!column || isDefault(value) || isTaken(value, column.type)) return;
      const facts = expressionFacts(value, { ...scope, target: column.type });
      if (facts.missing) run.fail(facts.missing.sqlstate, facts.missing.message);
      requireAssignable(facts, column.name, column.type, 'expression', run);
      readLiteral(value, column.type, column.name, run);
      fitConstant(value, column.type, run);
    });
}

/** Most values are such: files full of them are to be read quickly. */
function isTaken(value: Expression, { schema, name, array, modifiers }: TypeRef): boolean {
  if (value.kind === 'null') return true;
  if (value.kind !== 'constant' || schema !== 'pg_catalog' || array || modifiers.length > 0) return false;
  return value.type === 'unknown'
    ? name === 'text' || name === 'varchar'
    : value.type === name || (value.type === 'int4' && name === 'int8');
}

function isDefault(value: Expression): boolean {
  return value.kind === 'other' && value.node === 'SetToDefault';
}

/**
 * Rows for a partitioned table go where their key belongs; those whose key is not told to any
 * partition but the default one, which is what nothing else takes.
 */
export function fill(table: Table, run: StatementRun, change?: Insert): void {
  const written = change?.written && isCertain(change.written, run) ? change.written : undefined;
  const isFollowed = written && table.known && !table.dependents.some((d) => d.kind === 'rule');
  if (change && isFollowed && table.partitionBy) {
    const placed = written.rows.map((row) => place(valueBy(row, change, written.series, table), table, run));
    if (written.all && placed.every((done) => done)) return;
  }
  markLoaded(table, run);
  const first = isFollowed ? written.rows[0] : undefined;
  if (change && first && !change.onConflict && !table.partitionBy) rememberRow(table, valueBy(first, change, written?.series, table), run);
  for (const key of table.partitions) {
    const partition = run.table(key);
    if (partition && partition.partitionOf?.bound.kind !== 'default') fill(partition, run);
  }
}

/** None of the functions called returns a set, which may be empty: all are PostgreSQL's own. */
function isCertain({ calls = [] }: WrittenRows, run: StatementRun): boolean {
  return calls.every((name) => {
    const found = pgFunctions.get(name.replace(/^pg_catalog\./, '')).filter((f) => !f.extension && inMajor(f, run.env.pgVersion));
    return found.length > 0 && found.every((f) => !f.set);
  });
}

function markLoaded(table: Table, run: StatementRun): void {
  if (!table.loaded) run.updateTable(keyOf(table), (t) => ({ ...t, loaded: true }));
}

type ValueBy = (column: string) => Expression | undefined;

/**
 * The value that a row has in a column: the one that is written, or the default; undefined where it
 * is not told.
 */
function valueBy(row: readonly Expression[], change: Insert, series: WrittenRows['series'], table: Table): ValueBy {
  const targets = change.hasColumnList ? change.columns : table.columns.map((c) => c.name);
  return (name) => {
    const column = table.columns.find((c) => c.name === name);
    const given = row[targets.indexOf(name)];
    if (given && !isDefault(given)) return computed(given, series);
    if (!column || column.identity || column.generated || column.type.schema !== 'pg_catalog') return undefined;
    return column.default ? computed(column.default, undefined) : { kind: 'null', span: change.span };
  };
}

function computed(value: Expression, series: WrittenRows['series']): Expression {
  if (value.kind !== 'operator' && value.kind !== 'column') return value;
  const result = evaluate(value, (name) => (name === series?.name ? series.first : undefined));
  return typeof result === 'number' ? { kind: 'constant', type: 'int4', value: String(result), span: value.span } : value;
}

/**
 * Down to the partition that takes the row (execPartition.c, ExecFindPartition). False where that
 * is not told.
 */
function place(value: ValueBy, table: Table, run: StatementRun): boolean {
  const home = table.partitionBy && partitionFor(value, table, run);
  // Of a table in use, partitions are often made by a job of the application's, which no migration
  // tells of.
  if (home === 'none' && run.env.presumeRows && table.createdIn.file !== run.env.file) return false;
  if (home === 'none') return run.fail('23514', `no partition of relation "${table.name}" found for row`);
  if (table.partitionBy && !(home && place(value, home, run))) return false;
  markLoaded(table, run);
  return true;
}
