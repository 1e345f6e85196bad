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

/** What a lock on a table blocks (PostgreSQL docs, table 13.2). */
interface LockKind {
  /** As PostgreSQL's documentation spells it. */
  readonly name: string;
  readonly blocks: 'reads and writes' | 'writes' | 'other schema changes' | 'schema changes';
  /** What else it blocks, and what continues, for places with room for a second clause. */
  readonly detail?: { readonly alsoBlocks?: string; readonly continues: string };
}

const READS_AND_WRITES = { continues: 'reads and writes continue' };

const LOCKS: Readonly<Record<LockMode, LockKind>> = {
  AccessShareLock: { name: 'ACCESS SHARE', blocks: 'schema changes', detail: READS_AND_WRITES },
  RowShareLock: { name: 'ROW SHARE', blocks: 'schema changes', detail: READS_AND_WRITES },
  RowExclusiveLock: { name: 'ROW EXCLUSIVE', blocks: 'schema changes', detail: READS_AND_WRITES },
  ShareUpdateExclusiveLock: {
    name: 'SHARE UPDATE EXCLUSIVE',
    blocks: 'other schema changes',
    detail: { alsoBlocks: 'VACUUM', continues: 'reads and writes continue' },
  },
  ShareLock: { name: 'SHARE', blocks: 'writes', detail: { continues: 'reads continue' } },
  ShareRowExclusiveLock: { name: 'SHARE ROW EXCLUSIVE', blocks: 'writes', detail: { continues: 'reads continue' } },
  ExclusiveLock: { name: 'EXCLUSIVE', blocks: 'writes', detail: { continues: 'plain reads continue' } },
  AccessExclusiveLock: { name: 'ACCESS EXCLUSIVE', blocks: 'reads and writes' },
};

/** How PostgreSQL's documentation spells a lock mode. */
export function lockName(mode: LockMode): string {
  return LOCKS[mode].name;
}

/** What a lock blocks, in two or three words. */
export function blocked(mode: LockMode): string {
  return LOCKS[mode].blocks;
}

/** 'Blocks writes on `orders` under SHARE; reads continue' */
export function lockSentence(mode: LockMode, relations: string): string {
  const { name, blocks, detail } = LOCKS[mode];
  const also = detail?.alsoBlocks === undefined ? '' : ` and ${detail.alsoBlocks}`;
  return `Blocks ${blocks}${also} on ${relations} under ${name}${detail ? `; ${detail.continues}` : ''}`;
}
