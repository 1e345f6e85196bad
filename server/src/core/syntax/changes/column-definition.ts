import type { TextSpan } from '../../text';
import type { Expression, QualifiedName, TypeName } from '../expression';

export interface ColumnDefinition {
  readonly name: string;
  readonly nameSpan: TextSpan;
  readonly span: TextSpan;
  readonly type: TypeName;
  readonly collation?: readonly string[];
  readonly notNull: boolean;
  /** CONSTRAINT name NOT NULL: before 18 the name was lost. */
  readonly notNullName?: string;
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

/** The bound as written; `bound.kind` says which form. Values are expressions, or 'min' / 'max'. */
export type PartitionBound =
  | { readonly kind: 'default' }
  | { readonly kind: 'list'; readonly values: readonly Expression[] }
  | { readonly kind: 'range'; readonly from: readonly (Expression | 'min' | 'max')[]; readonly to: readonly (Expression | 'min' | 'max')[] }
  | { readonly kind: 'hash'; readonly modulus: number; readonly remainder: number };
