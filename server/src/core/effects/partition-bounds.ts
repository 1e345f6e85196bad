import type { Table } from '../schema/objects';
import type { PartitionBound } from '../syntax/change';
import type { Expression } from '../syntax/expression';
import { compareConstants } from './constants';
import type { Run } from './run';

type Limit = Expression | 'min' | 'max';

/** A bound must be of the parent's kind, hold something, and leave the other partitions alone (parse_utilcmd.c, partbounds.c). */
export function requireFreeBound(bound: PartitionBound, partition: string, parent: Table, run: Run): void {
  const strategy = parent.partitionBy?.strategy;
  if (!strategy) return;
  if (bound.kind === 'default') {
    if (strategy === 'hash') run.fail('42P16', 'a hash-partitioned table may not have a default partition');
    return;
  }
  if (bound.kind !== strategy) run.fail('42P16', `invalid bound specification for a ${strategy} partition`);
  if (bound.kind === 'range' && isOrdered(bound.from, bound.to) === false)
    run.fail('42P17', `empty range bound specified for partition "${partition}"`);
  for (const key of parent.partitions) {
    const other = run.table(key);
    if (other?.partitionOf && overlap(bound, other.partitionOf.bound))
      run.fail('42P17', `partition "${partition}" would overlap partition "${other.name}"`);
  }
}

/** True only where it is certain. */
function overlap(a: PartitionBound, b: PartitionBound): boolean {
  if (a.kind === 'range' && b.kind === 'range') return isOrdered(a.from, b.to) === true && isOrdered(b.from, a.to) === true;
  if (a.kind === 'list' && b.kind === 'list') return a.values.some((x) => b.values.some((y) => isSame(x, y)));
  if (a.kind === 'hash' && b.kind === 'hash') {
    const divisor = commonDivisor(a.modulus, b.modulus);
    return a.remainder % divisor === b.remainder % divisor;
  }
  return false;
}

function isSame(a: Expression, b: Expression): boolean {
  return (a.kind === 'null' && b.kind === 'null') || compareConstants(a, b) === 0;
}

/** Whether the first limit lies before the second, column by column (partition_rbound_cmp); undefined when it cannot be told. */
function isOrdered(a: readonly Limit[], b: readonly Limit[]): boolean | undefined {
  for (const [i, low] of a.entries()) {
    const high = b[i];
    if (high === undefined) return undefined;
    const order = compareLimits(low, high);
    if (order === undefined || order === 'differs') return undefined;
    if (order !== 0) return order < 0;
    // Past MINVALUE or MAXVALUE nothing counts any more.
    if (low === 'min' || low === 'max') return false;
  }
  return false;
}

function compareLimits(a: Limit, b: Limit) {
  const rank = (limit: Limit) => (limit === 'min' ? -1 : limit === 'max' ? 1 : 0);
  if (typeof a !== 'string' && typeof b !== 'string') return compareConstants(a, b);
  return Math.sign(rank(a) - rank(b)) as -1 | 0 | 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
