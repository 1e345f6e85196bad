import type { TypeRef } from '../../schema/objects';
import type { TypeContext } from './types';
import { searchPath } from './types';

/**
 * pg_type.typmod: -1 for none. A modifier we cannot compute is text: equal or not is all we know.
 */
export type Typmod = number | string;

/**
 * The modifier as PostgreSQL packs it (anychar_typmodin in varchar.c, make_numeric_typmod in
 * numeric.c, intervaltypmodin and anytimestamp_typmodin in timestamp.c, anybit_typmodin in
 * varbit.c).
 */
export function typmodOf(ref: TypeRef): Typmod {
  const [first, second] = ref.modifiers;
  if (first === undefined) return -1;
  if (first === null || second === null) return ref.modifiers.join(',');
  if (ref.schema !== 'pg_catalog') return ref.modifiers.join(',');
  switch (ref.name) {
    case 'varchar':
    case 'bpchar':
      return first + 4;
    case 'numeric':
      return ((first << 16) | ((second ?? 0) & 0x7ff)) + 4;
    case 'bit':
    case 'varbit':
      return first;
    case 'time':
    case 'timetz':
    case 'timestamp':
    case 'timestamptz':
      return Math.min(first, 6);
    case 'interval':
      if (second === undefined) return first === 0x7fff ? -1 : (first << 16) | 0xffff;
      return (first << 16) | Math.min(second, 6);
    default:
      return ref.modifiers.join(',');
  }
}

const LONG_NAMES: Readonly<Record<string, readonly [string, string?]>> = {
  bool: ['boolean'],
  int2: ['smallint'],
  int4: ['integer'],
  int8: ['bigint'],
  float4: ['real'],
  float8: ['double precision'],
  varchar: ['character varying'],
  bpchar: ['character'],
  bit: ['bit'],
  varbit: ['bit varying'],
  interval: ['interval'],
  time: ['time', ' without time zone'],
  timetz: ['time', ' with time zone'],
  timestamp: ['timestamp', ' without time zone'],
  timestamptz: ['timestamp', ' with time zone'],
};

/**
 * As PostgreSQL writes it in messages (format_type_be): `integer`, `character varying`,
 * `public.mood` without its schema when on the path.
 */
export function formatType(ref: TypeRef, ctx: TypeContext): string {
  const suffix = ref.array ? '[]' : '';
  const [first, second] = ref.modifiers;
  if (ref.schema !== 'pg_catalog') {
    const visible = searchPath(ctx.state).includes(ref.schema);
    return (visible ? ref.name : `${ref.schema}.${ref.name}`) + suffix;
  }
  const size = first === undefined ? '' : `(${second === undefined ? first : `${first},${second}`})`;
  const known = LONG_NAMES[ref.name];
  if (known === undefined) return (ref.name === 'numeric' ? ref.name + size : ref.name === 'char' ? '"char"' : ref.name) + suffix;
  const [before, after] = known;
  return before + (ref.name === 'interval' ? '' : size) + (after ?? '') + suffix;
}
