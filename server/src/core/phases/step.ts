import type { Catalog } from '../schema/catalog';
import type { Table } from '../schema/objects';
import type { State } from '../schema/state';
import type { QualifiedName } from '../syntax/expression';
import type { ParsedStatement } from '../syntax/statement';
import type { BackfillRequest } from './backfill/request';

/**
 * Steps of one stage on one table share a file, because they hold the same lock for the same
 * moment. Stages run in this order.
 * - trigger: part of the expansion that needs a separate file, and so a separate rollback
 * - constrain: constraints that apply to new rows only; the guard of a backfill stands before them,
 *   and so before everything that follows
 * - validate: old rows are read while writes go on
 * - index: CREATE INDEX CONCURRENTLY and the like, outside a transaction, one in a file
 * - finish: what the validated constraints and indexes make instant
 */
export const STAGES = ['trigger', 'constrain', 'validate', 'index', 'finish'] as const;
export type Stage = (typeof STAGES)[number];

export interface Step {
  readonly stage: Stage;
  readonly table: TargetTable;
  readonly title: string;
  /** The end of the file's name, in lower_snake. */
  readonly slug: string;
  /** Runs before everything else in the file: it stops the phase while its gate does not hold. */
  readonly guard?: string;
  /** Without semicolons. */
  readonly statements: readonly string[];
  readonly down: readonly string[];
  /** What it locks and does, in sentences. */
  readonly effect: readonly string[];
  readonly rollback: string;
  /** A sentence, when it needs more than the phase before it. */
  readonly gate?: string;
  /** Other sessions queue behind its lock, so lock_timeout is set. */
  readonly needsLockTimeout: boolean;
}

/** The table that a statement changes. */
export interface TargetTable {
  readonly name: QualifiedName;
  /** As written. */
  readonly sql: string;
  /** 'schema.name' */
  readonly key: string;
  /** Undefined when no migration creates it. */
  readonly table?: Table;
}

/** What every recipe reads. */
export interface RecipeContext {
  readonly pgVersion: number;
  /** The schema before the statement. */
  readonly catalog: Catalog;
  readonly state: State;
  readonly statement: ParsedStatement;
  readonly target: TargetTable;
  /** Names that this plan has used for new objects. */
  readonly taken: string[];
}

/** What becomes of one action of an ALTER TABLE, or of one whole statement. */
export interface RecipeResult {
  /** They take the action's place in the statement. None: the action leaves the file. */
  readonly actions: readonly string[];
  /** Separate statements in the same file, before and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly backfills: readonly BackfillRequest[];
  readonly steps: readonly Step[];
  readonly differences: readonly string[];
  /** The gate of a backfill that waits for the application. */
  readonly deploy?: string;
}

export const EMPTY_RESULT: RecipeResult = { actions: [], before: [], after: [], backfills: [], steps: [], differences: [] };

/** Thrown when a statement has no online path: why, and what to do instead. */
export class NoOnlinePath {
  constructor(readonly reason: string) {}
}
