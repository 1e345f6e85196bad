import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import { withColumn } from '../../schema/table';
import type { ResetColumnOptions, SetColumnOptions, SetCompression, SetIdentity, SetStatistics, SetStorage } from '../../syntax/change';
import { refuseSequenceOptions } from '../objects/sequence-options';
import type { StatementRun } from '../statement-run';
import { requireCompression, requireStorage } from '../tables/column-storage';
import { refuseResetValues, requireColumnOptions } from '../tables/reloptions';
import { requireColumn } from '../tables/require-column';
import { inPartitions, lockIdentityOfPartitions, requireWholeTable } from './identity-of-partitions';

/*
 * What is set of a column without touching its rows: statistics, options, storage, compression,
 * its sequence.
 */

export function setStatistics({ column, target, only }: SetStatistics, table: Table, run: StatementRun, mode: LockMode): void {
  // Columns of an index have no names that can be written (tablecmds.c, ATExecSetStatistics).
  if (typeof column === 'number') return run.fail('0A000', 'cannot refer to non-index column by number');
  if ((target ?? -1) < -1) run.fail('22023', `statistics target ${target} is too low`);
  if (requireColumn(table, column, run)?.generated?.stored === false)
    run.fail('0A000', `cannot alter statistics on virtual generated column "${column}"`);
  if (!only) run.lockDescendants(table, mode);
}

export function setColumnOptions({ column, options }: SetColumnOptions, table: Table, run: StatementRun): void {
  requireColumnOptions(options, run);
  requireColumn(table, column, run);
}

export function resetColumnOptions({ column, options }: ResetColumnOptions, table: Table, run: StatementRun): void {
  refuseResetValues(options, run);
  requireColumn(table, column, run);
}

export function setCompression({ column, method, only }: SetCompression, table: Table, run: StatementRun, mode: LockMode): void {
  requireCompression(method, requireColumn(table, column, run)?.type, run);
  if (!only) run.lockDescendants(table, mode);
}

export function setStorage({ column, storage, only }: SetStorage, table: Table, run: StatementRun, mode: LockMode): void {
  requireStorage(storage, requireColumn(table, column, run)?.type, run);
  run.updateTable(keyOf(table), (t) => withColumn(t, column, (c) => ({ ...c, storage })));
  if (!only) run.lockDescendants(table, mode);
}

/** tablecmds.c, ATExecSetIdentity. */
export function setIdentity({ column, options, only }: SetIdentity, table: Table, run: StatementRun): void {
  refuseSequenceOptions(options, run);
  requireWholeTable({ only }, table, 'change', run);
  const sequence = table.columns.find((c) => c.name === column)?.ownedSequence;
  if (sequence !== undefined) run.lock(sequence, 'sequence', 'ShareRowExclusiveLock');
  if (options.some(({ name }) => name === 'generated')) lockIdentityOfPartitions(table, run);
  if (requireColumn(table, column, run)?.identity) {
    const generated = options.find(({ name }) => name === 'generated')?.value;
    if (generated === undefined) return;
    // The parser gives the letter of pg_attribute.attidentity, or its number.
    const identity = generated === 'a' || generated === '97' ? 'always' : 'by default';
    run.updateTable(keyOf(table), (t) => withColumn(t, column, (c) => ({ ...c, identity })));
    return inPartitions(table, column, { identity }, run);
  }
  if (!table.known) return;
  run.fail('55000', `column "${column}" of relation "${table.name}" is not an identity column`);
}
