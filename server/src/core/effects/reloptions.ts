import type { Run } from './run';

type Options = readonly { readonly name: string; readonly value?: string }[];

/** Storage parameters with the major they came with and the numbers they take (reloptions.c); `[10, 100]` where the range is worth knowing. */
const AUTOVACUUM =
  'enabled vacuum_threshold vacuum_max_threshold analyze_threshold vacuum_scale_factor analyze_scale_factor vacuum_insert_threshold vacuum_insert_scale_factor vacuum_cost_delay vacuum_cost_limit freeze_min_age freeze_max_age freeze_table_age multixact_freeze_min_age multixact_freeze_max_age multixact_freeze_table_age'
    .split(' ')
    .map((name) => `autovacuum_${name}`);
const TABLE = new Set([
  ...AUTOVACUUM,
  'fillfactor',
  'toast_tuple_target',
  'parallel_workers',
  'log_autovacuum_min_duration',
  'vacuum_index_cleanup',
  'vacuum_truncate',
  'vacuum_max_eager_freeze_failure_rate',
  'user_catalog_table',
  'autovacuum_log_min_duration',
]);
const INDEX: Readonly<Record<string, ReadonlySet<string>>> = {
  btree: new Set(['fillfactor', 'deduplicate_items', 'vacuum_cleanup_index_scale_factor']),
  hash: new Set(['fillfactor']),
  gist: new Set(['fillfactor', 'buffering']),
  spgist: new Set(['fillfactor']),
  gin: new Set(['fastupdate', 'gin_pending_list_limit']),
  brin: new Set(['pages_per_range', 'autosummarize']),
};
const SINCE: Readonly<Record<string, number>> = {
  deduplicate_items: 13,
  autovacuum_vacuum_insert_threshold: 13,
  autovacuum_vacuum_insert_scale_factor: 13,
  autovacuum_vacuum_max_threshold: 18,
  vacuum_max_eager_freeze_failure_rate: 18,
};
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  fillfactor: [10, 100],
  parallel_workers: [0, 1024],
  toast_tuple_target: [128, 8160],
  pages_per_range: [1, 131072],
};

export function requireTableOptions(options: Options, run: Run): void {
  check(
    options.filter(({ name }) => !name.startsWith('toast.')),
    TABLE,
    run,
  );
}

/** An access method of an extension has parameters of its own. */
export function requireIndexOptions(options: Options, accessMethod: string, run: Run): void {
  const known = INDEX[accessMethod];
  if (known) check(options, known, run);
}

function check(options: Options, known: ReadonlySet<string>, run: Run): void {
  for (const { name, value } of options) {
    // A name with a dot belongs to somebody else's namespace.
    if (!known.has(name) || run.env.pgVersion < (SINCE[name] ?? 0)) run.fail('22023', `unrecognized parameter "${name}"`);
    const range = RANGES[name];
    const number = value === undefined ? Number.NaN : Number(value);
    if (range && (number < range[0] || number > range[1])) run.fail('22023', `value ${value} out of bounds for option "${name}"`);
  }
}
