const UNITS: readonly string[] = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** Bytes as people say them: "210 MB", "3.1 GB". Powers of 1024, as pg_size_pretty counts. */
export function bytes(value: number): string {
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit === 0 ? Math.round(size) : short(size)} ${UNITS[unit]}`;
}

/** "1.0 M", "12.4 M", "350 k". */
export function amount(value: number): string {
  if (value >= 1e9) return `${short(value / 1e9)} G`;
  if (value >= 1e6) return `${short(value / 1e6)} M`;
  return value >= 1e4 ? `${Math.round(value / 1e3)} k` : String(Math.round(value));
}

/** A range of milliseconds: "9-35 s", "2-8 min", "under 1 s". */
export function duration({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high < 1000) return 'under 1 s';
  const [unit, size] = high < 120_000 ? ['s', 1000] : high < 7_200_000 ? ['min', 60_000] : ['h', 3_600_000];
  const from = Math.round(low / size);
  const to = Math.max(1, Math.round(high / size));
  if (from === to) return `${to} ${unit}`;
  return from < 1 ? `up to ${to} ${unit}` : `${from}-${to} ${unit}`;
}

/** "2026-11-23 16:20 UTC" of an ISO time. */
export function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** One figure after the point below ten: 3.1, 12.4 -> 12, 1.0. */
function short(value: number): string {
  return value < 100 ? value.toFixed(value < 20 ? 1 : 0) : String(Math.round(value));
}
