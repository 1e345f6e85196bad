import {
  type Cause,
  code,
  type Effect,
  LOCK_MODES,
  type LockMode,
  lockName,
  type RelationLock,
  relationName,
  type Work,
} from '../core/api';

/** Why PostgreSQL reads or writes a whole relation, as the end of a sentence. */
const CAUSES: Readonly<Record<Cause, string>> = {
  'volatile-default': 'the default gives every row a value of its own',
  'generated-stored': 'a stored generated column is computed for every row',
  identity: 'every row gets a number from the identity sequence',
  serial: 'every row gets a number from the sequence',
  'constrained-domain': "the domain's constraints are checked for every row",
  'domain-default': "the domain's default is written into every row",
  'virtual-not-null': 'NOT NULL on a virtual column is checked for every row',
  'virtual-check': 'the check on a virtual column is evaluated for every row',
  'column-not-null': 'every row is checked for NULL',
  'set-not-null': 'every row is checked for NULL',
  'primary-key-not-null': 'the key columns are checked for NULL',
  check: 'the check is evaluated for every row',
  'foreign-key': 'every row is looked up in the referenced table',
  unique: 'the unique index is built from all rows',
  'primary-key': "the primary key's index is built from all rows",
  exclude: "the exclusion constraint's index is built from all rows",
  'type-rewrite': 'the stored values have to be converted',
  'type-index-rebuild': 'indexes on the column are built anew',
  'type-recheck': 'constraints on the column are checked again',
  collation: 'the collation decides the order of the index',
  index: 'the index is built from all rows',
  reindex: 'the index is built anew',
  validate: 'rows that were there before are checked',
  'partition-bound': 'every row of the new partition is checked against its bound',
  'default-partition-bound': 'the default partition is searched for rows of the new one',
  'partition-index': "the partition gets the parent's index",
  'set-expression': 'the generated column is computed anew for every row',
  persistence: 'LOGGED and UNLOGGED are stored differently',
  tablespace: 'the files are copied to the other tablespace',
  'access-method': 'the rows are stored by the other access method',
  cluster: 'the rows are written in the order of the index',
  'vacuum-full': 'the rows that live are written to a new file',
  refresh: 'the query runs again',
  truncate: 'the files are replaced by empty ones',
  'domain-constraint': 'all values of the domain are checked',
  enforced: 'a constraint that becomes enforced is checked for every row',
  query: 'the query reads it',
  'composite-type': 'the stored values of the type have to be converted',
  detach: 'rows are checked while the partition is detached',
  dml: 'the statement goes through its rows',
};

export function causeOf(work: Work): string {
  return CAUSES[work.cause];
}

/** Who waits for a lock, and what goes on (PostgreSQL docs, table 13.2). */
const WAITS: Readonly<Record<LockMode, string>> = {
  AccessExclusiveLock: 'reads and writes wait',
  ExclusiveLock: 'writes wait, plain reads go on',
  ShareRowExclusiveLock: 'writes wait, reads go on',
  ShareLock: 'writes wait, reads go on',
  ShareUpdateExclusiveLock: 'reads and writes go on; other schema changes and VACUUM wait',
  RowExclusiveLock: 'reads and writes go on',
  RowShareLock: 'reads and writes go on',
  AccessShareLock: 'reads and writes go on',
};

/** "**ACCESS EXCLUSIVE** on `orders`: reads and writes wait". */
export function lockLine(mode: LockMode, relations: readonly string[]): string {
  return `**${lockName(mode)}** on ${list(relations.map(relationName))}: ${WAITS[mode]}`;
}

/**
 * Locks on tables that others may be using, the strongest first; the locks of indexes and sequences
 * go with their table's.
 */
export function locksByMode(effect: Effect): readonly { readonly mode: LockMode; readonly relations: readonly string[] }[] {
  const shown = effect.locks.filter((lock) => lock.existedBefore && isTable(lock));
  return [...LOCK_MODES].reverse().flatMap((mode) => {
    const relations = shown.filter((lock) => lock.mode === mode).map((lock) => lock.relation);
    return relations.length > 0 ? [{ mode, relations }] : [];
  });
}

export function isTable(lock: RelationLock): boolean {
  return lock.relationKind === 'table' || lock.relationKind === 'matview' || lock.relationKind === 'view';
}

/** What is done to one relation, for one reason. */
export interface WorkLine {
  readonly what: Work['what'];
  readonly text: string;
}

/**
 * The work of a statement as people think of it: a rewrite contains reading the table and building
 * its indexes again, and an index is built by reading the table once.
 */
export function workLines(effect: Effect): readonly WorkLine[] {
  const work = effect.work.filter(({ populated }) => populated);
  const rewrites = work.filter(({ what }) => what === 'rewrite');
  const lines: WorkLine[] = rewrites.map((one) => {
    const indexes = work.filter((w) => w.what === 'index-build' && w.change === one.change && w.cause === one.cause).length;
    const others = indexes === 0 ? '' : ` and its ${indexes === 1 ? 'index' : `${indexes} indexes`}`;
    return { what: 'rewrite', text: `Rewrites ${relationName(one.relation)}${others}: ${causeOf(one)}` };
  });
  const done = (one: Work) => rewrites.some((rewrite) => rewrite.change === one.change && rewrite.cause === one.cause);
  const builds = work.filter((one) => one.what === 'index-build' && !done(one));
  for (const one of builds) lines.push({ what: 'index-build', text: `Builds ${relationName(one.relation)}: ${causeOf(one)}` });
  const read = (one: Work) => done(one) || builds.some((build) => build.change === one.change && build.cause === one.cause);
  for (const one of work) {
    if (one.what === 'scan' && !read(one))
      lines.push({ what: 'scan', text: `Reads all of ${relationName(one.relation)}: ${causeOf(one)}` });
  }
  return lines;
}

/** "a, b and c". */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export { code, lockName, relationName };
