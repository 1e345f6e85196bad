/**
 * Table-level lock modes, weakest first (PostgreSQL docs, 13.3.1; src/include/storage/lockdefs.h).
 */
export const LOCK_MODES = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
] as const;

export type LockMode = (typeof LOCK_MODES)[number];

export function strongest(a: LockMode | null, b: LockMode | null): LockMode | null {
  if (a === null || b === null) return a ?? b;
  return LOCK_MODES.indexOf(a) >= LOCK_MODES.indexOf(b) ? a : b;
}

export function atLeast(mode: LockMode | null, other: LockMode): boolean {
  return mode !== null && LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf(other);
}

/** How PostgreSQL's documentation spells a lock mode. */
export const LOCK_NAMES: Readonly<Record<LockMode, string>> = {
  AccessShareLock: 'ACCESS SHARE',
  RowShareLock: 'ROW SHARE',
  RowExclusiveLock: 'ROW EXCLUSIVE',
  ShareUpdateExclusiveLock: 'SHARE UPDATE EXCLUSIVE',
  ShareLock: 'SHARE',
  ShareRowExclusiveLock: 'SHARE ROW EXCLUSIVE',
  ExclusiveLock: 'EXCLUSIVE',
  AccessExclusiveLock: 'ACCESS EXCLUSIVE',
};

export function lockName(mode: LockMode): string {
  return LOCK_NAMES[mode];
}

/** Who is kept waiting by a lock (PostgreSQL docs, table 13.2). */
export function blocked(mode: LockMode): string {
  if (mode === 'AccessExclusiveLock') return 'reads and writes';
  return mode === 'ShareLock' || mode === 'ShareRowExclusiveLock' || mode === 'ExclusiveLock' ? 'writes' : 'other schema changes';
}
