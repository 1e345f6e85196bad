import { keyOf } from '../../schema/catalog';
import type { Column, Table } from '../../schema/objects';
import { withColumn } from '../../schema/table';
import type { StatementRun } from '../statement-run';

/** 17 made identity columns a matter of the whole partitioned table (release notes of 17). */
export function requireWholeTable(
  action: { readonly only: boolean },
  table: Table,
  verb: 'add' | 'change' | 'drop',
  run: StatementRun,
): void {
  if (run.env.pgVersion < 17) return;
  if (table.partitionOf)
    run.fail(
      '42P16',
      verb === 'change' ? 'cannot change identity column of a partition' : `cannot ${verb} identity of a column of a partition`,
    );
  if (table.partitionBy && action.only && table.partitions.length > 0)
    run.fail('42P16', `cannot ${verb} identity of a column of only the partitioned table`);
  // RESTART and the other options of the sequence are a matter of one sequence (tablecmds.c,
  // ATExecSetIdentity).
  if (verb !== 'change') lockIdentityOfPartitions(table, run);
}

export function lockIdentityOfPartitions(table: Table, run: StatementRun): void {
  if (table.partitionBy && run.env.pgVersion >= 17) run.lockDescendants(table, 'AccessExclusiveLock');
}

/**
 * The identity of a partitioned table's column is that of its partitions' columns too, since 17.
 */
export function inPartitions(table: Table, column: string, identity: Pick<Column, 'identity'>, run: StatementRun): void {
  if (run.env.pgVersion < 17 || !table.partitionBy) return;
  for (const partition of run.descendants(table))
    run.updateTable(keyOf(partition), (t) => withColumn(t, column, (c) => ({ ...c, ...identity })));
}
