import type { TextSpan } from './text';

/**
 * How a runner sends a file to PostgreSQL: this decides which fixes are legal.
 * - `transaction`: BEGIN, the file, COMMIT. Locks are held to the end; CONCURRENTLY is impossible.
 * - `one-message`: the whole text in one simple-query message: an implicit transaction as soon as it holds two statements.
 * - `per-statement`: each statement on its own, autocommit (psql -f, or a file that opted out of its transaction).
 * - `run-transaction`: all pending files in one transaction.
 */
export type ExecutionModel = 'transaction' | 'one-message' | 'per-statement' | 'run-transaction';

/** A migration file as its framework sees it. */
export interface Migration {
  readonly path: string;
  readonly framework: string;
  readonly direction: 'up' | 'down' | 'repeatable';
  /** As written in the name; undefined for a file the framework would not run. */
  readonly version?: string;
  readonly name: string;
  readonly executionModel: ExecutionModel;
  /** Outside of a transaction only as long as all of its statements have to be: another kind beside them, and the tool refuses the file. */
  readonly unmixed?: true;
  /** Parts of the text that hold SQL of the up direction; down sections are outside. */
  readonly body: readonly TextSpan[];
  /** SQL of the way back that the same file holds, '' when it holds none; undefined where it would stand in a file of its own, or nowhere. */
  readonly down?: string;
}
