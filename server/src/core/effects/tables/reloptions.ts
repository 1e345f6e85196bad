import type { StatementRun } from '../statement-run';

type Options = readonly { readonly name: string; readonly value?: string }[];

/**
 * What a storage parameter takes: a boolean, words, or a number in a range; `since` the major it
 * came with (reloptions.c).
 */
interface Parameter {
  readonly words?: string;
  readonly number?: readonly [number, number];
  readonly since?: number;
}

const INT_MAX = 2147483647;
const BOOLEAN: Parameter = {};
const number = (low: number, high: number, since?: number): Parameter => ({ number: [low, high], since });

/** Of a table and of its TOAST table alike: `WITH (toast.autovacuum_enabled = off)`. */
const VACUUM: Readonly<Record<string, Parameter>> = {
  autovacuum_enabled: BOOLEAN,
  autovacuum_vacuum_threshold: number(0, INT_MAX),
  autovacuum_vacuum_max_threshold: number(-1, INT_MAX, 18),
  autovacuum_vacuum_insert_threshold: number(-1, INT_MAX, 13),
  autovacuum_vacuum_scale_factor: number(0, 100),
  autovacuum_vacuum_insert_scale_factor: number(0, 100, 13),
  autovacuum_vacuum_cost_delay: number(-1, 100),
  autovacuum_vacuum_cost_limit: number(1, 10000),
  autovacuum_freeze_min_age: number(0, 1e9),
  autovacuum_freeze_max_age: number(100000, 2e9),
  autovacuum_freeze_table_age: number(0, 2e9),
  autovacuum_multixact_freeze_min_age: number(0, 1e9),
  autovacuum_multixact_freeze_max_age: number(10000, 2e9),
  autovacuum_multixact_freeze_table_age: number(0, 2e9),
  log_autovacuum_min_duration: number(-1, INT_MAX),
  // A boolean until 14 let vacuum decide for itself (release notes of 14).
  vacuum_index_cleanup: { words: 'auto on off true false yes no 1 0' },
  vacuum_truncate: BOOLEAN,
  vacuum_max_eager_freeze_failure_rate: number(0, 1, 18),
};
const TABLE: Readonly<Record<string, Parameter>> = {
  ...VACUUM,
  autovacuum_analyze_threshold: number(0, INT_MAX),
  autovacuum_analyze_scale_factor: number(0, 100),
  fillfactor: number(10, 100),
  toast_tuple_target: number(128, 8160),
  parallel_workers: number(0, 1024),
  user_catalog_table: BOOLEAN,
};
const VIEW: Readonly<Record<string, Parameter>> = {
  security_barrier: BOOLEAN,
  security_invoker: { since: 15 },
  check_option: { words: 'local cascaded' },
};
const COLUMN: Readonly<Record<string, Parameter>> = {
  n_distinct: number(-1, Number.POSITIVE_INFINITY),
  n_distinct_inherited: number(-1, Number.POSITIVE_INFINITY),
};
const FILLFACTOR = { fillfactor: number(10, 100) };
const INDEX: Readonly<Record<string, Readonly<Record<string, Parameter>>>> = {
  btree: { ...FILLFACTOR, deduplicate_items: { since: 13 }, vacuum_cleanup_index_scale_factor: number(0, 1e10) },
  hash: FILLFACTOR,
  gist: { ...FILLFACTOR, buffering: { words: 'on off auto' } },
  spgist: FILLFACTOR,
  gin: { fastupdate: BOOLEAN, gin_pending_list_limit: number(64, INT_MAX) },
  brin: { pages_per_range: number(1, 131072), autosummarize: BOOLEAN },
};

export function requireTableOptions(options: Options, run: StatementRun): void {
  const toast = options.filter(({ name }) => name.startsWith('toast.'));
  check(
    options.filter((option) => !toast.includes(option)),
    TABLE,
    run,
  );
  check(
    toast.map((option) => ({ ...option, name: option.name.slice('toast.'.length) })),
    VACUUM,
    run,
  );
}

export function requireViewOptions(options: Options, run: StatementRun): void {
  check(options, VIEW, run);
}

/** ALTER COLUMN SET (n_distinct = ...) */
export function requireColumnOptions(options: Options, run: StatementRun): void {
  check(options, COLUMN, run);
}

/** The parameters of an access method that an extension brings are not known. */
export function requireIndexOptions(options: Options, accessMethod: string, run: StatementRun): void {
  const known = INDEX[accessMethod];
  if (known) check(options, known, run);
}

/**
 * RESET names parameters, and PostgreSQL does not check that they exist (reloptions.c,
 * transformRelOptions).
 */
export function refuseResetValues(options: Options, run: StatementRun): void {
  if (options.some(({ value }) => value !== undefined)) run.fail('42601', 'RESET must not include values for parameters');
}

function check(options: Options, known: Readonly<Record<string, Parameter>>, run: StatementRun): void {
  for (const [i, { name, value }] of options.entries()) {
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    // A name with a dot belongs to another namespace.
    if (!parameter || run.env.pgVersion < (parameter.since ?? 0)) return run.fail('22023', `unrecognized parameter "${name}"`);
    if (options.findIndex((o) => o.name === name) < i) run.fail('22023', `parameter "${name}" specified more than once`);
    requireValue(name, value ?? 'true', parameter, run);
  }
}

function requireValue(name: string, value: string, { words, number: range }: Parameter, run: StatementRun): void {
  if (range) {
    const given = value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isNaN(given)) run.fail('22023', `invalid value for option "${name}": ${value}`);
    if (given < range[0] || given > range[1]) run.fail('22023', `value ${value} out of bounds for option "${name}"`);
  } else if (words && !(name === 'vacuum_index_cleanup' && run.env.pgVersion < 14)) {
    if (!words.split(' ').includes(value.toLowerCase())) run.fail('22023', `invalid value for enum option "${name}": ${value}`);
  } else if (!isBoolean(value)) run.fail('22023', `invalid value for boolean option "${name}": ${value}`);
}

/**
 * A beginning of true, false, yes, no, on, off that is no other's, 1 or 0 (bool.c,
 * parse_bool_with_len).
 */
function isBoolean(value: string): boolean {
  return /^(t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|no?|on|off?|1|0)$/i.test(value);
}
