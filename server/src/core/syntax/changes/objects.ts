import type { QualifiedName, TypeName } from '../expression';
import type { Base } from './base';
import type { ObjectWord } from './object-word';

export interface Comment extends Base {
  readonly kind: 'Comment';
  readonly objectType: ObjectWord;
  /** The relation that it is on, or that holds what it is on. */
  readonly relation?: QualifiedName;
  /** The column, constraint, trigger, ... of the relation. */
  readonly part?: string;
}

/** ALTER ... SET SCHEMA, of anything. */
export interface SetSchema extends Base {
  readonly kind: 'SetSchema';
  readonly objectType: ObjectWord;
  /** Only where the object is a relation. */
  readonly relation?: QualifiedName;
  /** Any other object; of a routine also its arguments, where they are written. */
  readonly object?: QualifiedName;
  readonly signature?: readonly TypeName[];
  readonly schema: string;
  readonly ifExists: boolean;
}

/** ALTER ... [NO] DEPENDS ON EXTENSION. */
export interface DependsOnExtension extends Base {
  readonly kind: 'DependsOnExtension';
  readonly objectType: ObjectWord;
  /** The relation, or the table of a trigger. */
  readonly relation?: QualifiedName;
  readonly extension: string;
  /** NO DEPENDS. */
  readonly remove: boolean;
}

export interface CreateRule extends Base {
  readonly kind: 'CreateRule';
  readonly name: string;
  readonly table: QualifiedName;
  readonly event: 'select' | 'insert' | 'update' | 'delete';
  readonly replace: boolean;
  /** Every other relation that its condition and actions name. */
  readonly relations: readonly QualifiedName[];
  /** Those that its actions write to, with the columns they name; '*' where they name none. */
  readonly writes: readonly { readonly relation: QualifiedName; readonly columns: readonly string[] }[];
  /** Last parts of the columns it names; '*' for a star. */
  readonly columns: readonly string[];
  /** Functions it calls, dotted. */
  readonly calls: readonly string[];
}

/** CREATE and ALTER PUBLICATION; ALTER adds, drops or sets what is published. */
export interface Publication extends Base {
  readonly kind: 'Publication';
  readonly action: 'create' | 'add' | 'drop' | 'set';
  readonly name: string;
  readonly allTables: boolean;
  /** FOR TABLES IN SCHEMA. */
  readonly wholeSchemas: boolean;
  /** WITH (publish = 'insert, update') */
  readonly publish?: string;
  readonly tables: readonly QualifiedName[];
  /** `TABLE t (a, b)`, and the columns that WHERE names. */
  readonly columns: readonly string[];
  readonly hasColumnList: boolean;
  readonly filter?: 'condition' | 'subquery';
}

export interface CreateStatistics extends Base {
  readonly kind: 'CreateStatistics';
  /** None: the server chooses one (16 and later). */
  readonly name?: Pick<QualifiedName, 'schema' | 'name'>;
  readonly table: QualifiedName;
  readonly ifNotExists: boolean;
  /** ndistinct, dependencies, mcv; none means all. */
  readonly types: readonly string[];
  /** What it is on: columns by name, '' for an expression. */
  readonly sources: readonly string[];
}

export interface CreateEventTrigger extends Base {
  readonly kind: 'CreateEventTrigger';
  readonly name: string;
  readonly function: Pick<QualifiedName, 'schema' | 'name'>;
}

export interface CreateCast extends Base {
  readonly kind: 'CreateCast';
  readonly from: TypeName;
  readonly to: TypeName;
  readonly method: 'binary' | 'function' | 'inout';
  readonly function?: Pick<QualifiedName, 'schema' | 'name'>;
  readonly context: 'implicit' | 'assignment' | 'explicit';
}

export interface CreateOperator extends Base {
  readonly kind: 'CreateOperator';
  readonly schema?: string;
  readonly name: string;
}

export interface CreateCollation extends Base {
  readonly kind: 'CreateCollation';
  readonly schema?: string;
  readonly name: string;
  readonly deterministic: boolean;
}

export type ObjectChange =
  | Comment
  | SetSchema
  | DependsOnExtension
  | CreateRule
  | Publication
  | CreateStatistics
  | CreateEventTrigger
  | CreateCast
  | CreateOperator
  | CreateCollation;
