import type { Table } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { StatementRun } from '../statement-run';

/** 42703, worded as each caller needs it, for a column that is certainly not there. */
export function requireColumn(table: Table, name: string, run: StatementRun) {
  if (SYSTEM_COLUMNS.has(name)) run.fail('0A000', `cannot alter system column "${name}"`);
  const column = table.columns.find((c) => c.name === name);
  if (!column && table.known) run.fail('42703', `column "${name}" of relation "${table.name}" does not exist`);
  return column;
}
