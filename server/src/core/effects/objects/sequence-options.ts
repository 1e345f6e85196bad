import type { StatementRun } from '../statement-run';

type Options = readonly { readonly name: string; readonly value?: string }[];

/** What pg_sequence bounds each type to (sequence.c, init_params). */
export const LIMITS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int2: [-32768n, 32767n],
  int4: [-2147483648n, 2147483647n],
  int8: [-9223372036854775808n, 9223372036854775807n],
};

/**
 * Each option once, INCREMENT other than 0, CACHE above it (sequence.c, init_params). All that
 * ALTER can be judged by without the present values.
 */
export function refuseSequenceOptions(options: Options, run: StatementRun): void {
  const twice = options.find(({ name }, i) => options.findIndex((o) => o.name === name) < i);
  if (twice) run.fail('42601', 'conflicting or redundant options');
  if (numberOf(options, 'increment') === 0n) run.fail('22023', 'INCREMENT must not be zero');
  const cache = numberOf(options, 'cache');
  if (cache !== undefined && cache < 1n) run.fail('22023', `CACHE (${cache}) must be greater than zero`);
}

/** The bounds of a new sequence, and where it starts between them (sequence.c, init_params). */
export function requireSequenceBounds(options: Options, type: string, run: StatementRun): void {
  refuseSequenceOptions(options, run);
  const [lowest, highest] = LIMITS[type] ?? [undefined, undefined];
  if (lowest === undefined || highest === undefined) return;
  const down = (numberOf(options, 'increment') ?? 1n) < 0n;
  const max = numberOf(options, 'maxvalue') ?? (down ? -1n : highest);
  const min = numberOf(options, 'minvalue') ?? (down ? lowest : 1n);
  if (max < lowest || max > highest) run.fail('22023', `MAXVALUE (${max}) is out of range for sequence data type ${type}`);
  if (min < lowest || min > highest) run.fail('22023', `MINVALUE (${min}) is out of range for sequence data type ${type}`);
  if (min >= max) run.fail('22023', `MINVALUE (${min}) must be less than MAXVALUE (${max})`);
  const start = numberOf(options, 'start') ?? (down ? max : min);
  if (start < min) run.fail('22023', `START value (${start}) cannot be less than MINVALUE (${min})`);
  if (start > max) run.fail('22023', `START value (${start}) cannot be greater than MAXVALUE (${max})`);
}

function numberOf(options: Options, name: string): bigint | undefined {
  const value = options.find((option) => option.name === name)?.value;
  return value !== undefined && /^[+-]?\d+$/.test(value) ? BigInt(value) : undefined;
}
