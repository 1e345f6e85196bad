import type { Environment } from '../effects/environment';
import { execute } from '../effects/execute';
import { beginFile, endEarlierSession } from '../effects/transactions';
import type { Migration } from '../migration';
import { Overlay, type State, Timeline } from '../schema/state';
import type { ParsedStatement } from '../syntax/statement';

export interface HistoryFile {
  readonly migration: Migration;
  readonly statements: readonly ParsedStatement[];
}

/**
 * The database after `files` have run in this order. A statement that PostgreSQL would refuse
 * changes nothing, and the replay goes on: a history is evidence, and it did run somewhere.
 */
export function replay(files: readonly HistoryFile[], env: Omit<Environment, 'file'>, base?: State): State {
  const timeline = new Timeline(base);
  for (const { migration, statements } of files) {
    const fileEnv = { ...env, file: migration.path };
    timeline.apply(endEarlierSession(timeline, fileEnv, { oneSession: !env.presumeRows }));
    timeline.apply(beginFile(migration, statements.length, { runnerTimeouts: false, oneSession: !env.presumeRows }));
    for (const statement of statements) {
      const draft = new Overlay(timeline);
      execute(statement, draft, fileEnv);
      timeline.apply(draft.writes);
    }
  }
  return timeline;
}
