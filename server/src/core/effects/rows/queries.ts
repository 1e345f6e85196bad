import { keyOf } from '../../schema/catalog';
import type { Merge, Select } from '../../syntax/change';
import { openCursor } from '../in-use';
import { type CarryOut, callRoutine } from '../routines/blocks';
import { nameOfText } from '../routines/opaque';
import type { StatementRun } from '../statement-run';
import { lockBelowView, requireColumns, requireNamedOnce, requireSingleValues } from './insert-targets';
import { readSource } from './read-source';

/**
 * SELECT nextval('s'), setval('s', n): ROW EXCLUSIVE on the sequence; a query shares what it reads.
 */
export function select(change: Select, run: StatementRun, carryOut: CarryOut): void {
  // parse_agg.c and analyze.c, CheckSelectLocking.
  if (change.locksGroups) run.fail('0A000', 'FOR UPDATE is not allowed with GROUP BY clause');
  for (const name of change.reads) readSource(name, run, false);
  if (change.cursor) openCursor(change.cursor.name, change.reads, run);
  for (const name of change.locksRowsOf) {
    const relation = run.catalog.find(name);
    if (!relation) continue;
    run.lockRelation(relation, 'RowShareLock');
    lockBelowView(keyOf(relation), 'RowShareLock', run);
  }
  refuseGoneSequence(change, run);
  for (const call of change.calls) {
    const [schema, name] = call.includes('.') ? call.split('.') : [undefined, call];
    // How often a query over relations calls it is not known.
    if (name) callRoutine({ schema, name }, { texts: change.texts }, change.reads.length === 0, run, carryOut);
  }
}

const OF_SEQUENCES = new Set(['nextval', 'currval', 'setval']);

/** The text of a regclass is looked up when the function is called (regproc.c, regclassin). */
function refuseGoneSequence({ calls, texts }: Select, run: StatementRun): void {
  const [text] = texts;
  if (calls.length !== 1 || texts.length !== 1 || text === undefined || !OF_SEQUENCES.has(calls[0] ?? '')) return;
  const name = nameOfText(text);
  if (name && !run.catalog.find(name)) run.requireFindable(name);
}

export function merge(change: Merge, run: StatementRun): void {
  if (!run.catalog.find(change.table)) run.requireFindable(change.table);
  const relation = run.relationOf(change.table);
  run.lockRelation(relation, 'RowExclusiveLock');
  for (const { kind, columns } of change.actions) {
    if (kind === 'insert') requireNamedOnce(columns, run);
    if (relation.kind === 'table') requireColumns(columns, relation, run);
    if (kind === 'update') requireSingleValues(columns, run);
  }
}
