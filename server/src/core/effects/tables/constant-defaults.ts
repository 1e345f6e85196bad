import { keyOf } from '../../schema/catalog';
import type { TypeRef } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { constantText } from '../expressions/constant-functions';
import { arrayElements } from '../expressions/literal-texts';
import { INTEGER_LIMITS, outside, refuseByDomain } from '../expressions/literals';
import { baseType } from '../expressions/types';
import type { StatementRun } from '../statement-run';

/**
 * A constant is computed when the column is added, the row is inserted or the bound is read: a text
 * that is too long, bits of another length or a number out of range fail then (22001, 22026, 22003;
 * varchar.c, varbit.c, int.c, numeric.c). SET DEFAULT and CREATE TABLE only store it.
 */
export function fitConstant(value: Expression, type: TypeRef, run: StatementRun): void {
  const computed = withoutCasts(value);
  if (computed.kind === 'operator') return compute(computed, type, run);
  if (value.kind === 'row') return fitRow(value.args, type, run);
  const base = baseType(type, { state: run.draft, pgVersion: run.env.pgVersion });
  if (base.array) return fitElements(value, base, run);
  if (base.schema !== 'pg_catalog') return;
  const [size] = base.modifiers;
  const text = constantText(value);
  if ((base.name === 'varchar' || base.name === 'bpchar') && typeof size === 'number') {
    if (text !== undefined && [...text.trimEnd()].length > size) run.fail('22001', `value too long for type ${base.name}(${size})`);
  } else if (value.kind !== 'constant') {
    return;
  } else if ((base.name === 'bit' || base.name === 'varbit') && typeof size === 'number') {
    const bits = value.type === 'bit' && /^b?[01]*$/i.test(value.value) ? value.value.replace(/^b/i, '').length : undefined;
    if (bits !== undefined && base.name === 'bit' && bits !== size)
      run.fail('22026', `bit string length ${bits} does not match type bit(${size})`);
    if (bits !== undefined && base.name === 'varbit' && bits > size) run.fail('22001', `bit string too long for type bit varying(${size})`);
  } else if (NUMBER.test(value.type)) {
    const limits = INTEGER_LIMITS[base.name];
    if (limits && /^[+-]?\d+$/.test(value.value) && outside(BigInt(value.value), limits)) run.fail('22003', `${base.name} out of range`);
    if (base.name === 'numeric') fitNumeric(value.value, base.modifiers, run);
  } else if (base.name === 'numeric' && text !== undefined) {
    fitNumeric(text, base.modifiers, run);
  }
}

const NUMBER = /^(int4|int8|numeric)$/;

function fitElements(value: Expression, array: TypeRef, run: StatementRun): void {
  if (value.kind !== 'constant' || value.type !== 'unknown') return;
  const elements = arrayElements(value.value);
  if (elements === 'malformed') return;
  for (const text of elements) fitConstant({ ...value, value: text }, { ...array, array: false }, run);
}

/**
 * The digits beyond the scale are rounded away, halves from zero, before the rest is counted
 * (numeric.c, apply_typmod).
 */
function fitNumeric(text: string, [precision, scale = 0]: TypeRef['modifiers'], run: StatementRun): void {
  const parts = /^\s*[+-]?(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?\s*$/i.exec(text);
  if (typeof precision !== 'number' || typeof scale !== 'number' || !parts) return;
  const [, whole = '', fraction = '', exponent = '0'] = parts;
  const shift = Number(exponent) - fraction.length + scale;
  const digits = BigInt(`0${whole}${fraction}`);
  const divisor = 10n ** BigInt(Math.max(0, -shift));
  const kept = (digits * 10n ** BigInt(Math.max(0, shift)) * 2n + divisor) / (divisor * 2n);
  if (kept >= 10n ** BigInt(precision)) run.fail('22003', 'numeric field overflow');
}

function withoutCasts(value: Expression): Expression {
  return value.kind === 'cast' ? withoutCasts(value.arg) : value;
}

/**
 * ROW(...) for a composite column: each field becomes its attribute's type (parse_coerce.c,
 * coerce_record_to_complex).
 */
function fitRow(fields: readonly Expression[], type: TypeRef, run: StatementRun): void {
  const composite = run.catalog.relation(keyOf(type));
  if (composite?.kind !== 'composite') return;
  for (const [i, field] of fields.entries()) {
    const attribute = composite.attributes[i];
    const domain = attribute && run.catalog.findType(attribute.type);
    if (domain?.kind === 'domain') refuseByDomain(field, { schema: domain.schema, name: domain.name, array: false, modifiers: [] }, run);
  }
}

type Operator = Extract<Expression, { kind: 'operator' }>;

/**
 * The planner computes with constants at once (clauses.c, evaluate_expr; int.c): by nothing it
 * cannot divide, and an int4 holds no more than that.
 */
function compute({ name, left, right }: Operator, type: TypeRef, run: StatementRun): void {
  if (left?.kind !== 'constant' || right === undefined || Array.isArray(right)) return;
  const other = right as Expression;
  if (other.kind !== 'constant' || !NUMBER.test(other.type)) return;
  if ((name === '/' || name === '%') && Number(other.value) === 0) run.fail('22012', 'division by zero');
  if (left.type !== 'int4' || other.type !== 'int4') return;
  const [a, b] = [BigInt(left.value), BigInt(other.value)];
  const result = name === '+' ? a + b : name === '-' ? a - b : name === '*' ? a * b : undefined;
  if (result === undefined) return;
  if (outside(result, INTEGER_LIMITS.int4)) run.fail('22003', 'integer out of range');
  const base = baseType(type, { state: run.draft, pgVersion: run.env.pgVersion });
  if (base.schema === 'pg_catalog' && !base.array && base.name === 'int2' && outside(result, INTEGER_LIMITS.int2))
    run.fail('22003', 'smallint out of range');
}
