import { keyOf } from '../../schema/catalog';
import type { TypeRef } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { constantText } from '../expressions/constant-functions';
import { refuseByDomain } from '../expressions/literals';
import { baseType } from '../expressions/types';
import type { Run } from '../run';

/**
 * A constant default is computed when the column is added: a text that is too long, or bits of another length, fail then (22001, 22026;
 * varchar.c, varbit.c). SET DEFAULT and CREATE TABLE only store it.
 */
export function fitConstant(value: Expression, type: TypeRef, run: Run): void {
  const computed = withoutCasts(value);
  if (computed.kind === 'operator') return compute(computed, type, run);
  if (value.kind === 'row') return fitRow(value.args, type, run);
  const base = baseType(type, { state: run.draft, pgVersion: run.env.pgVersion });
  const [size] = base.modifiers;
  if (base.schema !== 'pg_catalog' || base.array || typeof size !== 'number') return;
  if (base.name === 'varchar' || base.name === 'bpchar') {
    const text = constantText(value);
    if (text !== undefined && [...text.trimEnd()].length > size) run.fail('22001', `value too long for type ${base.name}(${size})`);
  } else if (value.kind === 'constant' && (base.name === 'bit' || base.name === 'varbit')) {
    const bits = value.type === 'bit' && /^b?[01]*$/i.test(value.value) ? value.value.replace(/^b/i, '').length : undefined;
    if (bits !== undefined && base.name === 'bit' && bits !== size)
      run.fail('22026', `bit string length ${bits} does not match type bit(${size})`);
    if (bits !== undefined && base.name === 'varbit' && bits > size) run.fail('22001', `bit string too long for type bit varying(${size})`);
  }
}

function withoutCasts(value: Expression): Expression {
  return value.kind === 'cast' ? withoutCasts(value.arg) : value;
}

/** ROW(...) for a composite column: each field becomes its attribute's type (parse_coerce.c, coerce_record_to_complex). */
function fitRow(fields: readonly Expression[], type: TypeRef, run: Run): void {
  const composite = run.catalog.relation(keyOf(type));
  if (composite?.kind !== 'composite') return;
  for (const [i, field] of fields.entries()) {
    const attribute = composite.attributes[i];
    const domain = attribute && run.catalog.findType(attribute.type);
    if (domain?.kind === 'domain') refuseByDomain(field, { schema: domain.schema, name: domain.name, array: false, modifiers: [] }, run);
  }
}

type Operator = Extract<Expression, { kind: 'operator' }>;

/** The planner computes with constants at once (clauses.c, evaluate_expr; int.c): by nothing it cannot divide, and an int4 holds no more than that. */
function compute({ name, left, right }: Operator, type: TypeRef, run: Run): void {
  if (left?.kind !== 'constant' || right === undefined || Array.isArray(right)) return;
  const other = right as Expression;
  if (other.kind !== 'constant' || !/^(int4|int8|numeric)$/.test(other.type)) return;
  if ((name === '/' || name === '%') && Number(other.value) === 0) run.fail('22012', 'division by zero');
  if (left.type !== 'int4' || other.type !== 'int4') return;
  const [a, b] = [BigInt(left.value), BigInt(other.value)];
  const result = name === '+' ? a + b : name === '-' ? a - b : name === '*' ? a * b : undefined;
  if (result === undefined) return;
  if (!fits(result, 'int4')) run.fail('22003', 'integer out of range');
  const base = baseType(type, { state: run.draft, pgVersion: run.env.pgVersion });
  if (base.schema === 'pg_catalog' && !base.array && base.name === 'int2' && !fits(result, 'int2'))
    run.fail('22003', 'smallint out of range');
}

function fits(value: bigint, type: 'int2' | 'int4'): boolean {
  const limit = type === 'int2' ? 32768n : 2147483648n;
  return value >= -limit && value < limit;
}
