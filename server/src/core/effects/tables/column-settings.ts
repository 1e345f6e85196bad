import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type { AlterTableOther } from '../../syntax/change';
import type { StatementRun } from '../statement-run';
import { requireCompression, requireStorage } from './column-storage';
import { refuseResetValues, requireColumnOptions } from './reloptions';
import { requireColumn } from './require-column';

/** What is set of a column without touching its rows: statistics, options, storage, compression. True when the action was one of them. */
export function setOfColumn(action: AlterTableOther, table: Table, mode: LockMode, run: StatementRun): boolean {
  const column = () => requireColumn(table, action.name ?? '', run);
  switch (action.action) {
    case 'SetStatistics': {
      // Columns of an index have no names of their own (tablecmds.c, ATExecSetStatistics).
      if (action.name === undefined) run.fail('0A000', 'cannot refer to non-index column by number');
      if (Number(action.definition ?? -1) < -1) run.fail('22023', `statistics target ${action.definition} is too low`);
      if (column()?.generated?.stored === false) run.fail('0A000', `cannot alter statistics on virtual generated column "${action.name}"`);
      break;
    }
    case 'SetOptions':
      requireColumnOptions(action.options, run);
      column();
      return true;
    case 'ResetOptions':
      refuseResetValues(action.options, run);
      column();
      return true;
    case 'SetCompression':
      requireCompression(action.definition, column()?.type, run);
      break;
    case 'SetStorage':
      requireStorage(action.definition, column()?.type, run);
      run.updateTable(keyOf(table), (t) => ({
        ...t,
        columns: t.columns.map((c) => (c.name === action.name ? { ...c, storage: action.definition } : c)),
      }));
      break;
    default:
      return false;
  }
  if (!action.only) run.lockDescendants(table, mode);
  return true;
}
