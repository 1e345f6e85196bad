import type { TextSpan } from '../../text';
import type { BlockStep } from '../block';
import type { Expression, QualifiedName, TypeName } from '../expression';
import type { ParsedStatement } from '../statement';
import type { Base, BodyProblem } from './base';
import type { ColumnDefinition, ConstraintDefinition, PartitionBound } from './column-definition';
import type { ObjectWord } from './object-word';
import type { TableQuery } from './queries';

export interface CreateTable extends Base {
  readonly kind: 'CreateTable';
  readonly table: QualifiedName;
  readonly ifNotExists: boolean;
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  readonly columns: readonly ColumnDefinition[];
  readonly constraints: readonly ConstraintDefinition[];
  readonly like: readonly { readonly table: QualifiedName; readonly including: readonly string[] }[];
  readonly inherits: readonly QualifiedName[];
  readonly partitionOf?: { readonly parent: QualifiedName; readonly bound: PartitionBound };
  readonly partitionBy?: { readonly strategy: 'list' | 'range' | 'hash'; readonly keys: readonly (string | Expression)[] };
  readonly ofType?: QualifiedName;
  readonly foreign: boolean;
  /** Of a foreign table. */
  readonly server?: string;
  /** ON COMMIT anything. */
  readonly onCommit?: 'drop' | 'delete-rows' | 'preserve-rows';
  readonly accessMethod?: string;
  readonly tablespace?: string;
  /** Storage parameters of its WITH clause. */
  readonly options?: readonly { readonly name: string; readonly value?: string }[];
  /** CREATE TABLE AS / SELECT INTO: where the rows come from. */
  readonly asQuery?: TableQuery;
}

export interface DropObjects extends Base {
  readonly kind: 'DropObjects';
  readonly objectType: ObjectWord;
  readonly names: readonly QualifiedName[];
  /** DROP TRIGGER x ON t and the like. */
  readonly on?: QualifiedName;
  readonly ifExists: boolean;
  readonly cascade: boolean;
  readonly concurrently: boolean;
  readonly signatures?: readonly (readonly TypeName[] | undefined)[];
}

export interface IndexColumn {
  readonly column?: string;
  readonly expression?: Expression;
  readonly collation?: readonly string[];
  readonly opclass?: readonly string[];
  readonly descending: boolean;
  readonly nullsFirst: boolean | undefined;
  /** Parameters of the operator class: `gist_trgm_ops (siglen = 32)`. */
  readonly hasOptions?: true;
}

export interface CreateIndex extends Base {
  readonly kind: 'CreateIndex';
  readonly name?: string;
  readonly table: QualifiedName;
  readonly only: boolean;
  readonly unique: boolean;
  readonly concurrently: boolean;
  readonly ifNotExists: boolean;
  readonly accessMethod: string;
  readonly columns: readonly IndexColumn[];
  /** '' for an expression. */
  readonly include: readonly string[];
  /** An included column with more than its name. */
  readonly includeOptions?: true;
  readonly where?: Expression;
  readonly nullsNotDistinct: boolean;
  /** WITH (...) */
  readonly options?: readonly { readonly name: string; readonly value?: string }[];
  readonly tablespace?: string;
  /** Where `INDEX` ends: CONCURRENTLY goes right after it. */
  readonly indexKeywordEnd: number;
}

/** ALTER ... RENAME of anything. */
export interface Rename extends Base {
  readonly kind: 'Rename';
  readonly objectType: ObjectWord;
  /** What the statement calls the relation in `ALTER <word> r RENAME COLUMN`. */
  readonly relationType?: ObjectWord;
  readonly relation?: QualifiedName;
  readonly name?: string;
  /** Arguments of a routine, where they are written. */
  readonly signature?: readonly TypeName[];
  readonly newName: string;
  readonly ifExists: boolean;
  readonly cascade: boolean;
}

export interface CreateType extends Base {
  readonly kind: 'CreateType';
  readonly name: QualifiedName;
  readonly form: 'enum' | 'composite' | 'range' | 'base' | 'shell';
  readonly labels: readonly string[];
  readonly attributes: readonly ColumnDefinition[];
  /** Of a range. */
  readonly subtype?: TypeName;
}

export interface AlterEnum extends Base {
  readonly kind: 'AlterEnum';
  readonly name: QualifiedName;
  readonly action: 'add' | 'rename' | 'drop';
  readonly value: string;
  readonly newValue?: string;
  readonly ifNotExists: boolean;
  readonly neighbour?: string;
  /** AFTER neighbour, else BEFORE it. */
  readonly after?: boolean;
}

export interface CreateDomain extends Base {
  readonly kind: 'CreateDomain';
  readonly name: QualifiedName;
  readonly type: TypeName;
  readonly collation?: readonly string[];
  readonly default?: Expression;
  readonly notNull: boolean;
  /** CONSTRAINT name NOT NULL. */
  readonly notNullName?: string;
  /** NULL is written. */
  readonly explicitNull?: true;
  readonly checks: readonly { readonly name?: string; readonly expression: Expression }[];
}

export interface AlterDomain extends Base {
  readonly kind: 'AlterDomain';
  readonly name: QualifiedName;
  readonly action:
    | 'set-default'
    | 'drop-default'
    | 'set-not-null'
    | 'drop-not-null'
    | 'add-constraint'
    | 'drop-constraint'
    | 'validate-constraint';
  readonly constraintName?: string;
  readonly constraint?: {
    readonly type: 'check' | 'not-null';
    readonly name?: string;
    readonly expression?: Expression;
    readonly notValid: boolean;
  };
  readonly default?: Expression;
  readonly ifExists: boolean;
  readonly cascade: boolean;
}

export interface CreateFunction extends Base {
  readonly kind: 'CreateFunction';
  readonly name: QualifiedName;
  readonly procedure: boolean;
  readonly replace: boolean;
  readonly language: string;
  readonly volatility: 'immutable' | 'stable' | 'volatile';
  readonly strict: boolean;
  readonly securityDefiner: boolean;
  readonly hasSet: boolean;
  readonly setsSearchPath: boolean;
  readonly arguments: readonly {
    readonly name?: string;
    readonly type: TypeName;
    readonly mode: 'in' | 'out' | 'inout' | 'variadic' | 'table';
    readonly hasDefault: boolean;
  }[];
  readonly returns?: TypeName;
  /** Text between the quotes of AS, with its span; undefined for BEGIN ATOMIC / RETURN. */
  readonly body?: {
    readonly text: string;
    readonly span: TextSpan;
  };
  /** RETURN expr or a one-line `SELECT expr` body of a SQL function, when it is that simple. */
  readonly returnExpression?: Expression;
  /** What calling it does, where its body could be read and does more than compute. */
  readonly steps?: readonly BlockStep[];
  readonly bodyProblem?: BodyProblem;
  /** The statements of a body in SQL that is a string; `start` is the place in its text. */
  readonly sqlStatements?: readonly { readonly parsed: ParsedStatement; readonly start: number }[];
  readonly sqlBody: boolean;
  /** Relations (and columns as far as named) that a SQL-standard body depends on. */
  readonly dependsOn: readonly QualifiedName[];
  /** Columns named anywhere in a SQL-standard body; '*' for a star. */
  readonly readsColumns?: readonly string[];
}

/**
 * ALTER FUNCTION, PROCEDURE or ROUTINE with the properties it sets; what is not named stays as it
 * was.
 */
export interface AlterFunction extends Base {
  readonly kind: 'AlterFunction';
  readonly name: QualifiedName;
  /** undefined: the name alone was written. */
  readonly signature?: readonly TypeName[];
  readonly sets: Partial<Pick<CreateFunction, 'volatility' | 'strict' | 'securityDefiner' | 'hasSet'>>;
}

export interface CreateSequence extends Base {
  readonly kind: 'CreateSequence';
  readonly name: QualifiedName;
  readonly ifNotExists: boolean;
  readonly ownedBy?: { readonly table: QualifiedName; readonly column: string };
  readonly temporary: boolean;
  readonly unlogged: boolean;
  readonly settings?: SequenceOptions;
}

/** `null` for NO MINVALUE and NO MAXVALUE. */
export interface SequenceOptions {
  readonly type?: string;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly increment?: string;
}

export interface AlterSequence extends Base {
  readonly kind: 'AlterSequence';
  readonly name: QualifiedName;
  readonly ifExists: boolean;
  readonly options: readonly string[];
  readonly settings?: SequenceOptions;
  readonly ownedBy?: { readonly table: QualifiedName; readonly column: string } | 'none';
}

export interface CreateExtension extends Base {
  readonly kind: 'CreateExtension';
  readonly name: string;
  readonly ifNotExists: boolean;
  readonly schema?: string;
  readonly version?: string;
  readonly cascade?: true;
}

export interface CreateSchema extends Base {
  readonly kind: 'CreateSchema';
  readonly name: string;
  readonly ifNotExists: boolean;
}

export interface CreateTrigger extends Base {
  readonly kind: 'CreateTrigger';
  readonly name: string;
  readonly table: QualifiedName;
  readonly replace: boolean;
  readonly timing: 'before' | 'after' | 'instead of';
  readonly events: readonly ('insert' | 'update' | 'delete' | 'truncate')[];
  readonly columns: readonly string[];
  readonly row: boolean;
  readonly constraint: boolean;
  /** REFERENCING { OLD | NEW } TABLE. */
  readonly transitions?: readonly ('old' | 'new')[];
  readonly references?: QualifiedName;
  readonly function: QualifiedName;
  /** WHEN (...). */
  readonly when?: Expression;
}

export type DefinitionChange =
  | CreateTable
  | DropObjects
  | CreateIndex
  | Rename
  | CreateType
  | AlterEnum
  | CreateDomain
  | AlterDomain
  | CreateFunction
  | AlterFunction
  | CreateSequence
  | AlterSequence
  | CreateExtension
  | CreateSchema
  | CreateTrigger;
