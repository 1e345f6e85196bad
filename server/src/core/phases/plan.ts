import type { PlannedFile } from '../migrations/profile';

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
