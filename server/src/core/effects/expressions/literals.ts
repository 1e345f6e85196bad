import { keyOf } from '../../schema/catalog';
import type { TypeRef } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { isPendingLabel } from '../objects/pending-labels';
import type { StatementRun } from '../statement-run';
import { evaluate } from './evaluate';
import { arrayElements, refusedText } from './literal-texts';
import { formatType } from './type-text';
import { baseType, type TypeContext } from './types';

type Limits = readonly [low: bigint, high: bigint];

export const INTEGER_LIMITS: Readonly<Record<string, Limits> & Record<'int2' | 'int4' | 'int8', Limits>> = {
  int2: [-32768n, 32767n],
  int4: [-2147483648n, 2147483647n],
  int8: [-9223372036854775808n, 9223372036854775807n],
};
const BOOLEAN = /^\s*(t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0)\s*$/i;
const NUMBER = /^\s*[+-]?(\d[\d_]*\.?[\d_]*|\.\d+)(e[+-]?\d+)?\s*$/i;
const SPECIAL_NUMBER = /^\s*[+-]?(nan|inf|infinity)\s*$/i;
const UUID = /^\s*\{?([0-9a-f]{4}-?){7}[0-9a-f]{4}\}?\s*$/i;

/**
 * A quoted literal is read by the type's input function when the default is stored: what cannot be
 * read fails there and then (22P02; boolin, int4in, numeric_in, uuid_in, enum_in). Only types whose
 * text form is certain are judged.
 */
export function readLiteral(value: Expression, type: TypeRef, column: string, run: StatementRun): void {
  const ctx: TypeContext = { state: run.draft, pgVersion: run.env.pgVersion };
  const base = baseType(type, ctx);
  if (value.kind === 'row') return countFields(value.args, base, run);
  if (value.kind !== 'constant') return;
  if (base.array) return readArray(value, type, column, run);
  if (value.type === 'int4' || value.type === 'int8' || value.type === 'numeric') return readNumber(value, base, run, column, ctx);
  if (value.type === 'bool') {
    if (
      base.schema === 'pg_catalog' &&
      (base.name in INTEGER_LIMITS || base.name === 'numeric' || base.name === 'uuid' || base.name === 'date')
    ) {
      run.fail('42804', `column "${column}" is of type ${formatType(base, ctx)} but default expression is of type boolean`);
    }
    return;
  }
  if (value.type !== 'unknown') return;
  const text = value.value;
  if (base.schema !== 'pg_catalog') {
    const object = run.catalog.enum(`${base.schema}.${base.name}`);
    // A label of this very transaction may be rolled back with it (enum.c, check_safe_enum_use).
    if (isPendingLabel(text, `${base.schema}.${base.name}`, run))
      run.fail('55P04', `unsafe use of new value "${text}" of enum type ${formatType(base, ctx)}`);
    if (object && !object.labels.includes(text)) run.fail('22P02', `invalid input value for enum ${formatType(base, ctx)}: "${text}"`);
    return;
  }
  const refused = refusedText(text, base.name);
  if (refused) run.fail(refused, `invalid input for type ${formatType(base, ctx)}: "${text}"`);
  if (isImpossibleDate(text, base.name) || isImpossibleTime(text, base.name))
    run.fail('22008', `date/time field value out of range: "${text}"`);
  if (!isReadable(text, base.name)) run.fail('22P02', `invalid input syntax for type ${formatType(base, ctx)}: "${text}"`);
  const limits = INTEGER_LIMITS[base.name];
  const whole = /^\s*([+-]?\d+)\s*$/.exec(text)?.[1];
  if (limits && whole && outside(BigInt(whole), limits))
    run.fail('22003', `value "${text}" is out of range for type ${formatType(base, ctx)}`);
}

/**
 * A row has as many fields as the composite it becomes (parse_coerce.c, coerce_record_to_complex);
 * `t.*` is as many as t has.
 */
function countFields(fields: readonly Expression[], type: TypeRef, run: StatementRun): void {
  const composite = run.catalog.relation(keyOf(type));
  if (composite?.kind !== 'composite' || type.array || fields.some((field) => field.kind === 'star')) return;
  if (fields.length !== composite.attributes.length) run.fail('42846', `cannot cast type record to ${type.name}`);
}

function readNumber(
  value: { readonly type: string; readonly value: string },
  base: TypeRef,
  run: StatementRun,
  column: string,
  ctx: TypeContext,
): void {
  if (base.schema !== 'pg_catalog') return;
  if (
    base.name === 'bool' ||
    base.name === 'uuid' ||
    base.name === 'date' ||
    base.name === 'timestamptz' ||
    base.name === 'timestamp' ||
    base.name === 'jsonb' ||
    base.name === 'json'
  ) {
    const from = value.type === 'int4' ? 'integer' : value.type === 'int8' ? 'bigint' : 'numeric';
    run.fail('42804', `column "${column}" is of type ${formatType(base, ctx)} but default expression is of type ${from}`);
  }
}

export function outside(value: bigint, [low, high]: Limits): boolean {
  return value < low || value > high;
}

function isReadable(text: string, type: string): boolean {
  switch (type) {
    case 'bool':
      return BOOLEAN.test(text);
    // 16 also reads hexadecimal, octal, binary and underscores (release notes, E.1.3.3): those are
    // left alone.
    case 'int2':
    case 'int4':
    case 'int8':
      return /^\s*[+-]?\d+\s*$/.test(text) || /^\s*[+-]?0[xob]|_/i.test(text);
    case 'numeric':
    case 'float4':
    case 'float8':
      return NUMBER.test(text) || SPECIAL_NUMBER.test(text) || /^\s*[+-]?0[xob]|_/i.test(text);
    case 'uuid':
      return UUID.test(text);
    case 'json':
    case 'jsonb':
      return isJson(text);
    default:
      return true;
  }
}

/**
 * json.c reads RFC 8259 as JavaScript does; where PostgreSQL is stricter (surrogates in jsonb)
 * nothing is said.
 */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Each element of an array literal is read as its type reads it (array_in in arrayfuncs.c). */
function readArray(value: Extract<Expression, { kind: 'constant' }>, type: TypeRef, column: string, run: StatementRun): void {
  if (value.type !== 'unknown') return;
  const elements = arrayElements(value.value);
  if (elements === 'malformed') return run.fail('22P02', `malformed array literal: "${value.value}"`);
  if (!type.array) return;
  const element: TypeRef = { ...type, array: false };
  for (const text of elements) {
    const constant: Expression = { ...value, value: text };
    readLiteral(constant, element, column, run);
    refuseByDomain(constant, element, run);
  }
}

/** 23514 for a constant that a CHECK of its domain refuses (domains.c, domain_check_input). */
export function refuseByDomain(value: Expression, type: TypeRef, run: StatementRun): void {
  const constant = evaluate(value, () => undefined);
  const number = typeof constant === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(constant) ? Number(constant) : constant;
  if (constant === undefined) return;
  for (let domain = run.catalog.domain(keyOf(type)); domain; domain = run.catalog.domain(keyOf(domain.base))) {
    const numeric = domain.base.schema === 'pg_catalog' && (domain.base.name in INTEGER_LIMITS || domain.base.name === 'numeric');
    const broken = domain.checks.find((check) => evaluate(check.expression, () => (numeric ? number : constant)) === false);
    if (broken) run.fail('23514', `value for domain ${domain.name} violates check constraint "${broken.name}"`);
  }
}

/** `25:00`: hours go to 24, minutes to 59 (datetime.c, DecodeTime). */
function isImpossibleTime(text: string, type: string): boolean {
  const parts = type === 'time' || DATES.has(type) ? /(?:^|\s)(\d{1,2}):(\d{2})(?!\d)/.exec(text) : null;
  return parts !== null && (Number(parts[1]) > 24 || Number(parts[2]) > 59);
}

const DATES = new Set(['date', 'timestamp', 'timestamptz']);

/**
 * A date in ISO order, which no DateStyle reads otherwise, that is not in the calendar (datetime.c,
 * ValidateDate).
 */
function isImpossibleDate(text: string, type: string): boolean {
  const parts = DATES.has(type) ? /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days === undefined || day < 1 || day > days;
}
