import { keyOf } from '../schema/catalog';
import type { TypeRef } from '../schema/objects';
import type { Expression } from '../syntax/expression';
import { refuseByDomain } from './literals';
import type { Run } from './run';
import { baseType } from './types';

/**
 * A constant default is computed when the column is added: a text that is too long, or bits of another length, fail then (22001, 22026;
 * varchar.c, varbit.c). SET DEFAULT and CREATE TABLE only store it.
 */
export function fitConstant(value: Expression, type: TypeRef, run: Run): void {
  const computed = withoutCasts(value);
  if (computed.kind === 'operator') return refuseDivisionByZero(computed, run);
  if (value.kind === 'row') return fitRow(value.args, type, run);
  const base = baseType(type, { state: run.draft, pgVersion: run.env.pgVersion });
  const [size] = base.modifiers;
  if (value.kind !== 'constant' || base.schema !== 'pg_catalog' || base.array || typeof size !== 'number') return;
  const text = value.value;
  if (base.name === 'varchar' || base.name === 'bpchar') {
    if (value.type === 'unknown' && [...text.trimEnd()].length > size) run.fail('22001', `value too long for type ${base.name}(${size})`);
  } else if (base.name === 'bit' || base.name === 'varbit') {
    const bits = value.type === 'bit' && /^b?[01]*$/i.test(text) ? text.replace(/^b/i, '').length : undefined;
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

/** The planner divides constants at once (clauses.c, evaluate_expr). */
function refuseDivisionByZero({ name, left, right }: Extract<Expression, { kind: 'operator' }>, run: Run): void {
  if ((name !== '/' && name !== '%') || left?.kind !== 'constant' || Array.isArray(right)) return;
  const divisor = right as Expression | undefined;
  if (divisor?.kind === 'constant' && /^(int4|int8|numeric)$/.test(divisor.type) && Number(divisor.value) === 0)
    run.fail('22012', 'division by zero');
}
