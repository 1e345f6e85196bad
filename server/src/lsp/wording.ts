import {
  type Cause,
  code,
  type Effect,
  LOCK_MODES,
  type LockMode,
  lockSentence,
  type RelationLock,
  relationName,
  type Work,
} from '../core/api';

/** Why PostgreSQL reads or writes a whole relation, as the end of a sentence. */
const CAUSES: Readonly<Record<Cause, string>> = {
  'volatile-default': 'the default is computed for each row',
  'generated-stored': 'the stored generated column is computed for each row',
  identity: 'each row gets a number from the identity sequence',
  serial: 'each row gets a number from the sequence',
  'constrained-domain': "the domain's constraints are checked for each row",
  'domain-default': "the domain's default is written into each row",
  'virtual-not-null': 'NOT NULL on the virtual column is checked for each row',
  'virtual-check': 'the check on the virtual column is computed for each row',
  'column-not-null': 'each row is checked for NULL',
  'set-not-null': 'each row is checked for NULL',
  'primary-key-not-null': 'the key columns are checked for NULL',
  check: 'the check is computed for each row',
  'foreign-key': 'each row is looked up in the referenced table',
  unique: 'the unique index is built from all rows',
  'primary-key': "the primary key's index is built from all rows",
  exclude: "the exclusion constraint's index is built from all rows",
  'type-rewrite': 'the stored values are converted',
  'type-index-rebuild': 'the indexes on the column are built again',
  'type-recheck': 'the constraints on the column are checked again',
  collation: 'the order of the index depends on the collation',
  index: 'the index is built from all rows',
  reindex: 'the index is built again',
  validate: 'the existing rows are checked',
  'partition-bound': 'each row of the new partition is checked against its bound',
  'default-partition-bound': 'the default partition is searched for rows that belong to the new one',
  'partition-index': "the partition gets the parent's index",
  'set-expression': 'the generated column is computed again for each row',
  persistence: 'LOGGED and UNLOGGED are stored differently',
  tablespace: 'the files are copied to the other tablespace',
  'access-method': 'the rows are stored by another access method',
  cluster: 'the rows are written in the order of the index',
  'vacuum-full': 'the live rows are written to a new file',
  refresh: 'the query runs again',
  truncate: 'the files are replaced by empty ones',
  'domain-constraint': 'all values of the domain are checked',
  enforced: 'the constraint is checked for each row',
  query: 'the query reads it',
  detach: 'rows are checked while the partition is detached',
  dml: 'the statement reads its rows',
};

/** For tests: hovers take it from `workLines`. */
export function causeOf(work: Work): string {
  return CAUSES[work.cause];
}

/** 'Blocks reads and writes on `orders` under ACCESS EXCLUSIVE' */
export function lockLine(mode: LockMode, relations: readonly string[]): string {
  return lockSentence(mode, list(relations.map(relationName)));
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

function isTable(lock: RelationLock): boolean {
  return lock.relationKind === 'table' || lock.relationKind === 'matview' || lock.relationKind === 'view';
}

/** What is done to one relation, for one reason. */
interface WorkLine {
  readonly what: Work['what'];
  readonly text: string;
}

/**
 * The work of a statement as people think of it. A rewrite includes reading the table and building
 * its indexes again. An index build includes reading the table once.
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

export { code, relationName };
