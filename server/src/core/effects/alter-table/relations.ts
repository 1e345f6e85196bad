import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { Relation, Sequence, View } from '../../schema/objects';
import type { SchemaChange, TableAction } from '../../syntax/change';
import type { RelationKind } from '../effect';
import type { StatementRun } from '../statement-run';
import { requireTableOptions, requireViewOptions } from '../tables/reloptions';
import { requireViewColumn } from '../tables/rename-column';
import { alterIndex } from './alter-index';
import { alterComposite } from './composite-types';

/**
 * ALTER INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE and TYPE, which share the grammar of ALTER TABLE.
 */
export function alterRelation(
  relation: Relation,
  actions: readonly TableAction[],
  changes: readonly SchemaChange[],
  mode: LockMode,
  run: StatementRun,
): void {
  for (const action of actions) {
    run.change = changes.indexOf(action);
    run.lock(keyOf(relation), kindOf(relation, action), mode);
    alter(action, run.catalog.relation(keyOf(relation)) ?? relation, run);
  }
}

function alter(action: TableAction, relation: Relation, run: StatementRun): void {
  switch (relation.kind) {
    case 'index':
      return alterIndex(action, relation, run);
    case 'view':
    case 'matview':
      return alterView(action, relation, run);
    case 'sequence':
      return alterSequence(action, relation, run);
    case 'composite':
      return alterComposite(action, relation, run);
    case 'table':
      // Of what no migration creates only the lock is known.
      return;
  }
}

/**
 * What is altered of a view: its parameters, and of its columns what they are called, default to
 * and are sampled by.
 */
function alterView(action: TableAction, view: View, run: StatementRun): void {
  requireViewColumn(view, viewColumn(action), run);
  switch (action.kind) {
    case 'ClusterOn':
      if (!view.indexes.includes(`${view.schema}.${action.index}`))
        run.fail('42704', `index "${action.index}" for table "${view.name}" does not exist`);
      return;
    case 'SetStorageParameters':
      return (view.kind === 'view' ? requireViewOptions : requireTableOptions)(action.options, run);
    case 'SetTablespace':
      if (view.kind === 'matview' && action.tablespace !== 'pg_default') run.does('rewrite', keyOf(view), 'tablespace', view.loaded);
      return;
    default:
  }
}

function viewColumn(action: TableAction): string | undefined {
  switch (action.kind) {
    case 'SetDefault':
    case 'DropDefault':
    case 'SetStorage':
    case 'SetCompression':
    case 'SetColumnOptions':
    case 'ResetColumnOptions':
      return action.column;
    case 'SetStatistics':
      return typeof action.column === 'string' ? action.column : undefined;
    default:
      return undefined;
  }
}

/** An owned sequence goes with its table (tablecmds.c, ATExecChangeOwner). */
function alterSequence(action: TableAction, sequence: Sequence, run: StatementRun): void {
  if (action.kind === 'ChangeOwner' && sequence.ownedBy) run.fail('0A000', `cannot change owner of sequence "${sequence.name}"`);
}

function kindOf(relation: Relation, action: TableAction): RelationKind {
  if (relation.kind !== 'table') return relation.kind;
  if (relation.known) return 'table';
  const { objectType } = action;
  return objectType === 'index' || objectType === 'view' || objectType === 'matview' || objectType === 'sequence' ? objectType : 'table';
}
