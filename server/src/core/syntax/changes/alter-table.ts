import type { TextSpan } from '../../text';
import type { Expression, QualifiedName, TypeName } from '../expression';
import type { OnTable } from './base';
import type { ColumnDefinition, ConstraintDefinition, PartitionBound } from './column-definition';
import type { TableSetting } from './table-settings';

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
  readonly using?: Expression;
  /** `USING expr` with its keyword. */
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
  | TableSetting;
