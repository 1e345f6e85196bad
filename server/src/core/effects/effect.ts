import type { LockMode } from '../locks';
import type { SchemaChange } from '../syntax/change';
export type RelationKind = 'table' | 'index' | 'sequence' | 'view' | 'matview' | 'composite' | 'toast';

export interface RelationLock {
  /** schema.name */
  readonly relation: string;
  readonly relationKind: RelationKind;
  readonly mode: LockMode;
  /** The relation existed before the statement: only then can other sessions wait for it. */
  readonly existedBefore: boolean;
}

/**
 * Why PostgreSQL reads or writes a whole relation. Rules and phases decide by these, never by the
 * message.
 */
export type Cause =
  | 'volatile-default'
  | 'generated-stored'
  | 'identity'
  | 'serial'
  | 'constrained-domain'
  | 'domain-default'
  | 'virtual-not-null'
  | 'virtual-check'
  | 'column-not-null'
  | 'set-not-null'
  | 'primary-key-not-null'
  | 'check'
  | 'foreign-key'
  | 'unique'
  | 'primary-key'
  | 'exclude'
  | 'type-rewrite'
  | 'type-index-rebuild'
  | 'type-recheck'
  | 'collation'
  | 'index'
  | 'reindex'
  | 'validate'
  | 'partition-bound'
  | 'default-partition-bound'
  | 'partition-index'
  | 'set-expression'
  | 'persistence'
  | 'tablespace'
  | 'access-method'
  | 'cluster'
  | 'vacuum-full'
  | 'refresh'
  | 'truncate'
  | 'domain-constraint'
  | 'enforced'
  | 'query'
  | 'detach'
  | 'dml';

export interface Work {
  readonly what: 'rewrite' | 'scan' | 'index-build';
  readonly relation: string;
  readonly cause: Cause;
  /** Index into the statement's changes: which action is to blame. */
  readonly change: number;
  /**
   * The relation held rows before (see population.ts): without rows a scan or build costs nothing.
   */
  readonly populated: boolean;
}

/** An object that keeps another from being dropped, as the lines of PostgreSQL's DETAIL name it. */
export interface DependentObject {
  /** 'view', 'constraint', 'column', ... */
  readonly what: string;
  /** A name, or the key of what has a schema. */
  readonly name: string;
  /** Key of the relation that it is a part of. */
  readonly of?: string;
}

export interface EffectError {
  /** Five characters, PostgreSQL docs, appendix A. */
  readonly sqlstate: string;
  readonly message: string;
  /** Depends on the rows in the table, not on the schema alone. */
  readonly dataDependent: boolean;
  readonly change: number;
  /** Of 2BP01, as far as the migrations show. */
  readonly dependents?: readonly DependentObject[];
  /** The place in the statement, where it is a part of the change. */
  readonly at?: SchemaChange['span'];
}

/** What PostgreSQL does when it runs one statement, as far as the schema before it decides. */
export interface Effect {
  readonly locks: readonly RelationLock[];
  readonly work: readonly Work[];
  readonly error: EffectError | null;
  /** What was taken for granted because nothing said otherwise; plain sentences. */
  readonly assumptions: readonly string[];
  /**
   * CONCURRENTLY and the like: waits for every transaction that was open, and cannot run inside
   * one.
   */
  readonly nonTransactional: boolean;
  readonly waitsForTransactions: boolean;
}

export const NO_EFFECT: Effect = {
  locks: [],
  work: [],
  error: null,
  assumptions: [],
  nonTransactional: false,
  waitsForTransactions: false,
};
