import type { PartitionBound } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { shapeOf } from '../../syntax/walk';
import { compareConstants } from '../expressions/constants';
import { columnOf, type Formula, formulaOf, implies, type Knowledge, known, not, proved } from '../expressions/implication';

export interface PartitionKey {
  readonly strategy: 'list' | 'range' | 'hash';
  /** Columns by name, or expressions, in order. */
  readonly keys: readonly (string | Expression)[];
}

function keyShape(key: string | Expression): string {
  return typeof key === 'string' ? columnOf(key) : shapeOf(key);
}

function keyFormula(key: string | Expression): Formula {
  return typeof key === 'string' ? { kind: 'opaque', text: columnOf(key) } : formulaOf(key);
}

/**
 * The constraint a bound puts on its partition (get_qual_from_partbound in partbounds.c); undefined
 * where we cannot write it down.
 */
function boundFormula(key: PartitionKey, bound: PartitionBound): Formula | undefined {
  if (bound.kind === 'list') return listFormula(key, bound.values);
  return bound.kind === 'range' ? rangeFormula(key, bound) : undefined;
}

function listFormula(key: PartitionKey, values: readonly Expression[]): Formula | undefined {
  const [first] = key.keys;
  if (first === undefined) return undefined;
  const of = keyShape(first);
  const given = values.filter((value) => value.kind !== 'null');
  const [only] = given;
  // Of a single boolean the planner makes the key itself, or NOT key (simplify_boolean_equality in
  // clauses.c).
  const items =
    given.length === 1 && only?.kind === 'constant' && only.type === 'bool'
      ? [only.value === 'true' ? keyFormula(first) : not(keyFormula(first))]
      : given.map((value): Formula => ({ kind: 'compare', of, operator: '=', value }));
  const equal: Formula = { kind: 'or', items };
  return items.length < values.length
    ? { kind: 'or', items: [{ kind: 'null', of }, ...items] }
    : { kind: 'and', items: [{ kind: 'not-null', of }, equal] };
}

type Limit = Expression | 'min' | 'max';
type Ranged = Extract<PartitionBound, { kind: 'range' }>;

/**
 * get_qual_for_range: every key not null, equal where both bounds are, then one arm for each column
 * by which a row may lie inside.
 */
function rangeFormula(key: PartitionKey, { from, to }: Ranged): Formula | undefined {
  const shapes = key.keys.map(keyShape);
  if (from.length !== shapes.length || to.length !== shapes.length) return undefined;
  const items: Formula[] = shapes.map((of) => ({ kind: 'not-null', of }));
  let start = 0;
  for (; start < shapes.length - 1; start++) {
    const [low, high] = [from[start], to[start]];
    if (!isValue(low) || !isValue(high) || compareConstants(low, high) !== 0) break;
    items.push({ kind: 'compare', of: shapes[start] ?? '', operator: '=', value: low });
  }
  items.push(...arms(shapes, from, start, 'lower'), ...arms(shapes, to, start, 'upper'));
  return { kind: 'and', items };
}

/** `a > 1 OR (a = 1 AND b >= 5)`: no further arm once a column is unbounded. */
function arms(shapes: readonly string[], limits: readonly Limit[], start: number, side: 'lower' | 'upper'): Formula[] {
  const found: Formula[] = [];
  for (let last = start; last < shapes.length; last++) {
    const limit = limits[last];
    if (!isValue(limit)) break;
    const next = limits[last + 1];
    const inclusive = side === 'lower' ? last === shapes.length - 1 || next === 'min' : next === 'max';
    const operator = side === 'lower' ? (inclusive ? '>=' : '>') : inclusive ? '<=' : '<';
    const equal = shapes.slice(start, last).map((of, i): Formula[] => {
      const value = limits[start + i];
      return isValue(value) ? [{ kind: 'compare', of, operator: '=', value }] : [];
    });
    const own: Formula = { kind: 'compare', of: shapes[last] ?? '', operator, value: limit };
    found.push(equal.length === 0 ? own : { kind: 'and', items: [...equal.flat(), own] });
    if (!isValue(next)) break;
  }
  return found.length > 1 ? [{ kind: 'or', items: found }] : found;
}

function isValue(limit: Limit | undefined): limit is Expression {
  return limit !== undefined && limit !== 'min' && limit !== 'max';
}

/** The rows cannot but fit the bound: ATTACH PARTITION needs no scan. */
export function impliesBound(knowledge: Knowledge, key: PartitionKey, bound: PartitionBound): boolean {
  return proved(() => {
    const predicate = boundFormula(key, bound);
    return predicate !== undefined && implies(known(knowledge), predicate);
  });
}

/**
 * No row of the default partition can belong to the new bound: the default partition needs no scan
 * (get_proposed_default_constraint).
 */
export function excludesBound(knowledge: Knowledge, key: PartitionKey, bound: PartitionBound): boolean {
  return proved(() => {
    const predicate = boundFormula(key, bound);
    return predicate !== undefined && implies(known(knowledge), not(predicate));
  });
}

/**
 * The rows belong to none of the other partitions: ATTACH PARTITION ... DEFAULT needs no scan.
 * Without others there is nothing to prove.
 */
export function impliesDefault(knowledge: Knowledge, key: PartitionKey, others: readonly PartitionBound[]): boolean {
  return others.every((bound) => bound.kind === 'default' || excludesBound(knowledge, key, bound));
}
