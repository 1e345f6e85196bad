import type { Relation } from './relations';
import type { Dated, FunctionOverload, FunctionSet, TypeObject } from './types-and-routines';

export type * from './relations';
export type * from './types-and-routines';

/**
 * What the replayed migrations say is in the database. Every object is an immutable value: a change
 * makes a new one. Links are stored at both ends (a foreign key in its table and in the table it
 * references), so that a statement reads only what it touches.
 */
export type DatabaseObject =
  | Relation
  | TypeObject
  | FunctionSet
  | SchemaObject
  | ExtensionObject
  | CollationObject
  | PublicationObject
  | OwnMeaning
  | CastObject
  | EventTrigger;

export type Relation = Table | Index | View | Sequence | CompositeRelation;

/**
 * A type after name resolution. `schema` is 'pg_catalog' for built-in types; `array` for any number
 * of dimensions.
 */
export interface TypeRef {
  readonly schema: string;
  readonly name: string;
  readonly array: boolean;
  readonly modifiers: readonly (number | null)[];
}

export interface Column {
  readonly name: string;
  readonly type: TypeRef;
  readonly collation?: string;
  readonly notNull: boolean;
  /** PostgreSQL 18 knows NOT NULL constraints by name, and whether they are validated. */
  readonly notNullValid: boolean;
  readonly notNullName?: string;
  readonly notNullNoInherit?: boolean;
  readonly default?: Expression;
  readonly identity?: 'always' | 'by default';
  readonly generated?: { readonly expression: Expression; readonly stored: boolean };
  /** Names of the sequences this column owns. */
  readonly ownedSequence?: string;
  /** Came from a parent; cannot be altered here alone. */
  readonly inherited: boolean;
  readonly storage?: string;
  /** The file whose ADD COLUMN made it. */
  readonly addedIn?: string;
  /** Of a column that the present migration has added: a statement gave it values since. */
  readonly written?: true;
}

export interface Constraint {
  readonly name: string;
  readonly type: 'check' | 'foreign-key' | 'unique' | 'primary-key' | 'exclude';
  readonly columns: readonly string[];
  readonly expression?: Expression;
  /** SQL text of the whole definition after the name, as written where known. */
  readonly valid: boolean;
  readonly enforced: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly noInherit: boolean;
  /** Keys of relations are 'schema.name'. */
  readonly references?: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly onDelete: string;
    readonly onUpdate: string;
  };
  /** The index that backs it, by key. */
  readonly index?: string;
  readonly inherited: boolean;
}

/** A foreign key as the referenced table sees it. */
export interface InboundForeignKey {
  readonly table: string;
  readonly constraint: string;
  readonly columns: readonly string[];
}

export interface Trigger {
  readonly name: string;
  readonly row: boolean;
  readonly events: readonly ('insert' | 'update' | 'delete' | 'truncate')[];
  /** UPDATE OF columns. */
  readonly columns: readonly string[];
  readonly timing: 'before' | 'after' | 'instead of';
  readonly function: string;
  /** Columns named in WHEN. */
  readonly whenColumns: readonly string[];
  /** REFERENCING OLD or NEW TABLE. */
  readonly transition?: boolean;
  /** CREATE CONSTRAINT TRIGGER. */
  readonly constraint?: true;
}

/**
 * Something else that depends on a relation: what kind, its key or name, and the columns it names
 * ('*' for all).
 */
export interface Dependent {
  readonly kind: 'view' | 'matview' | 'rule' | 'policy' | 'publication' | 'function' | 'foreign-key';
  readonly name: string;
  readonly columns: readonly string[];
  /** The primary key that makes a view's GROUP BY enough: it is held as the columns are. */
  readonly constraint?: string;
  /** Functions a policy or rule calls, dotted. */
  readonly calls?: readonly string[];
  /** A policy or rule of another relation, by key. */
  readonly on?: string;
}

/** What every object says of the time it was made. */
interface Dated {
  /** How many places with code that cannot be followed came before it was made: see origin.ts. */
  readonly epoch?: number;
}

/**
 * A migration created it; or no migration did, and the database's facts describe it; or a statement
 * names it, and it is assumed to exist.
 */
export type TableOrigin = 'migration' | 'facts' | 'assumed';

export interface Table extends Dated {
  readonly kind: 'table';
  readonly schema: string;
  readonly name: string;
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  /** What the end of a transaction does to a temporary table. */
  readonly onCommit?: 'drop' | 'delete-rows';
  readonly foreign: boolean;
  /** Of a foreign table. */
  readonly server?: string;
  /** The role it was given to, where a statement says so. */
  readonly owner?: string;
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  /** Keys of its indexes, in creation order. */
  readonly indexes: readonly string[];
  readonly referencedBy: readonly InboundForeignKey[];
  readonly triggers: readonly Trigger[];
  readonly dependents: readonly Dependent[];
  readonly partitionBy?: {
    readonly strategy: 'list' | 'range' | 'hash';
    readonly columns: readonly string[];
    readonly expressions: readonly Expression[];
  };
  readonly partitionOf?: { readonly parent: string; readonly bound: PartitionBound };
  readonly partitions: readonly string[];
  readonly inherits: readonly string[];
  readonly children: readonly string[];
  /** CREATE TABLE OF type: the type's key. */
  readonly ofType?: string;
  readonly accessMethod?: string;
  readonly tablespace?: string;
  /**
   * What an UPDATE writes to name the old row; undefined for the default, the primary key. An index
   * is in the schema of the table.
   */
  readonly replicaIdentity?: 'full' | 'nothing' | { readonly index: string };
  /** Extended statistics on it: 'schema.name'. */
  readonly statistics?: readonly string[];
  /** Columns of other tables whose type is this table's row type. */
  readonly rowTypeUsedBy: readonly ColumnUse[];
  /**
   * False for a table no migration created: nothing is known of its columns, so nothing about them
   * is held against a statement.
   */
  readonly known: boolean;
  /**
   * Whether the statements replayed so far put rows into it. What a rule may presume is another
   * question: see effects/rows/population.ts.
   */
  readonly loaded: boolean;
  /**
   * A row that is certain to be there: the columns as they were when it was written, and the values
   * it has in them. It proves that a new constraint is violated.
   */
  readonly knownRow?: { readonly columns: readonly Column[]; readonly values: Readonly<Record<string, null | boolean | number | string>> };
  /** Path of the last migration that took all its rows out. */
  readonly emptiedIn?: string;
  /** How the state came to hold it. */
  readonly origin: TableOrigin;
  /**
   * Path of the migration that created it ('' for another origin), and number of the transaction in
   * which it was created (see schema/session.ts).
   */
  readonly createdIn: { readonly file: string; readonly transaction: number };
}

export interface Index extends Dated {
  readonly kind: 'index';
  readonly schema: string;
  readonly name: string;
  /** Key of its table or materialized view. */
  readonly table: string;
  readonly accessMethod: string;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  readonly columns: readonly {
    readonly column?: string;
    readonly expression?: Expression;
    readonly opclass?: string;
    readonly collation?: string;
    readonly descending: boolean;
    readonly nullsFirst?: boolean;
  }[];
  readonly include: readonly string[];
  readonly where?: Expression;
  readonly nullsNotDistinct: boolean;
  /** Name of the constraint that owns it. */
  readonly constraint?: string;
  readonly partitionOf?: string;
  readonly partitions: readonly string[];
  /** Index on a partitioned table: it has no storage. */
  readonly partitioned: boolean;
  readonly tablespace?: string;
  readonly clustered: boolean;
  /** Extensions it goes with: DEPENDS ON EXTENSION. */
  readonly extensions?: readonly string[];
}

export interface View extends Dated {
  readonly kind: 'view' | 'matview';
  readonly schema: string;
  readonly name: string;
  /** In order; '' for a name that is not known. None at all when nothing is known of them. */
  readonly columns: readonly string[];
  /** Beside the columns, as far as they could be told when it was made. */
  readonly columnTypes?: readonly (TypeRef | undefined)[];
  /** Its rows are certain not to be those of one relation: nothing can be written through it. */
  readonly readOnly?: true;
  /** It has a rule, or an INSTEAD OF trigger, which decides what writing to it does. */
  readonly insteadOf?: true;
  /** Keys of relations it reads. */
  readonly reads: readonly string[];
  /** Functions it calls, dotted, and types it casts to. */
  readonly calls?: readonly string[];
  readonly types?: readonly TypeName[];
  readonly indexes: readonly string[];
  readonly dependents: readonly Dependent[];
  /** Extensions it goes with: DEPENDS ON EXTENSION. */
  readonly extensions?: readonly string[];
  readonly loaded: boolean;
  readonly createdIn: { readonly file: string; readonly transaction: number };
}

export interface Sequence extends Dated {
  readonly kind: 'sequence';
  readonly schema: string;
  readonly name: string;
  readonly ownedBy?: { readonly table: string; readonly column: string };
  readonly identity: boolean;
  /** int2, int4 or int8, which is the default, and limits that are not the type's own. */
  readonly type?: string;
  readonly min?: string;
  readonly max?: string;
}

/** A composite type: it is a relation in pg_class. */
export interface CompositeRelation extends Dated {
  readonly kind: 'composite';
  readonly schema: string;
  readonly name: string;
  readonly attributes: readonly ColumnDefinition[];
  /** CREATE TABLE OF this type. */
  readonly typedTables: readonly string[];
  readonly usedBy: readonly ColumnUse[];
}

export interface ColumnUse {
  readonly table: string;
  readonly column: string;
}

export type TypeObject = EnumType | DomainType | RangeOrBaseType;

export interface EnumType extends Dated {
  readonly kind: 'enum';
  readonly schema: string;
  readonly name: string;
  readonly labels: readonly string[];
  readonly usedBy: readonly ColumnUse[];
  readonly createdIn: { readonly file: string; readonly transaction: number };
}

export interface DomainType extends Dated {
  readonly kind: 'domain';
  readonly schema: string;
  readonly name: string;
  readonly base: TypeRef;
  readonly collation?: string;
  readonly default?: Expression;
  readonly notNull: boolean;
  readonly checks: readonly { readonly name: string; readonly expression: Expression; readonly valid: boolean }[];
  readonly usedBy: readonly ColumnUse[];
}

interface RangeOrBaseType extends Dated {
  readonly kind: 'range' | 'base-type';
  readonly schema: string;
  readonly name: string;
  /** CREATE TYPE with a name alone: no column can be of it yet. */
  readonly shell?: true;
  readonly usedBy: readonly ColumnUse[];
}

/** All overloads of one function name in one schema. */
export interface FunctionSet extends Dated {
  readonly kind: 'functions';
  readonly schema: string;
  readonly name: string;
  readonly overloads: readonly FunctionOverload[];
  /** Where the first of them was made. */
  readonly createdIn?: { readonly file: string; readonly transaction: number };
}

export interface FunctionOverload {
  readonly arguments: readonly TypeName[];
  /** Input arguments that may be left out. */
  readonly defaults: number;
  readonly variadic: boolean;
  readonly returns?: TypeName;
  readonly language: string;
  readonly volatility: 'immutable' | 'stable' | 'volatile';
  readonly strict: boolean;
  readonly securityDefiner: boolean;
  readonly hasSet: boolean;
  /** What a SQL function computes, when it is one expression: the planner may inline it. */
  readonly returnExpression?: Expression;
  readonly argumentNames: readonly (string | undefined)[];
  readonly procedure: boolean;
  /** OUT parameters and columns of RETURNS TABLE, with their types. */
  readonly results?: readonly string[];
  readonly body?: string;
  /** What calling it does, where that is known. */
  readonly steps?: readonly BlockStep[];
}

interface SchemaObject extends Dated {
  readonly kind: 'schema';
  readonly name: string;
}

export interface ExtensionObject extends Dated {
  readonly kind: 'extension';
  readonly name: string;
  readonly schema: string;
}

export interface PublicationObject extends Dated {
  readonly kind: 'publication';
  readonly name: string;
  /** FOR ALL TABLES. */
  readonly all: boolean;
  /** It publishes UPDATE or DELETE, which need to name rows. */
  readonly changes: boolean;
}

/**
 * CREATE COLLATION; a nondeterministic one calls strings equal that differ byte by byte (12 and
 * later).
 */
interface CollationObject extends Dated {
  readonly kind: 'collation';
  readonly schema: string;
  readonly name: string;
  readonly deterministic: boolean;
}

/**
 * CREATE OPERATOR or any CREATE CAST: what an operator takes is no longer a matter of what
 * PostgreSQL brings.
 */
interface OwnMeaning extends Dated {
  readonly kind: 'operator' | 'casts';
  readonly name: string;
}

/** CREATE CAST: between which types, and who may use it unasked. */
export interface CastObject extends Dated {
  readonly kind: 'cast';
  readonly context: 'implicit' | 'assignment' | 'explicit';
  readonly method: 'binary' | 'function' | 'inout';
  /** Of its function, where that is known. */
  readonly volatility?: FunctionOverload['volatility'];
}

export interface EventTrigger extends Dated {
  readonly kind: 'event-trigger';
  readonly name: string;
  /** Key of the function it calls. */
  readonly function: string;
}
