import type { Effect } from '../effects/effect';
import { formatCount } from '../figures';
import { lockName, strongest } from '../locks';
import type { CostEstimate, Facts } from './facts';

const BYTE_UNITS: readonly string[] = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** '210 MB', '3.1 GB'. Powers of 1024, as pg_size_pretty counts. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < BYTE_UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit === 0 ? Math.round(size) : short(size)} ${BYTE_UNITS[unit]}`;
}

/** '≈ 12.4 M rows', '≈ 350 k rows', '≈ 12 rows'. */
export function formatRows(rows: number): string {
  return `≈ ${formatCount(rows)} ${Math.round(rows) === 1 ? 'row' : 'rows'}`;
}

/**
 * '≈ 9-35 s', '≈ 2-8 min', '< 1 s'. Two figures at most: the range is a factor of four at least.
 * For tests: other files print it in a lens only.
 */
export function formatDuration({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high < 1000) return '< 1 s';
  const [unit, size] = high < 120_000 ? ['s', 1000] : high < 14_400_000 ? ['min', 60_000] : ['h', 3_600_000];
  const [from, to] = [figure(low / size, Math.floor), figure(high / size, Math.ceil)];
  if (from === 0) return `< ${to} ${unit}`;
  return from === to ? `≈ ${to} ${unit}` : `≈ ${from}-${to} ${unit}`;
}

/**
 * Below two with one digit after the point. `round` widens the range, so that it still includes
 * both ends.
 */
function figure(value: number, round: (value: number) => number): number {
  if (value < 2) return round(value * 10) / 10;
  if (value < 100) return round(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return round(value / step) * step;
}

/** How old figures are, by two ISO times: 'today', '3 days ago', 'never analyzed'. */
export function formatAge(at: string | undefined, now: string): string {
  if (at === undefined) return 'never analyzed';
  const hours = (Date.parse(now) - Date.parse(at)) / 3_600_000;
  if (!Number.isFinite(hours)) return 'at an unknown time';
  if (hours < 1) return 'less than an hour ago';
  if (hours < 48) return `${Math.round(hours)} ${Math.round(hours) === 1 ? 'hour' : 'hours'} ago`;
  const days = Math.round(hours / 24);
  return days < 60 ? `${days} days ago` : `${Math.round(days / 30)} months ago`;
}

const WORK = { rewrite: 'Rewrite', scan: 'Scan', 'index-build': 'Index build' } as const;

/**
 * What the work costs, the effect first: 'Rewrite ≈ 9-35 s under ACCESS EXCLUSIVE · orders ≈ 1 M
 * rows · 210 MB · WAL ≈ 290 MB'
 */
export function lensLine(estimate: CostEstimate, effect: Effect): string {
  const { relation, rows, totalBytes, work, durationMs, walBytes } = estimate;
  const lock = effect.locks
    .filter((held) => held.relation === relation && held.existedBefore)
    .reduce<ReturnType<typeof strongest>>((max, { mode }) => strongest(max, mode), null);
  return [
    `${WORK[work]}${durationMs ? ` ${formatDuration(durationMs)}` : ''}${lock ? ` under ${lockName(lock)}` : ''}`,
    `${shortName(relation)}${rows === undefined ? ', rows unknown' : ` ${formatRows(rows)}`}`,
    formatBytes(totalBytes),
    ...(walBytes !== undefined ? [`WAL ≈ ${formatBytes(walBytes)}`] : []),
  ].join(' · ');
}

/** Where the figures of a lens come from, for its tooltip. */
export function lensTooltip(estimate: CostEstimate, facts: Facts): string {
  const disk = estimate.diskBytes === undefined ? '' : ` Needs up to ${formatBytes(estimate.diskBytes)} of free disk space while it runs.`;
  const development = facts.development ? ' Production may be larger.' : '';
  return `${estimate.source}.${disk}${development}`;
}

function shortName(relation: string): string {
  return relation.startsWith('public.') ? relation.slice('public.'.length) : relation;
}

/** One digit after the point below ten, none above: 1.0, 9.8, 12, 210. */
function short(value: number): string {
  return value < 9.95 ? value.toFixed(1) : String(Math.round(value));
}
