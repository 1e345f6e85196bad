import type { AlterTableMoveAllStmt, ClusterStmt, LockStmt, RefreshMatViewStmt, VacuumStmt } from '@pgsql/types';
import type { Cluster, LockTable, LockWords, MoveAllInTablespace, RefreshView, Vacuum } from '../change';
import { lastToken } from './indexes';
import { relationName, relationOrOnly } from './names';
import { flag } from './options';
import { references } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

/** VACUUM and ANALYZE, which have one node. */
export function vacuum(source: Source, raw: VacuumStmt): Vacuum {
  const isVacuum = raw.is_vacuumcmd === true;
  return {
    kind: 'Vacuum',
    span: source.span(0, lastToken(source)),
    command: isVacuum ? 'vacuum' : 'analyze',
    relations: references(source, raw).relations,
    columns: (raw.rels ?? []).flatMap((node) => strings(tree(node).VacuumRelation?.va_cols)),
    full: isVacuum && flag(source, raw.options, 'full'),
    analyze: !isVacuum || flag(source, raw.options, 'analyze'),
  };
}

export function cluster(source: Source, raw: ClusterStmt): Cluster {
  return {
    kind: 'Cluster',
    span: source.span(0, lastToken(source)),
    ...(raw.relation !== undefined && { relation: relationName(source, raw.relation) }),
    ...(raw.indexname !== undefined && { index: raw.indexname }),
  };
}

export function refreshView(source: Source, raw: RefreshMatViewStmt): RefreshView {
  return {
    kind: 'RefreshView',
    span: source.span(0, lastToken(source)),
    view: relationName(source, raw.relation),
    concurrently: raw.concurrent === true,
    withData: raw.skipData !== true,
  };
}

export function moveAll(source: Source, raw: AlterTableMoveAllStmt): MoveAllInTablespace {
  return {
    kind: 'MoveAllInTablespace',
    span: source.span(0, lastToken(source)),
    objectType: raw.objtype === 'OBJECT_INDEX' ? 'index' : raw.objtype === 'OBJECT_MATVIEW' ? 'matview' : 'table',
    from: raw.orig_tablespacename ?? '',
    to: raw.new_tablespacename ?? '',
  };
}

/** PostgreSQL's numbers for lock modes (lockdefs.h). */
const LOCK_NUMBERS: readonly LockWords[] = [
  'access share',
  'row share',
  'row exclusive',
  'share update exclusive',
  'share',
  'share row exclusive',
  'exclusive',
  'access exclusive',
];

export function lockTable(source: Source, raw: LockStmt): LockTable {
  return {
    kind: 'LockTable',
    span: source.span(0, lastToken(source)),
    tables: (raw.relations ?? []).map((node) => relationOrOnly(source, tree(node).RangeVar)),
    mode: LOCK_NUMBERS[(raw.mode ?? 8) - 1] ?? 'access exclusive',
    nowait: raw.nowait === true,
  };
}
