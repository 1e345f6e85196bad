import type { Analysis } from '../analysis/analysis';
import type { Migration } from '../migration';
import type { FrameworkProfile, PlannedFile } from '../migrations/profile';
import type { State } from '../schema/state';
import type { Statement } from '../syntax/statement';
import type { BackfillRequest } from './backfill/request';
import type { Step } from './step';

/**
 * One phase of a rollout: a migration, or a script that a person runs. `plan --format json` prints
 * it.
 */
export interface Phase {
  readonly name: 'expand' | 'backfill' | 'verify' | 'contract';
  readonly release: 'N' | 'N+1' | 'N+2';
  readonly title: string;
  readonly kind: 'migration' | 'script';
  /** Relative to the migration's folder. */
  readonly file: string;
  readonly extraFiles: readonly PlannedFile[];
  readonly transaction: 'per-file' | 'none';
  /** The file's whole text as it would be written. */
  readonly sql: string;
  /** What must be true before this phase runs. */
  readonly gate: string;
  /** What this phase locks and does, for the plan document. */
  readonly effect: string;
  /** How to roll this phase back. */
  readonly rollback: string;
}

export interface PhasePlan {
  readonly path: string;
  readonly phases: readonly Phase[];
  /** Texts of the statements that stay in the original file as they are. */
  readonly unchanged: readonly string[];
  /**
   * Where the end state is not the same as the original's, one sentence each; or why there is no
   * online path.
   */
  readonly differences: readonly string[];
  /** The rollout as a Markdown checklist. */
  readonly document?: PlannedFile;
}

export interface PlanInput {
  readonly migration: Migration;
  readonly profile: FrameworkProfile;
  /** The whole file. */
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly analysis: Analysis;
  /** Names of the files in the migration's folder. */
  readonly existingNames: readonly string[];
  /** UTC; decides about names only. */
  readonly now: Date;
  readonly pgVersion: number;
  /** Index of the one statement to split; all when left out. */
  readonly only?: number;
  /** Rows a batch of a backfill begins with. */
  readonly batchSize?: number;
}

/** The backfills of a migration, and why some statements have no online path. */
export interface PlannedBackfills {
  readonly backfills: readonly BackfillRequest[];
  readonly refusals: readonly string[];
  /** The schema before the migration. */
  readonly state: State;
}

/** What becomes of the file, before the phases get names and texts. */
export interface Decisions {
  /** By statement: what takes its place. An empty list: it leaves the file. */
  readonly replaced: ReadonlyMap<number, readonly string[]>;
  readonly backfills: readonly BackfillRequest[];
  readonly steps: readonly Step[];
  /** Columns that are NULL in old rows until the backfill is complete. */
  readonly newColumns: readonly string[];
  /** Statements that would break the backfill or that need its values: they run last. */
  readonly moved: readonly number[];
  readonly differences: readonly string[];
  /** The gate of a backfill that waits for the application. */
  readonly deploy?: string;
}
