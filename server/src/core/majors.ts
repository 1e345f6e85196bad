/** The majors of PostgreSQL whose behaviour is known, oldest first. */
export const MAJORS: readonly number[] = [12, 13, 14, 15, 16, 17, 18];

/**
 * The oldest major that the PostgreSQL project still supports. The last release of 14 was on
 * November 12, 2026 (postgresql.org/support/versioning).
 */
export const OLDEST_SUPPORTED = 15;

/** The majors in a sentence: '12 to 18'. */
export function majorRange(): string {
  return `${MAJORS[0]} to ${MAJORS.at(-1)}`;
}

/** A PostgreSQL major: '16', or a full version of one; undefined for anything else. */
export function majorOf(value: unknown): number | undefined {
  const major = Number(/^(\d+)(\.\d+)*$/.exec(String(value).trim())?.[1]);
  return MAJORS.includes(major) ? major : undefined;
}

/**
 * 160004 and 16 are both PostgreSQL 16. A server that is older or newer than the known majors is
 * judged by the nearest of them.
 */
export function nearestMajor(version: number): number {
  const major = version >= 10000 ? Math.floor(version / 10000) : version;
  return Math.max(Math.min(...MAJORS), Math.min(major, Math.max(...MAJORS)));
}
