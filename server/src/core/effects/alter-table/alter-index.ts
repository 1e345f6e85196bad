import { keyOf } from '../../schema/catalog';
import type { Index } from '../../schema/objects';
import type { AttachPartition, SetStatistics, TableAction } from '../../syntax/change';
import { findEqualIndex } from '../indexes/indexes';
import type { StatementRun } from '../statement-run';
import { requireIndexOptions } from '../tables/reloptions';
import { placeOf } from '../tables/tablespaces';

/** ALTER INDEX. What is not for an index at all has been refused before (requireTarget). */
export function alterIndex(action: TableAction, index: Index, run: StatementRun): void {
  switch (action.kind) {
    case 'SetStorageParameters':
      refusePartitioned(index, run);
      return requireIndexOptions(action.options, index.accessMethod, run);
    case 'ResetStorageParameters':
      return refusePartitioned(index, run);
    case 'SetStatistics':
      return setStatistics(action, index, run);
    case 'AttachPartition':
      return attachIndex(action, index, run);
    case 'SetTablespace': {
      const to = placeOf(action.tablespace);
      if (index.partitioned || index.tablespace === to) return;
      run.does('index-build', keyOf(index), 'tablespace', false);
      return run.put({ ...index, tablespace: to });
    }
    default:
  }
}

/** tablecmds.c, ATExecSetRelOptions. */
function refusePartitioned(index: Index, run: StatementRun): void {
  if (index.partitioned) run.fail('42809', `ALTER action SET cannot be performed on relation "${index.name}"`);
}

/**
 * Columns of an index have no names that can be written: they go by number (tablecmds.c,
 * ATExecSetStatistics).
 */
function setStatistics({ column }: SetStatistics, index: Index, run: StatementRun): void {
  if (typeof column !== 'number') return;
  if (column > index.columns.length + index.include.length)
    run.fail('42703', `column number ${column} of relation "${index.name}" does not exist`);
  if (column > index.columns.length) run.fail('0A000', `cannot alter statistics on included column of index "${index.name}"`);
  if (!index.columns[column - 1]?.expression)
    run.fail('0A000', `cannot alter statistics on non-expression column of index "${index.name}"`);
}

/**
 * ALTER INDEX parent ATTACH PARTITION child (indexcmds.c; since 12 SHARE UPDATE EXCLUSIVE on the
 * parent index).
 */
function attachIndex(action: AttachPartition, parent: Index, run: StatementRun): void {
  const child = run.catalog.find(action.partition);
  if (child?.kind !== 'index') return;
  const table = run.table(child.table);
  if (!parent.partitioned)
    run.fail(run.env.pgVersion >= 13 ? '42809' : '42P17', `ALTER action ATTACH PARTITION cannot be performed on relation "${parent.name}"`);
  const refuse = () => run.fail('55000', `cannot attach index "${child.name}" as a partition of index "${parent.name}"`);
  const above = run.table(parent.table);
  if (table && above && !above.partitions.includes(keyOf(table))) refuse();
  run.lock(keyOf(child), 'index', 'AccessExclusiveLock');
  run.lock(child.table, 'table', 'AccessShareLock');
  run.lock(parent.table, 'table', 'AccessShareLock');
  if (child.partitionOf === keyOf(parent)) return;
  if (parent.partitions.some((key) => run.catalog.index(key)?.table === child.table)) refuse();
  if (table && !child.partitionOf && findEqualIndex({ ...table, indexes: [keyOf(child)] }, parent, run, { invalidToo: true }) === undefined)
    run.fail('42P17', `cannot attach index "${child.name}" as a partition of index "${parent.name}"`);
  run.put({ ...child, partitionOf: keyOf(parent) });
  run.put({ ...parent, partitions: [...parent.partitions, keyOf(child)] });
}
