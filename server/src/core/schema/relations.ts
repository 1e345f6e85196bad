import type { ColumnDefinition, PartitionBound } from '../syntax/change';
import type { Expression, TypeName } from '../syntax/expression';
import type { ColumnUse, Dated, TypeRef } from './types-and-routines';

export type Relation = Table | Index | View | Sequence | CompositeRelation;

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
  /** Defined here as well: it stays when the parent's goes. */
  readonly local?: true;
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
  /** Defined here as well: it stays when the parent's goes. */
  readonly local?: true;
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
  /** Made for a partition, by the trigger of its partitioned table. */
  readonly cloned?: true;
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
  /** Roles that a policy is for; none is PUBLIC. */
  readonly roles?: readonly string[];
  /** A policy or rule of another relation, by key. */
  readonly on?: string;
  /** The other relations that a policy or rule of this one names: they hold it with `on`. */
  readonly elsewhere?: readonly string[];
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
