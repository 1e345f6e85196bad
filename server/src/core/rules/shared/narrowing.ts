import type { TypeRef } from '../../schema/objects';
import type { AlterColumnType } from '../../syntax/change';
import type { RuleContext } from '../engine/rule';
import { builtInName, columnBefore, isPlainUsing } from './type-change';

/** What happens to values that the new type cannot hold: an error, or a change without one. */
type Narrowing = 'fails' | 'rounds' | 'cuts';

interface Plain {
  readonly name: string;
  readonly modifiers: readonly (number | null)[];
}

const INTEGERS: readonly string[] = ['int2', 'int4', 'int8'];
/** Decimal digits that are enough for every value of the type. */
const DIGITS: Readonly<Record<string, number>> = { int2: 5, int4: 10, int8: 19 };
const FLOATS: readonly string[] = ['float4', 'float8'];
const STRINGS: readonly string[] = ['text', 'varchar', 'bpchar'];
const TIMES: readonly string[] = ['time', 'timetz', 'timestamp', 'timestamptz'];
const MICROSECONDS = 6;

/**
 * Whether ALTER COLUMN TYPE may lose values; undefined where the new type holds all values of the
 * old one, or where USING says how to convert them.
 */
export function narrowingOf(change: AlterColumnType, context: RuleContext): Narrowing | undefined {
  const from = columnBefore(change, context)?.type;
  const name = builtInName(change.type, context);
  if (!from || from.array || from.schema !== 'pg_catalog' || name === undefined || !isPlainUsing(change)) return undefined;
  return narrows(from, { name, modifiers: change.type.modifiers }, change.using?.kind === 'cast');
}

function narrows(from: TypeRef, to: Plain, explicitCast: boolean): Narrowing | undefined {
  if (STRINGS.includes(from.name) && STRINGS.includes(to.name)) {
    const [before, after] = [limitOf(from), limitOf(to)];
    if (after >= before) return undefined;
    // An explicit cast cuts off, an assignment fails (docs: 8.3, character types).
    return explicitCast ? 'cuts' : 'fails';
  }
  if (TIMES.includes(from.name)) return narrowsTime(from, to);
  return narrowsNumber(from, to);
}

/**
 * char without a length is char(1) by the grammar; bpchar without one holds any length (docs: 8.3).
 */
function limitOf({ modifiers: [limit] }: Plain): number {
  return limit ?? Number.POSITIVE_INFINITY;
}

function narrowsTime(from: Plain, to: Plain): Narrowing | undefined {
  if (from.name.startsWith('timestamp') && (to.name === 'date' || to.name === 'time' || to.name === 'timetz')) return 'cuts';
  if (!TIMES.includes(to.name)) return undefined;
  return (to.modifiers[0] ?? MICROSECONDS) < (from.modifiers[0] ?? MICROSECONDS) ? 'rounds' : undefined;
}

function narrowsNumber(from: Plain, to: Plain): Narrowing | undefined {
  const [fromInteger, toInteger] = [INTEGERS.indexOf(from.name), INTEGERS.indexOf(to.name)];
  if (fromInteger >= 0) {
    if (toInteger >= 0) return toInteger < fromInteger ? 'fails' : undefined;
    if (to.name === 'numeric') return wholeDigits(to) < (DIGITS[from.name] ?? 0) ? 'fails' : undefined;
    // A float8 holds integers up to 2^53, a float4 up to 2^24 (docs: 8.1.3).
    return to.name === 'float4'
      ? from.name === 'int2'
        ? undefined
        : 'rounds'
      : to.name === 'float8' && from.name === 'int8'
        ? 'rounds'
        : undefined;
  }
  if (from.name !== 'numeric' && !FLOATS.includes(from.name)) return undefined;
  if (toInteger >= 0) return from.name === 'numeric' && from.modifiers[0] !== undefined && scaleOf(from) <= 0 ? 'fails' : 'rounds';
  if (FLOATS.includes(to.name)) return from.name === 'numeric' || (from.name === 'float8' && to.name === 'float4') ? 'rounds' : undefined;
  if (to.name !== 'numeric' || to.modifiers[0] === undefined) return undefined;
  if (scaleOf(to) < scaleOf(from)) return 'rounds';
  return wholeDigits(to) < wholeDigits(from) ? 'fails' : undefined;
}

function scaleOf({ name, modifiers: [precision, scale] }: Plain): number {
  return name !== 'numeric' || precision === undefined ? Number.POSITIVE_INFINITY : (scale ?? 0);
}

function wholeDigits(type: Plain): number {
  const [precision] = type.modifiers;
  return type.name !== 'numeric' || typeof precision !== 'number' ? Number.POSITIVE_INFINITY : precision - scaleOf(type);
}
