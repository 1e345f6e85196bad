import type { Analysis } from '../analysis/analysis';
import type { Migration } from '../migration';
import type { FrameworkProfile, PlannedFile } from '../migrations/profile';
import type { State } from '../schema/state';
import type { Statement } from '../syntax/statement';
import type { BackfillRequest } from './backfill/request';
import type { Step } from './step';

/** One step of a rollout: a migration of its own, or a script that a person runs. See contracts: `phasewise plan --format json`. */
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
  /** How to take this phase back. */
  readonly rollback: string;
}

export interface PhasePlan {
  readonly path: string;
  readonly phases: readonly Phase[];
  /** Texts of the statements that stay in the original file as they are. */
  readonly unchanged: readonly string[];
  /** Where the end state cannot be identical to the original's, one exact sentence each; or the reason why there is no online path. */
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

/** What a migration leaves to fill, and why the rest has no way without downtime. */
export interface PlannedBackfills {
  readonly backfills: readonly BackfillRequest[];
  readonly refusals: readonly string[];
  /** The schema before the migration. */
  readonly state: State;
}

/** What the plan makes of the file before names and texts are given to it. */
export interface Decisions {
  /** By statement: what takes its place. An empty list: it leaves the file. */
  readonly replaced: ReadonlyMap<number, readonly string[]>;
  readonly backfills: readonly BackfillRequest[];
  readonly steps: readonly Step[];
  /** Statements that would break the backfill or rely on it: they run last. */
  readonly moved: readonly number[];
  readonly differences: readonly string[];
  readonly deploy?: string;
}
