import type { Index } from '../../schema/objects';
import type { AlterTableOther } from '../../syntax/change';
import type { StatementRun } from '../statement-run';
import { requireIndexOptions } from '../tables/reloptions';

/** ALTER INDEX: SET, RESET and SET STATISTICS (tablecmds.c, ATExecSetRelOptions, ATExecSetStatistics). */
export function alterIndex(action: AlterTableOther, index: Index, run: StatementRun): void {
  if (action.action === 'SetRelOptions' || action.action === 'ResetRelOptions') {
    if (index.partitioned) run.fail('42809', `ALTER action SET cannot be performed on relation "${index.name}"`);
    if (action.action === 'SetRelOptions') requireIndexOptions(action.options, index.accessMethod, run);
  }
  if (action.action !== 'SetStatistics' || action.column === undefined) return;
  const { column } = action;
  if (column > index.columns.length + index.include.length)
    run.fail('42703', `column number ${column} of relation "${index.name}" does not exist`);
  if (column > index.columns.length) run.fail('0A000', `cannot alter statistics on included column of index "${index.name}"`);
  if (!index.columns[column - 1]?.expression)
    run.fail('0A000', `cannot alter statistics on non-expression column of index "${index.name}"`);
}
