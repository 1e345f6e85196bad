import type { TextSpan } from '../../text';
import type { BlockStep } from '../block';
import type { Expression, QualifiedName, TypeName } from '../expression';
import type { ParsedStatement } from '../statement';
import type { Base } from './base';

/** SET / RESET / SET LOCAL, and `SELECT set_config('name', 'value', is_local)`. `value` undefined means RESET / DEFAULT. */
export interface SetParameter extends Base {
  readonly kind: 'SetParameter';
  readonly name: string;
  readonly value?: string;
  readonly values: readonly string[];
  readonly local: boolean;
}
export interface Transaction extends Base {
  readonly kind: 'Transaction';
  readonly action: 'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'rollback-to' | 'prepare' | 'other';
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
  /** What a DO block runs, in the order of its text; undefined where the block could not be read. */
  readonly statements?: readonly BlockStatement[];
  /** Code that EXECUTE puts together when it runs, as the expressions that do so. */
  readonly dynamic?: readonly string[];
}
/** A statement inside a DO block. */
export interface BlockStatement {
  readonly parsed: ParsedStatement;
  /** It runs whenever the block does: no condition, loop or EXCEPTION is around it. */
  readonly certain: boolean;
}
/** Any other statement, by libpg_query's node name. `relations` are those it names, for display and locks. */
export interface Other extends Base {
  readonly kind: 'Other';
  readonly node: string;
  readonly relations: readonly QualifiedName[] /** Functions called anywhere inside (SELECT setval(...)). */;
  readonly calls: readonly string[];
  readonly detail: Readonly<Record<string, string | boolean | undefined>>;
  /** Last parts of the columns it names; '*' for a star. */
  readonly columns: readonly string[];
  /** Names that are no column references: columns of VACUUM and ANALYZE, of CREATE STATISTICS, what COMMENT is on in a relation. */
  readonly named?: readonly string[];
  /** Relations that the actions of a rule write to. */
  readonly writes?: readonly {
    readonly relation: QualifiedName /** The columns it names; all where it names none. */;
    readonly columns: readonly string[];
  }[];
  /** Of CREATE CAST: from which type to which. */
  readonly types?: readonly TypeName[];
  /** Relations whose rows SELECT ... FOR UPDATE (or SHARE, ...) locks. */
  readonly locksRowsOf?: readonly QualifiedName[];
}
