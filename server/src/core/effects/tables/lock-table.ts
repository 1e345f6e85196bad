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
  for (const name of change.tables) lockOne(run.relationOf(name), MODES[change.mode], name.only !== true, run);
}

/** LOCK on a view is a lock on all it reads (lockcmds.c, LockViewRecurse). */
function lockOne(relation: Relation, mode: LockMode, descend: boolean, run: StatementRun): void {
  run.lockRelation(relation, mode);
  if (!descend) return;
  if (relation.kind === 'table') run.lockDescendants(relation, mode);
  if (relation.kind !== 'view') return;
  for (const key of relation.reads) {
    const source = run.catalog.relation(key);
    if (source) lockOne(source, mode, true, run);
  }
}
