import type { LockMode } from '../../locks';
import type { Relation } from '../../schema/objects';
import type { LockTable, LockWords } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

const MODES: Readonly<Record<LockWords, LockMode>> = {
  'access share': 'AccessShareLock',
  'row share': 'RowShareLock',
  'row exclusive': 'RowExclusiveLock',
  'share update exclusive': 'ShareUpdateExclusiveLock',
  share: 'ShareLock',
  'share row exclusive': 'ShareRowExclusiveLock',
  exclusive: 'ExclusiveLock',
  'access exclusive': 'AccessExclusiveLock',
};

/** LOCK TABLE is for tables and views (lockcmds.c, RangeVarCallbackForLockTable). */
export function lockTable(change: LockTable, run: StatementRun): void {
  for (const name of change.tables) {
    const relation = run.catalog.find(name);
    if (relation && relation.kind !== 'table' && relation.kind !== 'view') run.fail('42809', `cannot lock relation "${relation.name}"`);
  }
  for (const name of change.tables)
    lockOne(run.relationOf(name), { mode: MODES[change.mode], descend: name.only !== true, seen: new Set(), run });
}

interface Locking {
  readonly mode: LockMode;
  /** Not ONLY: tables below are locked too. */
  readonly descend: boolean;
  /** Views on the way here: a view can be replaced by one that reads itself. */
  readonly seen: Set<Relation>;
  readonly run: StatementRun;
}

/** LOCK on a view is a lock on all it reads (lockcmds.c, LockViewRecurse). */
function lockOne(relation: Relation, locking: Locking): void {
  const { mode, descend, seen, run } = locking;
  run.lockRelation(relation, mode);
  if (!descend || seen.has(relation)) return;
  if (relation.kind === 'table') run.lockDescendants(relation, mode);
  if (relation.kind !== 'view') return;
  seen.add(relation);
  for (const key of relation.reads) {
    const source = run.catalog.relation(key);
    if (source) lockOne(source, locking);
  }
}
