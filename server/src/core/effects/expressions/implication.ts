import type { Expression } from '../../syntax/expression';
import { shapeOf } from '../../syntax/walk';
import { compareConstants, foldedDate } from './constants';
import { evaluate } from './evaluate';

/**
 * Whether what a table's constraints say already proves something else, so that PostgreSQL need not
 * look at the rows: predicate_implied_by in predtest.c with weak implication ("if the check is not
 * false, the other is not false"), as ConstraintImpliedByRelConstraint (tablecmds.c) asks.
 */
export type Formula =
  | { readonly kind: 'and' | 'or'; readonly items: readonly Formula[] }
  | { readonly kind: 'null' | 'not-null'; readonly of: string }
  | { readonly kind: 'compare'; readonly of: string; readonly operator: Comparison; readonly value: Expression }
  /** Anything else proves only its equal. */
  | { readonly kind: 'opaque'; readonly text: string };

type Comparison = '<' | '<=' | '=' | '>=' | '>' | '<>';

const NEGATED: Readonly<Record<Comparison, Comparison>> = { '<': '>=', '<=': '>', '=': '<>', '>=': '<', '>': '<=', '<>': '=' };
const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '=': '=', '>=': '<=', '>': '<', '<>': '<>' };

function comparison(name: string): Comparison | undefined {
  const plain = name === '!=' ? '<>' : name;
  return plain in NEGATED ? (plain as Comparison) : undefined;
}

export function not(formula: Formula): Formula {
  switch (formula.kind) {
    case 'and':
      return { kind: 'or', items: formula.items.map(not) };
    case 'or':
      return { kind: 'and', items: formula.items.map(not) };
    case 'null':
      return { kind: 'not-null', of: formula.of };
    case 'not-null':
      return { kind: 'null', of: formula.of };
    case 'compare':
      return { ...formula, operator: NEGATED[formula.operator] };
    case 'opaque':
      return { kind: 'opaque', text: formula.text.startsWith('not ') ? formula.text.slice(4) : `not ${formula.text}` };
  }
}

/**
 * Constants, as far as we read them: literals, casts of literals, a date and the days added to it.
 */
function isConstant(e: Expression): boolean {
  return e.kind === 'constant' || (e.kind === 'cast' && isConstant(e.arg)) || foldedDate(e) !== undefined;
}

const TRUE: Formula = { kind: 'and', items: [] };
const FALSE: Formula = { kind: 'or', items: [] };

/**
 * Brings an expression to the form the planner proves with (eval_const_expressions,
 * canonicalize_qual): NOT pushed down, IN spelled out.
 */
export function formulaOf(e: Expression): Formula {
  switch (e.kind) {
    case 'and':
    case 'or':
      return { kind: e.kind, items: e.args.map(formulaOf) };
    case 'not':
      return not(formulaOf(e.arg));
    case 'null-test':
      // A row is not null when every field is; it is null when every field is
      // (eval_const_expressions in clauses.c).
      if (e.arg.kind === 'row') return { kind: 'and', items: e.arg.args.map((arg) => formulaOf({ ...e, arg })) };
      return { kind: e.isNull ? 'null' : 'not-null', of: shapeOf(e.arg) };
    case 'constant':
    case 'operator':
      return constantFormula(e) ?? operatorFormula(e) ?? { kind: 'opaque', text: shapeOf(e) };
    default:
      return { kind: 'opaque', text: shapeOf(e) };
  }
}

/** What the planner computes by itself: `true`, `1 = 2`. */
function constantFormula(e: Expression): Formula | undefined {
  const value = evaluate(e, () => undefined);
  return typeof value === 'boolean' ? (value ? TRUE : FALSE) : undefined;
}

function operatorFormula(e: Expression): Formula | undefined {
  if (e.kind !== 'operator') return undefined;
  const { left, right } = e;
  if (!left || !right) return undefined;
  if (Array.isArray(right)) {
    const values = right as readonly Expression[];
    if (e.form === 'in') {
      const items = values.map((value) => compare(left, comparison(e.name), value));
      return items.every((item) => item !== undefined) ? { kind: e.name === '=' ? 'or' : 'and', items } : undefined;
    }
    if (e.form !== 'between' || e.name.endsWith('SYMMETRIC')) return undefined;
    const [low, high] = [values[0] && compare(left, '>=', values[0]), values[1] && compare(left, '<=', values[1])];
    if (!low || !high) return undefined;
    const between: Formula = { kind: 'and', items: [low, high] };
    return e.name.startsWith('NOT') ? not(between) : between;
  }
  const other = right as Expression;
  // `c IS DISTINCT FROM NULL` is parsed as `c IS NOT NULL` (make_nulltest_from_distinct in
  // parse_expr.c).
  if (e.form === 'distinct' || e.form === 'not-distinct') {
    const tested = other.kind === 'null' ? left : left.kind === 'null' ? other : undefined;
    return tested && { kind: e.form === 'distinct' ? 'not-null' : 'null', of: shapeOf(tested) };
  }
  // c = ANY (ARRAY[...]) is what PostgreSQL makes of IN.
  const elements = e.form === 'any' || e.form === 'all' ? elementsOf(other) : undefined;
  if (elements) {
    const items = elements.map((value) => compare(left, comparison(e.name), value));
    return items.every((item) => item !== undefined) ? { kind: e.form === 'any' ? 'or' : 'and', items } : undefined;
  }
  if (e.form !== 'plain') return undefined;
  return booleanEquality(e.name, left, other) ?? compare(left, comparison(e.name), other);
}

/** The elements of ARRAY[...] or of a plain array literal: `'{1,2}'::int[]`. */
function elementsOf(e: Expression): readonly Expression[] | undefined {
  if (e.kind === 'array') return e.args;
  if (e.kind === 'cast') return elementsOf(e.arg);
  const text = e.kind === 'constant' ? /^\s*\{([^{}"\\]+)\}\s*$/.exec(e.value)?.[1] : undefined;
  const values = text?.split(',').map((value) => value.trim());
  if (!values || values.some((value) => value === '' || value.toLowerCase() === 'null')) return undefined;
  return values.map((value) => ({ kind: 'constant', type: 'unknown', value, span: e.span }));
}

/** `x = true` is x, `x = false` is NOT x (simplify_boolean_equality in clauses.c). */
function booleanEquality(name: string, left: Expression, right: Expression): Formula | undefined {
  if (name !== '=' && name !== '<>') return undefined;
  const [constant, tested] = right.kind === 'constant' ? [right, left] : [left, right];
  if (constant.kind !== 'constant' || constant.type !== 'bool') return undefined;
  return (constant.value === 'true') === (name === '=') ? formulaOf(tested) : not(formulaOf(tested));
}

function compare(left: Expression, operator: Comparison | undefined, right: Expression): Formula | undefined {
  if (!operator) return undefined;
  if (isConstant(right) && !isConstant(left)) return { kind: 'compare', of: shapeOf(left), operator, value: right };
  if (isConstant(left) && !isConstant(right)) return { kind: 'compare', of: shapeOf(right), operator: MIRRORED[operator], value: left };
  return undefined;
}

/** predicate_implied_by_recurse: AND and OR taken apart, in the order PostgreSQL does. */
export function implies(clause: Formula, predicate: Formula): boolean {
  const whole = (item: Formula) => implies(clause, item);
  if (clause.kind === 'and') {
    if (predicate.kind === 'and') return predicate.items.every(whole);
    if (predicate.kind === 'or' && predicate.items.some(whole)) return true;
    return clause.items.some((item) => implies(item, predicate));
  }
  if (clause.kind === 'or') {
    if (predicate.kind === 'and') return predicate.items.every(whole);
    if (predicate.kind === 'or') return clause.items.every((item) => predicate.items.some((other) => implies(item, other)));
    return clause.items.every((item) => implies(item, predicate));
  }
  if (predicate.kind === 'and') return predicate.items.every(whole);
  if (predicate.kind === 'or') return predicate.items.some(whole);
  return atomImplies(clause, predicate);
}

function atomImplies(clause: Formula, predicate: Formula): boolean {
  if (clause.kind === 'opaque' && predicate.kind === 'opaque') return clause.text === predicate.text;
  if (clause.kind === 'compare' && predicate.kind === 'compare') {
    if (clause.of !== predicate.of) return false;
    const order = compareConstants(predicate.value, clause.value);
    return order !== undefined && comparisonImplies(clause.operator, predicate.operator, order);
  }
  // With weak implication a comparison does not prove its column to be not null: a check that is
  // null passes.
  return (clause.kind === 'null' || clause.kind === 'not-null') && clause.kind === predicate.kind && clause.of === predicate.of;
}

/**
 * BT_implic_table in predtest.c: from `x a C` follows `x b P`, given how P compares with C.
 * @param order P - C in sign; 'differs' when only that is known
 */
function comparisonImplies(a: Comparison, b: Comparison, order: -1 | 0 | 1 | 'differs'): boolean {
  if (order === 'differs') return a === '=' && b === '<>';
  switch (a) {
    case '<':
      return (b === '<' || b === '<=' || b === '<>') && order >= 0;
    case '<=':
      return b === '<=' ? order >= 0 : (b === '<' || b === '<>') && order > 0;
    case '=':
      return { '<': order > 0, '<=': order >= 0, '=': order === 0, '>=': order <= 0, '>': order < 0, '<>': order !== 0 }[b];
    case '>=':
      return b === '>=' ? order <= 0 : (b === '>' || b === '<>') && order < 0;
    case '>':
      return (b === '>' || b === '>=' || b === '<>') && order <= 0;
    case '<>':
      return b === '<>' && order === 0;
  }
}

/** What is known to hold of every row: valid, enforced checks, and columns that are NOT NULL. */
export interface Knowledge {
  readonly checks: readonly Expression[];
  readonly notNull: readonly string[];
}

export function columnOf(name: string): string {
  return shapeOf({ kind: 'column', path: [name], span: { start: 0, end: 0 } });
}

export function known({ checks, notNull }: Knowledge): Formula {
  return { kind: 'and', items: [...notNull.map((name): Formula => ({ kind: 'not-null', of: columnOf(name) })), ...checks.map(formulaOf)] };
}

/** An expression nested deeper than the stack proves nothing. */
export function proved(proof: () => boolean): boolean {
  try {
    return proof();
  } catch {
    return false;
  }
}

/**
 * Whether a valid check makes SET NOT NULL skip its scan (NotNullImpliedByRelConstraints in
 * tablecmds.c, 12 and later). Not for columns of a row type: there IS NOT NULL means another thing.
 */
export function provesNotNull(check: Expression, column: string): boolean {
  return proved(() => implies(formulaOf(check), { kind: 'not-null', of: columnOf(column) }));
}
