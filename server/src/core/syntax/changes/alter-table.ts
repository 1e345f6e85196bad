import type { TextSpan } from '../../text';
import type { Expression, QualifiedName, TypeName } from '../expression';
import type { Base } from './base';
import type { RelationWord } from './object-word';

/** What every action of ALTER TABLE has (and of ALTER INDEX / VIEW / ..., which share its grammar). */
interface OnTable extends Base {
  readonly table: QualifiedName;
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
  /** ALTER TABLE IF EXISTS. */
  readonly ifTableExists: boolean;
  /** What the statement calls it: TABLE, INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE, FOREIGN TABLE, TYPE. */
  readonly objectType: RelationWord;
}

export interface ColumnDefinition {
  readonly name: string;
  readonly nameSpan: TextSpan;
  readonly span: TextSpan;
  readonly type: TypeName;
  readonly collation?: readonly string[];
  readonly notNull: boolean;
  /** Where NOT NULL stands, constraint name included. */
  readonly notNullSpan?: TextSpan;
  /** NULL is written out, which is not to be contradicted. */
  readonly explicitNull?: true;
  readonly default?: Expression;
  /** `DEFAULT expr` with its keyword. */
  readonly defaultSpan?: TextSpan;
  readonly identity?: 'always' | 'by default';
  readonly identityOptions?: readonly { readonly name: string; readonly value?: string }[];
  /** DEFAULT is written more than once. */
  readonly defaultTwice?: true;
  /** `GENERATED ... AS IDENTITY (...)` */
  readonly identitySpan?: TextSpan;
  readonly generated?: { readonly expression: Expression; readonly stored: boolean; readonly span: TextSpan };
  readonly compression?: string;
  readonly storage?: string;
  /** Column constraints other than NOT NULL, DEFAULT, identity and generated. */
  readonly constraints: readonly ConstraintDefinition[];
}

export interface ConstraintDefinition {
  readonly type: 'check' | 'foreign-key' | 'unique' | 'primary-key' | 'exclude' | 'not-null';
  readonly name?: string;
  readonly span: TextSpan;
  /** Columns it is about; for a column constraint the column itself. */
  readonly columns: readonly string[];
  readonly expression?: Expression;
  readonly references?: {
    readonly table: QualifiedName;
    readonly columns: readonly string[];
    readonly onDelete: string;
    readonly onUpdate: string;
    /** ON DELETE SET NULL (a, b): of the referencing columns only these. */
    readonly setColumns?: readonly string[];
    readonly matchFull: boolean;
  };
  readonly usingIndex?: string;
  readonly include: readonly string[];
  readonly accessMethod?: string;
  /** USING INDEX TABLESPACE */
  readonly tablespace?: string;
  /** WITH (...): storage parameters of its index. */
  readonly options?: readonly { readonly name: string; readonly value?: string }[];
  readonly exclusions?: readonly { readonly expression: Expression; readonly operator: string }[];
  readonly where?: Expression;
  readonly nullsNotDistinct: boolean;
  readonly withoutOverlaps: boolean;
  /** Existing rows are not checked: NOT VALID, or implied by NOT ENFORCED. */
  readonly notValid: boolean;
  readonly notEnforced: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly noInherit: boolean;
}

export interface AddColumn extends OnTable {
  readonly kind: 'AddColumn';
  readonly column: ColumnDefinition;
  readonly ifNotExists: boolean;
  /** ALTER TYPE ... CASCADE: typed tables follow. */
  readonly cascade?: boolean;
}
export interface DropColumn extends OnTable {
  readonly kind: 'DropColumn';
  readonly column: string;
  readonly ifExists: boolean;
  readonly cascade: boolean;
}
export interface SetNotNull extends OnTable {
  readonly kind: 'SetNotNull';
  readonly column: string;
}
export interface DropNotNull extends OnTable {
  readonly kind: 'DropNotNull';
  readonly column: string;
}
export interface SetDefault extends OnTable {
  readonly kind: 'SetDefault';
  readonly column: string;
  readonly default: Expression;
}
export interface DropDefault extends OnTable {
  readonly kind: 'DropDefault';
  readonly column: string;
}
export interface AlterColumnType extends OnTable {
  readonly kind: 'AlterColumnType';
  readonly column: string;
  readonly type: TypeName;
  readonly cascade?: boolean;
  readonly using?: Expression /** `USING expr` with its keyword */;
  readonly usingSpan?: TextSpan;
  readonly collation?: readonly string[];
}
export interface AddIdentity extends OnTable {
  readonly kind: 'AddIdentity';
  readonly column: string;
  readonly identity: 'always' | 'by default';
  readonly options: readonly { readonly name: string; readonly value?: string }[];
}
export interface DropIdentity extends OnTable {
  readonly kind: 'DropIdentity';
  readonly column: string;
  readonly ifExists: boolean;
}
export interface SetExpression extends OnTable {
  readonly kind: 'SetExpression';
  readonly column: string;
  readonly expression: Expression;
}
export interface DropExpression extends OnTable {
  readonly kind: 'DropExpression';
  readonly column: string;
  readonly ifExists: boolean;
}
export interface AddConstraint extends OnTable {
  readonly kind: 'AddConstraint';
  readonly constraint: ConstraintDefinition;
}
export interface ValidateConstraint extends OnTable {
  readonly kind: 'ValidateConstraint';
  readonly name: string;
}
export interface DropConstraint extends OnTable {
  readonly kind: 'DropConstraint';
  readonly name: string;
  readonly ifExists: boolean;
  readonly cascade: boolean;
}
export interface AlterConstraint extends OnTable {
  readonly kind: 'AlterConstraint';
  readonly name: string;
  readonly enforced?: boolean;
  readonly deferrable?: boolean;
  readonly initiallyDeferred?: boolean;
  readonly inherit?: boolean;
}
/** The bound as written; `bound.kind` says which form. Values are expressions, or 'min' / 'max'. */
export type PartitionBound =
  | { readonly kind: 'default' }
  | { readonly kind: 'list'; readonly values: readonly Expression[] }
  | { readonly kind: 'range'; readonly from: readonly (Expression | 'min' | 'max')[]; readonly to: readonly (Expression | 'min' | 'max')[] }
  | { readonly kind: 'hash'; readonly modulus: number; readonly remainder: number };
export interface AttachPartition extends OnTable {
  readonly kind: 'AttachPartition';
  readonly partition: QualifiedName;
  readonly bound?: PartitionBound;
}
export interface DetachPartition extends OnTable {
  readonly kind: 'DetachPartition';
  readonly partition: QualifiedName;
  readonly concurrently: boolean;
  readonly finalize: boolean;
}
/**
 * Every other ALTER TABLE action, by libpg_query's subtype without its `AT_` (SetStorage, SetRelOptions, EnableTrig, SetTableSpace, ChangeOwner, ...).
 * `name` is the column, trigger, index, access method, tablespace, ... it names; `options` the names of storage parameters.
 */
export interface AlterTableOther extends OnTable {
  readonly kind: 'AlterTableOther';
  readonly action: string;
  readonly name?: string;
  /** A column of an index, by its number. */
  readonly column?: number;
  readonly relation?: QualifiedName;
  readonly options: readonly { readonly name: string; readonly value?: string }[];
  readonly definition?: string;
}

/** One action of ALTER TABLE. */
export type TableAction =
  | AddColumn
  | DropColumn
  | SetNotNull
  | DropNotNull
  | SetDefault
  | DropDefault
  | AlterColumnType
  | AddIdentity
  | DropIdentity
  | SetExpression
  | DropExpression
  | AddConstraint
  | ValidateConstraint
  | DropConstraint
  | AlterConstraint
  | AttachPartition
  | DetachPartition
  | AlterTableOther;
