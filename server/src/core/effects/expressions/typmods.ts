import type { Typmod } from './type-text';
import type { TypeKey } from './types';

/** VARHDRSZ, which varchar and numeric add to their modifiers. */
const HEADER = 4;

/**
 * Whether trimming a value from one modifier to another of the same type can change nothing, so
 * that the planner drops the call: the support functions of PostgreSQL's length coercion functions.
 * `bpchar` has none: char(10) to char(20) pads every value.
 */
export function lengthCoercionIsNothing(type: TypeKey, from: Typmod, to: Typmod): boolean {
  if (typeof from !== 'number' || typeof to !== 'number') return false;
  switch (type) {
    case 'varchar':
      // varchar_support in varchar.c
      return to < 0 || (from >= 0 && from <= to);
    case 'numeric':
      return numericIsNothing(from, to);
    case 'varbit':
      // varbit_support in varbit.c; varbit() takes 0 as no limit
      return to <= 0 || (from > 0 && from <= to);
    case 'time':
    case 'timetz':
    case 'timestamp':
    case 'timestamptz':
      // TemporalSimplify in datetime.c, with a largest precision of 6 for each of the four
      return to < 0 || to === 6 || (from >= 0 && to >= from);
    case 'interval':
      return intervalIsNothing(from, to);
    default:
      return false;
  }
}

/** numeric_support in numeric.c: the same scale and no fewer digits. */
function numericIsNothing(from: number, to: number): boolean {
  if (to < HEADER) return true;
  if (from < HEADER) return false;
  const precision = (typmod: number) => ((typmod - HEADER) >> 16) & 0xffff;
  const scale = (typmod: number) => (typmod - HEADER) & 0x7ff;
  return scale(from) === scale(to) && precision(to) >= precision(from);
}

/** Bits of INTERVAL_MASK (datetime.h, timestamp.h). */
const [MONTH, YEAR, DAY, HOUR, MINUTE] = [1 << 1, 1 << 2, 1 << 3, 1 << 10, 1 << 11];

/** intervaltypmodleastfield in timestamp.c: 0 second, 1 minute, 2 hour, 3 day, 4 month, 5 year. */
function leastField(typmod: number): number {
  if (typmod < 0) return 0;
  switch ((typmod >> 16) & 0x7fff) {
    case YEAR:
      return 5;
    case MONTH:
    case YEAR | MONTH:
      return 4;
    case DAY:
      return 3;
    case HOUR:
    case DAY | HOUR:
      return 2;
    case MINUTE:
    case DAY | HOUR | MINUTE:
    case HOUR | MINUTE:
      return 1;
    default:
      return 0;
  }
}

/**
 * interval_support in timestamp.c: the smallest field stays or gets smaller, and the precision of
 * seconds stays or grows.
 */
function intervalIsNothing(from: number, to: number): boolean {
  if (to < 0) return true;
  const before = leastField(from);
  const precision = (typmod: number) => (typmod < 0 ? 0xffff : typmod & 0xffff);
  return leastField(to) <= before && (before > 0 || precision(to) >= 6 || precision(to) >= precision(from));
}
