import { keyOf } from '../../schema/catalog';
import type { Table, TypeRef } from '../../schema/objects';
import type { PartitionBound } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { compareConstants } from '../expressions/constants';
import { guardExpression } from '../expressions/expression-guard';
import { readLiteral } from '../expressions/literals';
import { typeContext } from '../expressions/type-context';
import { baseType } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { fitConstant } from '../tables/constant-defaults';

type Limit = Expression | 'min' | 'max';

/** A column of the key, as its bounds are read. */
interface Key {
  readonly name: string;
  readonly type?: TypeRef;
  readonly collation?: string;
  /** Its values are texts, or labels: what is not the same text differs. */
  readonly textual: boolean;
}

/**
 * A bound must be of the parent's kind, hold something, and leave the other partitions alone
 * (parse_utilcmd.c, transformPartitionBound; partbounds.c).
 */
export function requireFreeBound(bound: PartitionBound, partition: string, parent: Table, run: StatementRun): void {
  const strategy = parent.partitionBy?.strategy;
  if (!strategy) return;
  if (bound.kind === 'default') {
    if (strategy === 'hash') run.fail('42P16', 'a hash-partitioned table may not have a default partition');
    return;
  }
  if (bound.kind !== strategy) run.fail('42P16', `invalid bound specification for a ${strategy} partition`);
  const keys = keysOf(parent, run);
  requireReadable(bound, keys, parent, run);
  if (bound.kind === 'range' && isOrdered(bound.from, bound.to, keys) === false)
    run.fail('42P17', `empty range bound specified for partition "${partition}"`);
  for (const key of parent.partitions) {
    const other = run.table(key);
    if (other?.partitionOf && overlap(bound, other.partitionOf.bound, keys))
      run.fail('42P17', `partition "${partition}" would overlap partition "${other.name}"`);
  }
}

function keysOf(parent: Table, run: StatementRun): readonly Key[] {
  const by = parent.partitionBy;
  // Columns and expressions are kept apart: with both, which is which is not told.
  if (!by || by.expressions.length > 0) return [];
  return by.columns.map((name) => {
    const column = parent.columns.find((c) => c.name === name);
    if (!column) return { name, textual: false };
    const type = baseType(column.type, typeContext(run));
    return { name, type, collation: column.collation, textual: isTextual(type, run) };
  });
}

function isTextual(type: TypeRef, run: StatementRun): boolean {
  if (type.array) return false;
  return type.schema === 'pg_catalog' ? /^(text|varchar|bpchar)$/.test(type.name) : run.catalog.enum(keyOf(type)) !== undefined;
}

function requireReadable(bound: PartitionBound, keys: readonly Key[], parent: Table, run: StatementRun): void {
  if (bound.kind === 'hash') return requireHash(bound, parent, run);
  const read = (value: Expression, key: Key | undefined) => {
    guardExpression(value, 'partition bound', run);
    if (value.kind === 'column') run.fail('0A000', 'cannot use column reference in partition bound expression');
    if (!key?.type) return;
    readLiteral(value, key.type, key.name, run);
    fitConstant(value, key.type, run);
  };
  if (bound.kind === 'list') for (const value of bound.values) read(value, keys[0]);
  if (bound.kind !== 'range') return;
  const count = (parent.partitionBy?.columns.length ?? 0) + (parent.partitionBy?.expressions.length ?? 0);
  if (bound.from.length !== count) run.fail('42P16', 'FROM must specify exactly one value per partitioning column');
  if (bound.to.length !== count) run.fail('42P16', 'TO must specify exactly one value per partitioning column');
  for (const limits of [bound.from, bound.to]) {
    for (const [i, limit] of limits.entries()) {
      if (typeof limit === 'string') continue;
      if (limit.kind === 'null') run.fail('42P17', 'cannot specify NULL in range bound');
      read(limit, keys[i]);
    }
    requireInfiniteRest(limits, run);
  }
}

/** parse_utilcmd.c, validateInfiniteBounds. */
function requireInfiniteRest(limits: readonly Limit[], run: StatementRun): void {
  const first = limits.findIndex((limit) => typeof limit === 'string');
  if (first >= 0 && limits.slice(first).some((limit) => limit !== limits[first]))
    run.fail('42804', `every bound following ${limits[first] === 'min' ? 'MINVALUE' : 'MAXVALUE'} must also be the same`);
}

/**
 * Each modulus must be a factor of the next larger one (partbounds.c, check_new_partition_bound).
 */
function requireHash(bound: Extract<PartitionBound, { kind: 'hash' }>, parent: Table, run: StatementRun): void {
  if (bound.modulus <= 0) run.fail('42P16', 'modulus for hash partition must be an integer value greater than zero');
  if (bound.remainder >= bound.modulus) run.fail('42P16', 'remainder for hash partition must be less than modulus');
  for (const key of parent.partitions) {
    const other = run.table(key)?.partitionOf?.bound;
    if (other?.kind === 'hash' && other.modulus % bound.modulus !== 0 && bound.modulus % other.modulus !== 0)
      run.fail('42P17', 'every hash partition modulus must be a factor of the next larger modulus');
  }
}

/** True only where it is certain. */
function overlap(a: PartitionBound, b: PartitionBound, keys: readonly Key[]): boolean {
  if (a.kind === 'range' && b.kind === 'range') return isOrdered(a.from, b.to, keys) === true && isOrdered(b.from, a.to, keys) === true;
  if (a.kind === 'list' && b.kind === 'list') return a.values.some((x) => b.values.some((y) => isSame(x, y, keys[0])));
  if (a.kind === 'hash' && b.kind === 'hash') {
    const divisor = commonDivisor(a.modulus, b.modulus);
    return a.remainder % divisor === b.remainder % divisor;
  }
  return false;
}

function isSame(a: Expression, b: Expression, key: Key | undefined): boolean {
  return (a.kind === 'null' && b.kind === 'null') || compareValues(a, b, key) === 0;
}

/**
 * The partition that takes a row (execPartition.c, get_partition_for_tuple); undefined where its
 * key, or where that belongs, is not told.
 */
export function partitionFor(
  value: (column: string) => Expression | undefined,
  parent: Table,
  run: StatementRun,
): Table | 'none' | undefined {
  const keys = keysOf(parent, run);
  const row = keys.flatMap(({ name }) => value(name) ?? []);
  if (keys.length === 0 || row.length < keys.length || parent.partitions.length === 0) return undefined;
  let otherwise: Table | undefined;
  let isUnsure = false;
  for (const key of parent.partitions) {
    const partition = run.table(key);
    if (partition?.partitionOf?.bound.kind === 'default') otherwise = partition;
    const isInside = partition?.partitionOf && contains(partition.partitionOf.bound, row, keys);
    if (isInside) return partition;
    isUnsure ||= isInside === undefined;
  }
  return isUnsure ? undefined : (otherwise ?? 'none');
}

function contains(bound: PartitionBound, row: readonly Expression[], keys: readonly Key[]): boolean | undefined {
  if (bound.kind === 'default') return false;
  if (bound.kind === 'hash') return undefined;
  if (bound.kind === 'range') {
    if (row.some((value) => value.kind === 'null')) return false;
    const [isBelow, isUnderTop] = [isOrdered(row, bound.from, keys), isOrdered(row, bound.to, keys)];
    if (isBelow === true || isUnderTop === false) return false;
    return isBelow === undefined || isUnderTop === undefined ? undefined : true;
  }
  const [only] = row;
  const tests = only ? bound.values.map((value) => equals(only, value, keys[0])) : [];
  return tests.includes(true) ? true : tests.includes(undefined) ? undefined : false;
}

function equals(a: Expression, b: Expression, key: Key | undefined): boolean | undefined {
  if (a.kind === 'null' || b.kind === 'null') return a.kind === b.kind;
  const order = compareValues(a, b, key);
  // Texts that differ may be equal to a collation (nondeterministic ones, 12 and later).
  if (order === 'differs') return key?.type?.name === 'bool' || (key?.textual && key.collation === undefined) ? false : undefined;
  return order === undefined ? undefined : order === 0;
}

/**
 * Whether the first limit lies before the second, column by column (partition_rbound_cmp);
 * undefined when it cannot be told.
 */
function isOrdered(a: readonly Limit[], b: readonly Limit[], keys: readonly Key[]): boolean | undefined {
  for (const [i, low] of a.entries()) {
    const high = b[i];
    if (high === undefined) return undefined;
    const order = compareLimits(low, high, keys[i]);
    if (order === undefined || order === 'differs') return undefined;
    if (order !== 0) return order < 0;
    // Past MINVALUE or MAXVALUE nothing counts any more.
    if (low === 'min' || low === 'max') return false;
  }
  return false;
}

function compareLimits(a: Limit, b: Limit, key: Key | undefined) {
  const rank = (limit: Limit) => (limit === 'min' ? -1 : limit === 'max' ? 1 : 0);
  if (typeof a !== 'string' && typeof b !== 'string') return compareValues(a, b, key);
  return Math.sign(rank(a) - rank(b)) as -1 | 0 | 1;
}

/** Bounds are read by the key's type, and ordered by its collation. */
function compareValues(a: Expression, b: Expression, key: Key | undefined) {
  if (!key?.textual) return compareConstants(typed(a, key), typed(b, key));
  const [x, y] = [textOf(a, key), textOf(b, key)];
  if (x === undefined || y === undefined) return undefined;
  if (x === y) return 0;
  if (key.collation !== 'C' && key.collation !== 'POSIX') return 'differs';
  const [p, q] = [[...x], [...y]].map((letters) => letters.map((c) => (c.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join(''));
  return (p ?? '') < (q ?? '') ? -1 : 1;
}

/**
 * A quoted text, or one that is called so; blanks at the end of a character(n) do not count
 * (varchar.c, bpchareq).
 */
function textOf(value: Expression, key: Key): string | undefined {
  if (value.kind === 'cast' && value.type.modifiers.length === 0 && /^(text|varchar)$/.test(value.type.name)) return textOf(value.arg, key);
  if (value.kind !== 'constant' || value.type !== 'unknown') return undefined;
  return key.type?.name === 'bpchar' ? value.value.replace(/ +$/, '') : value.value;
}

/** The usual spellings of a boolean or a date, as one. */
function typed(value: Expression, key: Key | undefined): Expression {
  if (value.kind !== 'constant' || key?.type?.schema !== 'pg_catalog' || key.type.array) return value;
  if (key.type.name === 'bool') return { ...value, type: 'bool', value: /^\s*(t|y|on|1)/i.test(value.value) ? 'true' : 'false' };
  if (key.type.name !== 'date') return value;
  const parts = /^\s*(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d\d)(\d\d))\s*$/.exec(value.value);
  if (!parts) return value;
  const [month, day] = [parts[2] ?? parts[4] ?? '', parts[3] ?? parts[5] ?? ''];
  return { ...value, value: `${parts[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
