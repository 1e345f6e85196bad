import type { TextSpan } from './text';

/**
 * How a runner sends a file to PostgreSQL. It decides which fixes are legal.
 * - `transaction`: BEGIN, the file, COMMIT. Locks are held to the end; CONCURRENTLY is impossible.
 * - `one-message`: the whole text in one simple-query message: an implicit transaction as soon as
 *   it holds two statements.
 * - `per-statement`: one statement at a time, autocommit (psql -f, or a file that opted out of its
 *   transaction).
 * - `run-transaction`: all pending files in one transaction.
 */
export type ExecutionModel = 'transaction' | 'one-message' | 'per-statement' | 'run-transaction';

/** A migration file as its framework sees it. */
export interface Migration {
  readonly path: string;
  readonly framework: string;
  readonly direction: 'up' | 'down' | 'repeatable';
  /** As written in the name; undefined for a file that the framework would not run. */
  readonly version?: string;
  readonly name: string;
  readonly executionModel: ExecutionModel;
  /**
   * Runs outside a transaction only if every statement has to: the tool refuses a file that mixes
   * both kinds.
   */
  readonly unmixed?: true;
  /** Parts of the text that hold SQL of the up direction; down sections are outside. */
  readonly body: readonly TextSpan[];
  /**
   * SQL of the down section in the same file, '' when the section is empty; undefined when down SQL
   * has a separate file or no place.
   */
  readonly down?: string;
}
