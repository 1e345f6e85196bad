import type { TextSpan } from '../text';
import type { BlockStep } from './block';
import type { Expression, QualifiedName, TypeName } from './expression';
import type { ParsedStatement } from './statement';

/** One thing a statement asks of PostgreSQL. Spans are relative to the statement's own text. */
export type SchemaChange =
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
  | AlterTableOther
  | CreateTable
  | DropObjects
  | CreateIndex
  | Reindex
  | Rename
  | CreateType
  | AlterEnum
  | CreateDomain
  | AlterDomain
  | CreateFunction
  | CreateView
  | CreateSequence
  | AlterSequence
  | CreateExtension
  | CreateSchema
  | CreateTrigger
  | Truncate
  | Insert
  | Update
  | Delete
  | Copy
  | Explain
  | Prepare
  | Execute
  | SetParameter
  | Transaction
  | RunBlock
  | Other;

export type ChangeKind = SchemaChange['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<SchemaChange, { kind: K }>;

interface Base {
  /**
   * What a finding about this change underlines. An action of ALTER TABLE: that action. CREATE, INSERT, UPDATE, DELETE, DO: the head,
   * to the end of the object's name (`CREATE UNIQUE INDEX i ON t`). Everything else: the statement without its semicolon.
   */
  readonly span: TextSpan;
}

/** Every action of ALTER TABLE (and ALTER INDEX / VIEW / ... which share its grammar). */
interface TableAction extends Base {
  readonly table: QualifiedName;
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
  /** ALTER TABLE IF EXISTS. */
  readonly ifTableExists: boolean;
  /** What the statement calls it: TABLE, INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE, FOREIGN TABLE, TYPE. */
  readonly objectType: RelationKeyword;
}
export type RelationKeyword = 'table' | 'index' | 'view' | 'matview' | 'sequence' | 'foreign table' | 'type';

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

export interface AddColumn extends TableAction {
  readonly kind: 'AddColumn';
  readonly column: ColumnDefinition;
  readonly ifNotExists: boolean;
  /** ALTER TYPE ... CASCADE: typed tables follow. */
  readonly cascade?: boolean;
}
export interface DropColumn extends TableAction {
  readonly kind: 'DropColumn';
  readonly column: string;
  readonly ifExists: boolean;
  readonly cascade: boolean;
}
export interface SetNotNull extends TableAction {
  readonly kind: 'SetNotNull';
  readonly column: string;
}
export interface DropNotNull extends TableAction {
  readonly kind: 'DropNotNull';
  readonly column: string;
}
export interface SetDefault extends TableAction {
  readonly kind: 'SetDefault';
  readonly column: string;
  readonly default: Expression;
}
export interface DropDefault extends TableAction {
  readonly kind: 'DropDefault';
  readonly column: string;
}
export interface AlterColumnType extends TableAction {
  readonly kind: 'AlterColumnType';
  readonly column: string;
  readonly type: TypeName;
  readonly cascade?: boolean;
  readonly using?: Expression /** `USING expr` with its keyword */;
  readonly usingSpan?: TextSpan;
  readonly collation?: readonly string[];
}
export interface AddIdentity extends TableAction {
  readonly kind: 'AddIdentity';
  readonly column: string;
  readonly identity: 'always' | 'by default';
  readonly options: readonly { readonly name: string; readonly value?: string }[];
}
export interface DropIdentity extends TableAction {
  readonly kind: 'DropIdentity';
  readonly column: string;
  readonly ifExists: boolean;
}
export interface SetExpression extends TableAction {
  readonly kind: 'SetExpression';
  readonly column: string;
  readonly expression: Expression;
}
export interface DropExpression extends TableAction {
  readonly kind: 'DropExpression';
  readonly column: string;
  readonly ifExists: boolean;
}
export interface AddConstraint extends TableAction {
  readonly kind: 'AddConstraint';
  readonly constraint: ConstraintDefinition;
}
export interface ValidateConstraint extends TableAction {
  readonly kind: 'ValidateConstraint';
  readonly name: string;
}
export interface DropConstraint extends TableAction {
  readonly kind: 'DropConstraint';
  readonly name: string;
  readonly ifExists: boolean;
  readonly cascade: boolean;
}
export interface AlterConstraint extends TableAction {
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
export interface AttachPartition extends TableAction {
  readonly kind: 'AttachPartition';
  readonly partition: QualifiedName;
  readonly bound?: PartitionBound;
}
export interface DetachPartition extends TableAction {
  readonly kind: 'DetachPartition';
  readonly partition: QualifiedName;
  readonly concurrently: boolean;
  readonly finalize: boolean;
}
/**
 * Every other ALTER TABLE action, by libpg_query's subtype without its `AT_` (SetStorage, SetRelOptions, EnableTrig, SetTableSpace, ChangeOwner, ...).
 * `name` is the column, trigger, index, access method, tablespace, ... it names; `options` the names of storage parameters.
 */
export interface AlterTableOther extends TableAction {
  readonly kind: 'AlterTableOther';
  readonly action: string;
  readonly name?: string;
  /** A column of an index, by its number. */
  readonly column?: number;
  readonly relation?: QualifiedName;
  readonly options: readonly { readonly name: string; readonly value?: string }[];
  readonly definition?: string;
}

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
  readonly onCommit?: true;
  readonly accessMethod?: string;
  readonly tablespace?: string;
  /** Storage parameters of its WITH clause. */
  readonly options?: readonly { readonly name: string; readonly value?: string }[];
  /** CREATE TABLE AS / SELECT INTO: where the rows come from. */
  readonly asQuery?: TableQuery;
}
export interface DropObjects extends Base {
  readonly kind: 'DropObjects';
  readonly objectType: string;
  readonly names: readonly QualifiedName[] /** DROP TRIGGER x ON t and the like */;
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
  readonly tablespace?: string /** Where `INDEX` ends: CONCURRENTLY goes right after it. */;
  readonly indexKeywordEnd: number;
}
export interface Reindex extends Base {
  readonly kind: 'Reindex';
  readonly target: 'index' | 'table' | 'schema' | 'database' | 'system';
  readonly relation?: QualifiedName;
  readonly name?: string;
  readonly concurrently: boolean;
  /** What stands in the parentheses behind REINDEX. */
  readonly options?: readonly { readonly name: string; readonly value?: string }[];
}
/** ALTER ... RENAME of anything; `objectType` is the keyword in lower case ('table', 'column', 'constraint', 'index', 'type', 'schema', ...). */
export interface Rename extends Base {
  readonly kind: 'Rename';
  readonly objectType: string /** What the statement calls the relation in `ALTER <word> r RENAME COLUMN` */;
  readonly relationType?: string;
  readonly relation?: QualifiedName;
  readonly name?: string;
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
}
export interface AlterEnum extends Base {
  readonly kind: 'AlterEnum';
  readonly name: QualifiedName;
  readonly action: 'add' | 'rename' | 'drop';
  readonly value: string;
  readonly newValue?: string;
  readonly ifNotExists: boolean;
  readonly neighbour?: string /** AFTER neighbour, else BEFORE it */;
  readonly after?: boolean;
}
export interface CreateDomain extends Base {
  readonly kind: 'CreateDomain';
  readonly name: QualifiedName;
  readonly type: TypeName;
  readonly collation?: readonly string[];
  readonly default?: Expression;
  readonly notNull: boolean;
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
  readonly returns?: TypeName /** Text between the quotes of AS, with its span; undefined for BEGIN ATOMIC / RETURN. */;
  readonly body?: {
    readonly text: string;
    readonly span: TextSpan;
  } /** RETURN expr or a one-line `SELECT expr` body of a SQL function, when it is that simple */;
  readonly returnExpression?: Expression;
  /** What calling it does, where its body could be read and does more than compute. */
  readonly steps?: readonly BlockStep[];
  readonly sqlBody: boolean /** Relations (and columns as far as named) that a SQL-standard body depends on. */;
  readonly dependsOn: readonly QualifiedName[];
  /** Columns named anywhere in a SQL-standard body; '*' for a star. */
  readonly readsColumns?: readonly string[];
}
/** The query of CREATE TABLE AS. */
export interface TableQuery extends QueryColumns {
  readonly withData: boolean;
  readonly reads: readonly QualifiedName[];
  /** Names in parentheses behind the table's, which go before those of the query. */
  readonly names: readonly string[];
  /** EXECUTE: what was prepared under this name. */
  readonly prepared?: string;
}
/** A table in the FROM of a query with GROUP BY: its columns that the query groups by, and those it shows without ('*' for all). */
export interface GroupedTable {
  readonly table: QualifiedName;
  readonly by: readonly string[];
  readonly shown: readonly string[];
}
/** A column a query gives: its name (undefined where the text does not tell) and what it is computed from, or all columns of a relation. */
export type QueryOutput = { readonly name: string | undefined; readonly value?: Expression } | { readonly star: QualifiedName };
/** What stands in a query's FROM, by the name it has there; with the relation whose columns it gives, where it is one. */
export interface QuerySource {
  readonly alias: string;
  readonly relation?: QualifiedName;
}
export interface QueryColumns {
  /** In order; undefined where the text does not tell. */
  readonly outputs?: readonly QueryOutput[];
  /** Only where the values of the outputs are told too. */
  readonly sources?: readonly QuerySource[];
}
export interface CreateView extends Base, QueryColumns {
  readonly kind: 'CreateView';
  readonly name: QualifiedName;
  readonly replace: boolean;
  readonly materialized: boolean;
  readonly withData: boolean;
  readonly ifNotExists: boolean;
  readonly temporary: boolean;
  readonly columns: readonly string[];
  /** Its query reads one relation, plainly: every column it names is of it. */
  readonly plain?: PlainQuery;
  /** Its rows are not those of one relation, one by one; aggregates are not looked for. */
  readonly combinesRows?: true;
  readonly checkOption?: true;
  /** WITH (...) */
  readonly options?: readonly { readonly name: string; readonly value?: string }[];
  readonly grouped?: readonly GroupedTable[];
  readonly reads: readonly QualifiedName[] /** Columns named anywhere in the query; '*' when it selects all. */;
  readonly readsColumns: readonly string[];
  /** The same with the relations each may be of; left out when the query reads one relation. */
  readonly columnReads?: readonly ColumnRead[] /** Functions called anywhere in the query, dotted */;
  readonly calls: readonly string[];
  /** Types it casts to. */
  readonly types: readonly TypeName[];
}
/** A SELECT from one relation, without subqueries, common table expressions and set operations. */
export interface PlainQuery {
  /** What the query calls the relation. */
  readonly alias: string;
  /** Names it gives its columns itself. */
  readonly named: readonly string[];
}
/** A column a query names ('*' for all), and the relations it may be of: those of its own SELECT first, then those of the ones around it. */
export interface ColumnRead {
  readonly column: string;
  readonly of: readonly (readonly QualifiedName[])[];
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
  readonly function: QualifiedName /** WHEN (...) */;
  readonly when?: Expression;
}
export interface Truncate extends Base {
  readonly kind: 'Truncate';
  readonly tables: readonly QualifiedName[];
  readonly cascade: boolean;
  readonly restartIdentity: boolean;
}

export interface Insert extends Base {
  readonly kind: 'Insert';
  readonly table: QualifiedName;
  readonly columns: readonly string[];
  readonly hasColumnList: boolean;
  readonly rows: 'values' | 'query' | 'default';
  /** Of VALUES: what stands in the first row, one for each column. */
  readonly firstRow?: readonly ('default' | 'value')[];
  readonly written?: WrittenRows;
  readonly override?: 'system' | 'user';
  /** ON CONFLICT: the plain columns it names, or the constraint. */
  readonly onConflict?: { readonly columns?: readonly string[]; readonly constraint?: string; readonly hasWhere: boolean };
  readonly reads: readonly QualifiedName[];
}
/** Rows that an INSERT is certain to write, where the statement says their values; of many, the first. */
export interface WrittenRows {
  readonly rows: readonly (readonly Expression[])[];
  /** There are no others. */
  readonly all: boolean;
  /** The rows are of a series of integers: the one here is that of its first, which is called so in the expressions. */
  readonly series?: { readonly name: string; readonly first: number };
}
export interface Assignment {
  readonly column: string;
  /** Only an element or a field of it: `a[1] = x`, `a.b = x`. */
  readonly part?: boolean;
  readonly expression: Expression;
  readonly span: TextSpan;
}
export interface Update extends Base {
  readonly kind: 'Update';
  readonly table: QualifiedName;
  readonly alias?: string;
  readonly assignments: readonly Assignment[];
  readonly where?: Expression;
  readonly hasFrom: boolean;
  readonly hasReturning: boolean;
  readonly hasWith: boolean;
  readonly reads: readonly QualifiedName[];
}
export interface Delete extends Base {
  readonly kind: 'Delete';
  readonly table: QualifiedName;
  readonly alias?: string;
  readonly where?: Expression;
  readonly hasUsing: boolean;
  readonly reads: readonly QualifiedName[];
}
/** EXPLAIN: the statement inside runs with ANALYZE, and is planned without. PREPARE plans it later; EXECUTE runs what was prepared. */
export interface Explain extends Base {
  readonly kind: 'Explain';
  readonly analyze: boolean;
  readonly changes: readonly SchemaChange[];
}
export interface Prepare extends Base {
  readonly kind: 'Prepare';
  readonly name: string;
  readonly changes: readonly SchemaChange[];
}
export interface Execute extends Base {
  readonly kind: 'Execute';
  readonly name: string;
}
export interface Copy extends Base {
  readonly kind: 'Copy';
  readonly table?: QualifiedName;
  /** COPY (query) TO: what it reads. */
  readonly reads?: readonly QualifiedName[];
  readonly from: boolean;
}

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
