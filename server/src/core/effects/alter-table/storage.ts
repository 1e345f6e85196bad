import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type {
  ChangeOwner,
  ClusterOn,
  RemoveCluster,
  ResetStorageParameters,
  SetAccessMethod,
  SetPersistence,
  SetReplicaIdentity,
  SetStorageParameters,
  SetTablespace,
} from '../../syntax/change';
import { markClustered, requireIdentityIndex } from '../indexes/index-roles';
import type { StatementRun } from '../statement-run';
import { refuseResetValues, requireTableOptions } from '../tables/reloptions';
import { moveTable } from '../tables/tablespaces';

/**
 * SET LOGGED / UNLOGGED: a rewrite, or nothing when it is so already; a foreign key may not point
 * from safe to unsafe (tablecmds.c, ATPrepChangePersistence).
 */
export function setPersistence({ persistence: to }: SetPersistence, table: Table, run: StatementRun): void {
  if (table.persistence === 'temporary') run.fail('42P16', `cannot change logged status of table "${table.name}" because it is temporary`);
  if (table.partitionBy && run.env.pgVersion >= 18)
    run.fail('42809', `ALTER action SET ${to === 'unlogged' ? 'UNLOGGED' : 'LOGGED'} cannot be performed on relation "${table.name}"`);
  if (table.persistence === to) return;
  if (to === 'unlogged') {
    if (table.dependents.some((d) => d.kind === 'publication'))
      run.fail('55000', `cannot change table "${table.name}" to unlogged because it is part of a publication`);
    for (const { table: other } of table.referencedBy) {
      const referencing = run.table(other);
      if (other !== keyOf(table) && referencing?.persistence === 'permanent')
        run.fail('42P16', `could not change table "${table.name}" to unlogged because it references logged table "${referencing.name}"`);
    }
  } else {
    for (const { references } of table.constraints) {
      const other = references && run.table(references.table);
      if (other && keyOf(other) !== keyOf(table) && other.persistence === 'unlogged')
        run.fail('42P16', `could not change table "${table.name}" to logged because it references unlogged table "${other.name}"`);
    }
  }
  run.rewrite(table, 'persistence');
  run.updateTable(keyOf(table), (t) => ({ ...t, persistence: to }));
}

export function setTablespace({ tablespace }: SetTablespace, table: Table, run: StatementRun): void {
  moveTable(table, tablespace, run);
}

const INDEX_METHODS = new Set(['btree', 'hash', 'gist', 'gin', 'spgist', 'brin']);

/**
 * SET ACCESS METHOD (15+): a rewrite; on a partitioned table (17+) only the wish for future
 * partitions.
 */
export function setAccessMethod({ method = 'heap' }: SetAccessMethod, table: Table, run: StatementRun): void {
  if (INDEX_METHODS.has(method)) run.fail('55000', `access method "${method}" is not of type TABLE`);
  if (table.partitionBy && run.env.pgVersion < 17) run.fail('42809', 'cannot change access method of a partitioned table');
  if (!table.partitionBy && (table.accessMethod ?? 'heap') === (method === 'default' ? 'heap' : method)) return;
  run.rewrite(table, 'access-method');
  run.updateTable(keyOf(table), (t) => ({ ...t, accessMethod: method }));
}

/** The owner of a table owns its indexes (tablecmds.c, ATExecChangeOwner). */
export function changeOwner({ owner }: ChangeOwner, table: Table, run: StatementRun): void {
  for (const index of table.indexes) run.lock(index, 'index', 'AccessExclusiveLock');
  run.put({ ...table, owner });
}

export function setStorageParameters({ options }: SetStorageParameters, table: Table, run: StatementRun): void {
  // Nothing is stored in a partitioned table (reloptions.c, partitioned_table_reloptions).
  if (table.partitionBy) run.fail(run.env.pgVersion >= 16 ? '42809' : '22023', 'cannot specify storage parameters for a partitioned table');
  requireTableOptions(options, run);
}

export function resetStorageParameters({ options }: ResetStorageParameters, _table: Table, run: StatementRun): void {
  refuseResetValues(options, run);
}

export function clusterOn({ index }: ClusterOn, table: Table, run: StatementRun): void {
  refusePartitioned(table, run);
  markClustered(table, index, run);
}

export function removeCluster(_action: RemoveCluster, table: Table, run: StatementRun): void {
  refusePartitioned(table, run);
}

/** tablecmds.c, ATPrepCmd and cluster.c, mark_index_clustered. */
function refusePartitioned(table: Table, run: StatementRun): void {
  if (table.partitionBy) run.fail('0A000', 'cannot mark index clustered in partitioned table');
}

export function setReplicaIdentity({ identity }: SetReplicaIdentity, table: Table, run: StatementRun): void {
  if (typeof identity === 'object') requireIdentityIndex(table, identity.index, run);
  run.put({ ...table, replicaIdentity: identity === 'default' ? undefined : identity });
}
