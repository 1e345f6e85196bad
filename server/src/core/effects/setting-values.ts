import type { SetParameter } from '../syntax/change';
import type { StatementRun } from './statement-run';

/**
 * Factors to the base unit of a setting (guc.c, time_unit_conversion_table and its like for
 * memory).
 */
const TIME: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
const MEMORY: Readonly<Record<string, number>> = { B: 1 / 1024, kB: 1, MB: 1024, GB: 1024 ** 2, TB: 1024 ** 3 };
const INT_MAX = 2_147_483_647;

interface NumberSetting {
  readonly units: Readonly<Record<string, number>>;
  readonly base: string;
  readonly least: number;
}

const TIMEOUT: NumberSetting = { units: TIME, base: 'ms', least: 0 };

/** Settings that migrations set, with what they take (guc_tables.c). */
const NUMBERS: Readonly<Record<string, NumberSetting>> = {
  lock_timeout: TIMEOUT,
  statement_timeout: TIMEOUT,
  transaction_timeout: TIMEOUT,
  idle_in_transaction_session_timeout: TIMEOUT,
  idle_session_timeout: TIMEOUT,
  maintenance_work_mem: { units: MEMORY, base: 'kB', least: 64 },
  work_mem: { units: MEMORY, base: 'kB', least: 64 },
};
const BOOLEANS: ReadonlySet<string> = new Set([
  'check_function_bodies',
  'row_security',
  'standard_conforming_strings',
  'enable_seqscan',
  'jit',
]);

/**
 * What SET refuses of a value (guc.c, parse_and_validate_value). Settings that are not listed take
 * anything.
 */
export function requireValue({ name, values }: SetParameter, run: StatementRun): void {
  const [value, ...more] = values;
  if (value === undefined || more.length > 0) return;
  const key = name.toLowerCase();
  if (BOOLEANS.has(key) && !isBoolean(value)) run.fail('22023', `parameter "${key}" requires a Boolean value`);
  const setting = NUMBERS[key];
  if (!setting) return;
  const number = parsed(value, setting);
  if (number === undefined) return run.fail('22023', `invalid value for parameter "${key}": "${value}"`);
  // guc_tables.c raised the least of maintenance_work_mem from 1 MB to 64 kB in 18.
  const least = key === 'maintenance_work_mem' && run.env.pgVersion < 18 ? 1024 : setting.least;
  if (number >= least && number <= INT_MAX) return;
  const unit = ` ${setting.base}`;
  const ofRange = run.env.pgVersion >= 14 ? unit : '';
  const range = `(${least}${ofRange} .. ${INT_MAX}${ofRange})`;
  run.fail('22023', `${number}${unit} is outside the valid range for parameter "${key}" ${range}`);
}

/** A number with a unit, in the base unit; undefined for what is none (guc.c, parse_int). */
function parsed(value: string, { units }: NumberSetting): number | undefined {
  const [, sign = '', digits, unit = ''] =
    /^\s*([-+]?)(0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-zA-Z]*)\s*$/i.exec(value) ?? [];
  const factor = unit === '' ? 1 : units[unit];
  if (digits === undefined || factor === undefined) return undefined;
  const number = Math.round(Number(digits) * factor) * (sign === '-' ? -1 : 1);
  // Too large for an int is not told from text that is no number.
  return Math.abs(number) > INT_MAX ? undefined : number;
}

/** bool.c, parse_bool: beginnings of the words, as long as they are told apart. */
function isBoolean(value: string): boolean {
  const word = value.trim().toLowerCase();
  if (word === '1' || word === '0') return true;
  return word !== '' && word !== 'o' && ['true', 'false', 'yes', 'no', 'on', 'off'].some((whole) => whole.startsWith(word));
}
