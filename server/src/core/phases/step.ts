import type { Catalog } from '../schema/catalog';
import type { Table } from '../schema/objects';
import type { State } from '../schema/state';
import type { QualifiedName } from '../syntax/expression';
import type { ParsedStatement } from '../syntax/statement';
import type { BackfillRequest } from './backfill/request';

/**
 * Steps of one stage on one table share a file, because they hold the same lock for the same moment; stages run in this order.
 * - trigger: part of the expansion that needs a file, and so a way back, of its own
 * - constrain: constraints that hold for new rows only; the guard of a backfill stands before them, and so before all that follows
 * - validate: old rows are read, writers go on
 * - index: CREATE INDEX CONCURRENTLY and the like, outside a transaction, one a file
 * - finish: what the validated constraints and indexes make instant
 */
export const STAGES = ['trigger', 'constrain', 'validate', 'index', 'finish'] as const;
export type Stage = (typeof STAGES)[number];

export interface Step {
  readonly stage: Stage;
  readonly table: TargetTable;
  readonly title: string;
  /** lower_snake end of the file's name. */
  readonly slug: string;
  /** Run before everything else in the file: it stops the phase while its gate is closed. */
  readonly guard?: string;
  /** Without semicolons. */
  readonly statements: readonly string[];
  readonly down: readonly string[];
  /** What it locks and does: one sentence. */
  readonly effect: string;
  readonly rollback: string;
  /** A sentence when it needs more than the phase before it. */
  readonly gate?: string;
  /** It takes a lock that others wait behind: lock_timeout is worth setting. */
  readonly needsLockTimeout: boolean;
}

/** A table as the statement names it. */
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
  /** Names this plan has given away. */
  readonly taken: string[];
}

/** What becomes of one action of an ALTER TABLE, or of one whole statement. */
export interface RecipeResult {
  /** Take the action's place in the statement; none: it leaves the file. */
  readonly actions: readonly string[];
  /** Statements of their own in the same file, before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly backfills: readonly BackfillRequest[];
  readonly steps: readonly Step[];
  readonly differences: readonly string[];
  /** What the application must do before old rows can be filled; only for values it alone knows. */
  readonly deploy?: string;
}

export const EMPTY_RESULT: RecipeResult = { actions: [], before: [], after: [], backfills: [], steps: [], differences: [] };

/** A plan that cannot be: why, and what to do instead. */
export class NoOnlinePath {
  constructor(readonly reason: string) {}
}
