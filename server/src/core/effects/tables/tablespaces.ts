import { keyOf } from '../../schema/catalog';
import type { Index, Table } from '../../schema/objects';
import { hasStorage } from '../../schema/table';
import type { MoveAllInTablespace } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

/** SET TABLESPACE copies the table's blocks; its indexes stay where they are. */
export function moveTable(table: Table, tablespace: string | undefined, run: StatementRun): void {
  if (tablespace === 'pg_global') run.fail('22023', 'only shared relations can be placed in pg_global tablespace');
  const to = tablespace === undefined ? undefined : placeOf(tablespace);
  if (table.tablespace === to) return;
  if (hasStorage(table)) run.does('rewrite', keyOf(table), 'tablespace', run.populated(table));
  run.put({ ...table, tablespace: to });
}

/** ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b: every table that is there. */
export function moveAll(change: MoveAllInTablespace, run: StatementRun): void {
  const [from, to] = [placeOf(change.from), placeOf(change.to)];
  if (from === to) return;
  for (const relation of run.relations()) {
    if (relation.kind !== change.objectType) continue;
    if (relation.kind === 'index' && relation.tablespace === from) moveIndex(relation, to, run);
    if (relation.kind === 'table' && relation.tablespace === from) {
      run.lockRelation(relation, 'AccessExclusiveLock');
      moveTable(relation, to, run);
    }
  }
}

function moveIndex(index: Index, to: string | undefined, run: StatementRun): void {
  run.lock(keyOf(index), 'index', 'AccessExclusiveLock');
  if (!index.partitioned) run.does('index-build', keyOf(index), 'tablespace', false);
  run.put({ ...index, tablespace: to });
}

/** The default tablespace is where a relation is that says nothing. */
export function placeOf(tablespace: string): string | undefined {
  return tablespace === 'pg_default' ? undefined : tablespace;
}
