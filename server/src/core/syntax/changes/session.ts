import type { TextSpan } from '../../text';
import type { BlockStep } from '../block';
import type { Expression, QualifiedName } from '../expression';
import type { ParsedStatement } from '../statement';
import type { Base, BodyProblem } from './base';

/**
 * SET / RESET / SET LOCAL, and `SELECT set_config('name', 'value', is_local)`. `value` undefined
 * means RESET / DEFAULT.
 */
export interface SetParameter extends Base {
  readonly kind: 'SetParameter';
  readonly name: string;
  readonly value?: string;
  readonly values: readonly string[];
  readonly local: boolean;
}

export interface Transaction extends Base {
  readonly kind: 'Transaction';
  readonly action:
    | 'begin'
    | 'commit'
    | 'rollback'
    | 'savepoint'
    | 'release'
    | 'rollback-to'
    | 'prepare'
    | 'commit-prepared'
    | 'rollback-prepared';
  readonly name?: string;
  readonly chain: boolean;
}

/** DO $$ ... $$, CALL p(): code that runs at once. */
export interface RunBlock extends Base {
  readonly kind: 'RunBlock';
  readonly form: 'do' | 'call';
  readonly language: string;
  readonly body?: { readonly text: string; readonly span: TextSpan };
  readonly name?: QualifiedName;
  /** Of CALL; a name is written `name => value`. */
  readonly arguments?: readonly { readonly name?: string; readonly value: Expression }[];
  /** What a DO block does; undefined where the block could not be read. */
  readonly steps?: readonly BlockStep[];
  /**
   * What a DO block runs, in the order of its text; undefined where the block could not be read.
   */
  readonly statements?: readonly BlockStatement[];
  /** Code that EXECUTE puts together when it runs, as the expressions that do so. */
  readonly dynamic?: readonly string[];
  readonly bodyProblem?: BodyProblem;
}

/** A statement inside a DO block. */
export interface BlockStatement {
  readonly parsed: ParsedStatement;
  /** It runs whenever the block does: no condition, loop or EXCEPTION is around it. */
  readonly certain: boolean;
}

/** The modes of LOCK TABLE, as SQL writes them. */
export type LockWords =
  | 'access share'
  | 'row share'
  | 'row exclusive'
  | 'share update exclusive'
  | 'share'
  | 'share row exclusive'
  | 'exclusive'
  | 'access exclusive';

export interface LockTable extends Base {
  readonly kind: 'LockTable';
  /** `only` tells of each whether its children are meant too. */
  readonly tables: readonly QualifiedName[];
  readonly mode: LockWords;
  readonly nowait: boolean;
}

/** SET CONSTRAINTS a, b { DEFERRED | IMMEDIATE }. */
export interface SetConstraints extends Base {
  readonly kind: 'SetConstraints';
  /** None for ALL. */
  readonly names: readonly QualifiedName[];
  readonly deferred: boolean;
}

export interface Discard extends Base {
  readonly kind: 'Discard';
  readonly what: 'all' | 'plans' | 'sequences' | 'temp';
}

/** A statement about the server or a whole database, which no transaction block may hold. */
export interface ServerCommand extends Base {
  readonly kind: 'ServerCommand';
  readonly command: 'ALTER SYSTEM' | 'CREATE DATABASE' | 'CREATE SUBSCRIPTION' | 'CREATE TABLESPACE' | 'DROP TABLESPACE';
}

/** A statement whose effect on locks and on the schema is not modelled. */
export interface Unmodelled extends Base {
  readonly kind: 'Unmodelled';
  /** Only of those that something asks for by name. */
  readonly command?:
    | 'ALTER DEFAULT PRIVILEGES'
    | 'ALTER EVENT TRIGGER'
    | 'ALTER OWNER'
    | 'ALTER STATISTICS'
    | 'CREATE FOREIGN DATA WRAPPER'
    | 'GRANT ROLE'
    | 'SECURITY LABEL';
}

export type SessionChange = SetParameter | Transaction | RunBlock | LockTable | SetConstraints | Discard | ServerCommand | Unmodelled;
