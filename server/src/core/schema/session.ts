import type { LockMode } from '../locks';
import type { SchemaChange } from '../syntax/change';
import type { Index, Table } from './objects';

/**
 * What the session and its current transaction hold, stored beside the database's objects so that
 * reads of it are recorded too.
 */
export type SessionValue =
  | SearchPath
  | Parameter
  | TransactionState
  | HeldLock
  | HeldAccessExclusive
  | Dropped
  | Made
  | Refused
  | PendingLabels
  | Prepared
  | Temporary
  | InUse
  | ConstraintsSet
  | Savepoints
  | Mark;

export interface SearchPath {
  readonly kind: 'search-path';
  readonly schemas: readonly string[];
  /** SET search_path = '': a name without a schema finds nothing, and makes nothing. */
  readonly emptied?: true;
  /** SET LOCAL: gone at the end of this transaction. */
  readonly localTo?: number;
  /** What it returns to then. */
  readonly session?: SearchPath;
}

/**
 * A configuration parameter that matters to us: lock_timeout, statement_timeout, timezone, ... as
 * its text.
 */
export interface Parameter {
  readonly kind: 'parameter';
  readonly value: string;
  /** SET LOCAL: gone at the end of this transaction. */
  readonly localTo?: number;
  /** Value it returns to then. */
  readonly session?: string;
}

/** What the transaction holds besides locks: a table that is in use is not altered. */
export interface InUse {
  readonly kind: 'in-use';
  readonly file: string;
  readonly transaction: number;
  readonly cursors: readonly { readonly name: string; readonly reads: readonly string[] }[];
  /** Tables with rows that a deferred constraint has still to check, by key. */
  readonly pending: readonly string[];
}

/** The last SET CONSTRAINTS of a transaction: of ALL, or of some by name. */
interface ConstraintsSet {
  readonly kind: 'constraints-set';
  readonly file: string;
  readonly transaction: number;
  readonly all?: 'deferred' | 'immediate';
}

/** The temporary relations of the session, by key: its end takes them away. */
interface Temporary {
  readonly kind: 'temporary';
  readonly relations: readonly string[];
}

export interface TransactionState {
  readonly kind: 'transaction';
  /** Counts transactions of this migration, the runner's own included. */
  readonly number: number;
  /** Who opened it: BEGIN in the file, the migration tool, or none: the statement stands alone. */
  readonly openedBy: 'statement' | 'runner' | 'message' | 'none';
  /**
   * BEGIN stands in a message of several statements: after COMMIT the rest of the message is a
   * transaction again.
   */
  readonly inMessage?: boolean;
  /** Of a file that holds one statement only, and no transaction around it is known. */
  readonly singleStatement?: true;
}

/** The strongest lock the current transaction already holds on a relation. */
interface HeldLock {
  readonly kind: 'held-lock';
  readonly mode: LockMode;
  /** Transactions are counted by file. */
  readonly file: string;
  readonly transaction: number;
}

/** Enum labels added in a transaction that has not committed yet: unusable until it has. */
export interface PendingLabels {
  readonly kind: 'pending-labels';
  readonly transaction: number;
  readonly labels: readonly { readonly label: string; readonly type: string; readonly typeName: string }[];
}

/**
 * The first ACCESS EXCLUSIVE taken in the transaction on a table that others use; the work after it
 * happens while they wait.
 */
interface HeldAccessExclusive {
  readonly kind: 'held-access-exclusive';
  readonly relation: string;
  readonly transaction: number;
}

/**
 * What ROLLBACK and ROLLBACK TO can go back to in the current transaction: its begin, then its
 * savepoints. Each has a mark, by its place here.
 */
interface Savepoints {
  readonly kind: 'savepoints';
  readonly names: readonly string[];
}

/** A moment that the timeline can go back to: see MARK in state.ts. */
interface Mark {
  readonly kind: 'mark';
}

/**
 * What a file has dropped of one table so far: the table itself, indexes of it. What is created
 * again later in the same file replaces them.
 */
interface Dropped {
  readonly kind: 'dropped';
  readonly file: string;
  readonly relations: readonly (Table | Index)[];
}

/** The table last made under a name, in whichever schema. */
interface Made {
  readonly kind: 'made';
  readonly relation: string;
}

/**
 * The last statement that PostgreSQL would refuse with any rows: a history that holds one is not
 * complete, because it did run somewhere.
 */
interface Refused {
  readonly kind: 'refused';
  readonly file: string;
  readonly sqlstate: string;
}

/** PREPARE: what EXECUTE of the name does, for as long as the session lasts. */
interface Prepared {
  readonly kind: 'prepared';
  readonly changes: readonly SchemaChange[];
}

export const SESSION_KEYS = {
  searchPath: 'session:search_path',
  transaction: 'session:transaction',
  accessExclusive: 'session:access-exclusive',
  pendingLabels: 'session:pending-labels',
  savepoints: 'session:savepoints',
  temporary: 'session:temporary',
  inUse: 'session:in-use',
  constraintsSet: 'session:constraints-set',
  parameter: (name: string) => `parameter:${name}`,
  /** What SET LOCAL said of a parameter where there was no transaction. */
  attempted: (name: string) => `attempted:${name}`,
  prepared: (name: string) => `prepared:${name}`,
  lock: (relation: string) => `lock:${relation}`,
  dropped: (table: string) => `dropped:${table}`,
  refused: 'session:refused',
  made: (name: string) => `made:${name}`,
} as const;
