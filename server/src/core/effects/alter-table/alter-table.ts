import type { LockMode } from '../../locks';
import { strongest } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { SchemaChange, TableAction } from '../../syntax/change';
import { requireNotInUse } from '../in-use';
import type { StatementRun } from '../statement-run';
import { rowOf } from './actions';
import { alterRelation } from './relations';
import { refuseSystemCatalog, requireTarget, requireWord } from './targets';

export function isTableAction(change: SchemaChange): change is TableAction {
  return 'ifTableExists' in change;
}

/**
 * ALTER TABLE with all its actions: one lock, the strongest that any action asks for; then the
 * actions, pass by pass.
 */
export function alterTable(actions: readonly TableAction[], changes: readonly SchemaChange[], run: StatementRun): void {
  const [first] = actions;
  if (!first) return;
  if (first.ifTableExists && run.isMissing(first.table)) return;
  refuseSystemCatalog(first.table, run);
  const relation = run.relationOf(first.table, first.objectType);
  requireWord(relation, first.objectType, run);
  for (const action of actions) requireTarget(action, relation, run);
  const mode = actions.reduce<LockMode>((m, a) => strongest(m, rowOf(a).lock) ?? m, 'AccessShareLock');
  if (
    relation.kind !== 'table' ||
    first.objectType === 'index' ||
    first.objectType === 'view' ||
    first.objectType === 'matview' ||
    first.objectType === 'sequence'
  ) {
    return alterRelation(relation, actions, changes, mode, run);
  }
  run.lock(keyOf(relation), 'table', mode);
  requireNotInUse(relation, 'ALTER TABLE', run);
  refuseTwice(actions, run);
  const ordered = actions
    .map((action) => ({ row: rowOf(action), index: changes.indexOf(action) }))
    .sort((a, b) => a.row.pass - b.row.pass || a.index - b.index);
  run.withRowsLast(() => {
    for (const { row, index } of ordered) {
      run.change = index;
      const table = run.table(keyOf(relation));
      if (table) row.run(table, run, mode);
    }
  });
}

/**
 * The type of a column is changed once in a statement, and so is where and how the table is stored
 * (tablecmds.c, ATPrepCmd and what it calls).
 */
function refuseTwice(actions: readonly TableAction[], run: StatementRun): void {
  const columns = actions.flatMap((action) => (action.kind === 'AlterColumnType' ? [action.column] : []));
  const twice = columns.find((name, i) => columns.indexOf(name) < i);
  if (twice !== undefined) run.fail('0A000', `cannot alter type of column "${twice}" twice`);
  const count = (kind: TableAction['kind']) => actions.filter((action) => action.kind === kind).length;
  if (count('SetTablespace') > 1) run.fail('42601', 'cannot have multiple SET TABLESPACE subcommands');
  // 12 let the last one win (release notes of 13).
  if (run.env.pgVersion >= 13 && count('SetPersistence') > 1) run.fail('0A000', 'cannot change persistence setting twice');
}
