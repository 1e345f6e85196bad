import { KEYS, keyOf } from '../schema/catalog';
import { goneKey } from '../schema/certainty';
import { SESSION_KEYS } from '../schema/session';
import { Overlay } from '../schema/state';
import { dropView } from './dependencies';
import { dropTable } from './drops/drop-table';
import { releaseSequence } from './drops/release-sequence';
import { StatementRun } from './statement-run';
import { temporaryIn } from './temporary-registry';

/**
 * The end of a transaction for temporary tables: ON COMMIT DROP and ON COMMIT DELETE ROWS
 * (tablecmds.c, PreCommit_on_commit_actions).
 */
export function onCommit(run: StatementRun): void {
  const tables = temporaryIn(run.draft).flatMap((key) => run.table(key) ?? []);
  const dropped = tables.filter((table) => table.onCommit === 'drop').map(keyOf);
  if (dropped.length > 0) dropTemporary(dropped, run);
  for (const table of tables) if (table.onCommit === 'delete-rows') run.put({ ...table, loaded: false, emptiedIn: run.env.file });
}

/** DISCARD TEMP, and the end of the session (namespace.c, RemoveTempRelations). */
export function dropAllTemporary(run: StatementRun): void {
  const keys = temporaryIn(run.draft);
  if (keys.length > 0) dropTemporary(keys, run);
}

/** No other session sees them, so their locks make no session wait. */
function dropTemporary(keys: readonly string[], run: StatementRun): void {
  const own = new StatementRun(new Overlay(run.draft), run.env, run.depth);
  const together = new Set(keys);
  for (const key of keys) {
    const relation = own.catalog.relation(key);
    if (relation?.kind === 'table') dropTable(relation, true, together, own);
    else if (relation?.kind === 'view') dropView(relation, own);
    else if (relation?.kind === 'sequence') {
      releaseSequence(key, true, undefined, own);
      own.remove(key);
    }
  }
  for (const [key, value] of own.draft.writes) run.draft.set(key, value);
  // What the temporary relation stood before is found under its name again.
  for (const key of keys) run.draft.set(goneKey(KEYS.relation(key)), undefined);
  const rest = temporaryIn(run.draft).filter((key) => !together.has(key));
  run.draft.set(SESSION_KEYS.temporary, rest.length > 0 ? { kind: 'temporary', relations: rest } : undefined);
}
