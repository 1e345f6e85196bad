import type { Expression } from '../../syntax/expression';

interface Literal {
  readonly text: string;
  /**
   * As the grammar reads a number: with a point it is numeric, and compared with an integer column
   * it is the column that is cast.
   */
  readonly number: 'integer' | 'numeric' | undefined;
}

const DAY = 86_400_000;

/**
 * `date '2024-01-31' + 1`: immutable, so the planner computes it (date.c, date_pli). As ISO text.
 */
export function foldedDate(e: Expression): string | undefined {
  if (e.kind !== 'operator' || e.form !== 'plain' || (e.name !== '+' && e.name !== '-') || !e.left || !e.right || Array.isArray(e.right))
    return undefined;
  const days = e.right as Expression;
  const text = e.left.kind === 'cast' && e.left.type.name === 'date' && e.left.arg.kind === 'constant' ? e.left.arg.value : undefined;
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '');
  if (!parts || days.kind !== 'constant' || days.type !== 'int4') return undefined;
  const moved = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) + (e.name === '+' ? 1 : -1) * Number(days.value) * DAY;
  return Math.abs(moved) < 4e13 ? new Date(moved).toISOString().slice(0, 10) : undefined;
}

function literalOf(e: Expression): Literal | undefined {
  const date = foldedDate(e);
  if (date !== undefined) return { text: date, number: undefined };
  if (e.kind === 'cast') return literalOf(e.arg);
  if (e.kind !== 'constant') return undefined;
  return { text: e.value, number: e.type === 'int4' || e.type === 'int8' ? 'integer' : e.type === 'numeric' ? 'numeric' : undefined };
}

/** Decimal numbers of any length, without the rounding of floating point. */
function compareNumbers(a: string, b: string): -1 | 0 | 1 | undefined {
  const parse = (text: string) => /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text.trim());
  const [x, y] = [parse(a), parse(b)];
  if (!x || !y) return undefined;
  const digits = Math.max(x[3]?.length ?? 0, y[3]?.length ?? 0);
  const scaled = (m: RegExpExecArray) => BigInt(`${m[1] === '-' ? '-' : ''}${m[2] || '0'}${(m[3] ?? '').padEnd(digits, '0')}`);
  const [p, q] = [scaled(x), scaled(y)];
  return p < q ? -1 : p > q ? 1 : 0;
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * ISO dates and times whose order does not hang on the session's TimeZone: with the same offset, or
 * none, on both sides.
 */
function compareMoments(a: string, b: string): -1 | 0 | 1 | undefined {
  const [x, y] = [MOMENT.exec(a), MOMENT.exec(b)];
  if (!x || !y || (x[8] ?? '') !== (y[8] ?? '')) return undefined;
  const text = (m: RegExpExecArray) => [1, 2, 3, 4, 5, 6].map((i) => m[i] ?? '00').join('') + (m[7] ?? '').padEnd(6, '0');
  return text(x) < text(y) ? -1 : text(x) > text(y) ? 1 : 0;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * How two constants compare, as far as it does not hang on a collation or setting; undefined when
 * it may. Strings that are not equal are told apart, but not ordered.
 */
export function compareConstants(a: Expression, b: Expression): -1 | 0 | 1 | 'differs' | undefined {
  const [x, y] = [literalOf(a), literalOf(b)];
  if (!x || !y) return undefined;
  if (x.number && y.number && x.number !== y.number) return undefined;
  if (x.number || y.number) return compareNumbers(x.text, y.text);
  if (UUID.test(x.text) && UUID.test(y.text)) {
    const [p, q] = [x.text.toLowerCase(), y.text.toLowerCase()];
    return p < q ? -1 : p > q ? 1 : 0;
  }
  const moments = compareMoments(x.text, y.text);
  if (moments !== undefined) return moments;
  if (x.text === y.text) return 0;
  // '10' and '9' may be numbers that were quoted, '2024-1-1' a date: equality of text says nothing
  // then.
  return /^[+-]?[\d.]/.test(x.text) ? compareNumbers(x.text, y.text) : 'differs';
}
