/**
 * Versions as file names carry them: digits, or groups of digits joined by `.`, `_` or `-`
 * ('000124', '20260102150405', '1_9', '7.0_2019.05.02'). Compared group by group as numbers of any
 * length; a missing group is 0, as Flyway's MigrationVersion does.
 */
export function compareNumeric(a: string, b: string): number {
  const left = groupsOf(a);
  const right = groupsOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareDigits(left[i] ?? '0', right[i] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * By UTF-16 code unit: the order of dbmate, of `ls` in the C locale and of Array.prototype.sort.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupsOf(version: string): string[] {
  return version.split(/[^0-9]+/).filter((group) => group !== '');
}

/**
 * Numbers longer than 2^53 are real (17-digit timestamps with a suffix), so digits are compared as
 * text of equal length.
 */
function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+(?=\d)/, '');
  const right = b.replace(/^0+(?=\d)/, '');
  return left.length - right.length || compareText(left, right);
}

/** How the versions of a folder grow. */
type VersionStyle = 'sequence' | 'seconds' | 'minutes' | 'milliseconds' | 'unix' | 'unix-milliseconds' | 'groups';

/**
 * The style of one version; a number is a timestamp only when it reads as a moment after 1990.
 * For tests: other files ask for the following versions.
 */
export function styleOf(version: string): VersionStyle {
  if (!/^\d+$/.test(version)) return 'groups';
  const year = Number(version.slice(0, 4));
  const looksLikeDate = year >= 1990 && year < 2100 && Number(version.slice(4, 6)) <= 12 && Number(version.slice(6, 8)) <= 31;
  if (version.length === 17 && looksLikeDate) return 'milliseconds';
  if (version.length === 14 && looksLikeDate) return 'seconds';
  if (version.length === 12 && looksLikeDate) return 'minutes';
  if (version.length === 13 && version >= '0700000000000') return 'unix-milliseconds';
  if (version.length === 10 && version >= '0700000000') return 'unix';
  return 'sequence';
}

/**
 * The `count` versions that follow `newest` in its own style; timestamps start no earlier than
 * `now` (UTC).
 */
export function followingVersions(newest: string, count: number, now: Date): string[] {
  const result: string[] = [];
  let last = newest;
  for (let i = 0; i < count; i++) {
    last = following(last, now);
    result.push(last);
  }
  return result;
}

/** A UTC timestamp of 14 digits, what golang-migrate's and dbmate's own `new` write. */
export function timestamp(now: Date): string {
  return formatTime(now, 'seconds');
}

function following(version: string, now: Date): string {
  const style = styleOf(version);
  switch (style) {
    case 'sequence':
      return increment(version);
    case 'groups':
      return followingGroups(version, now);
    case 'unix':
      return largest(String(Math.floor(now.getTime() / 1000)), increment(version));
    case 'unix-milliseconds':
      return largest(String(now.getTime()), increment(version));
    default:
      return largest(formatTime(now, style), formatTime(afterTime(version, style), style));
  }
}

function largest(a: string, b: string): string {
  return compareNumeric(a, b) >= 0 ? a : b;
}

/** Adds one and keeps the padding: '009' -> '010', '999' -> '1000'. */
function increment(digits: string): string {
  return (BigInt(digits) + 1n).toString().padStart(digits.length, '0');
}

const STEP = { seconds: 1000, minutes: 60_000, milliseconds: 1 } as const;

/**
 * The next moment after a timestamp. Dates that do not exist ('...2360', month 13, made by adding 1
 * to a number) carry over as Date.UTC does, which only ever moves them up; a month or day of 00 is
 * read as 01.
 */
function afterTime(version: string, style: keyof typeof STEP): Date {
  const part = (start: number, end: number) => Number(version.slice(start, end) || '0');
  const moment = Date.UTC(
    part(0, 4),
    Math.max(part(4, 6), 1) - 1,
    Math.max(part(6, 8), 1),
    part(8, 10),
    part(10, 12),
    part(12, 14),
    part(14, 17),
  );
  return new Date(moment + STEP[style]);
}

function formatTime(date: Date, style: keyof typeof STEP): string {
  const digits = date.toISOString().replace(/\D/g, '');
  return digits.slice(0, style === 'seconds' ? 14 : style === 'minutes' ? 12 : 17);
}

/**
 * Dotted versions: the last group grows. Where the groups are a date with hour and minute (epam's
 * `2024.10.21_13.01`) the result is a moment again. A bare date gets another group instead of a
 * day in the future.
 */
function followingGroups(version: string, now: Date): string {
  const groups = version.match(/\d+/g) ?? [];
  const separators = version.split(/\d+/).slice(1, -1);
  const year = Number(groups[0]);
  const dated = groups[0]?.length === 4 && year >= 1990 && year < 2100 && Number(groups[1]) <= 12 && Number(groups[2]) <= 31;
  if (dated && (groups.length === 5 || groups.length === 6)) {
    const style = groups.length === 5 ? 'minutes' : 'seconds';
    const flat = groups.map((group, i) => group.padStart(i === 0 ? 4 : 2, '0')).join('');
    return joinGroups(following(flat, now).match(/^\d{4}|\d{2}/g) ?? [], separators, style === 'minutes' ? 5 : 6);
  }
  if (dated && groups.length === 3) {
    const today = joinGroups(
      formatTime(now, 'seconds')
        .slice(0, 8)
        .match(/^\d{4}|\d{2}/g) ?? [],
      separators,
      3,
    );
    return compareNumeric(today, version) > 0 ? today : `${version}${separators.at(-1) ?? '.'}1`;
  }
  const last = groups.pop() ?? '0';
  return joinGroups([...groups, increment(last)], separators, groups.length + 1);
}

function joinGroups(groups: readonly string[], separators: readonly string[], count: number): string {
  return groups
    .slice(0, count)
    .map((group, i) => (i === 0 ? group : (separators[i - 1] ?? '.') + group))
    .join('');
}
