import type { TextSpan } from '../../text';
import type { SchemaChange } from '../change';
import type { Expression, QualifiedName } from '../expression';
import type { Base } from './base';
import type { ColumnLookup } from './queries';

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
  readonly onConflict?: {
    readonly columns?: readonly string[];
    readonly constraint?: string;
    readonly hasWhere: boolean;
    readonly assigned: readonly string[];
  };
  readonly reads: readonly QualifiedName[];
  readonly lookups?: readonly ColumnLookup[];
}

/**
 * Rows that an INSERT is certain to write, where the statement says their values; of many, the
 * first.
 */
export interface WrittenRows {
  readonly rows: readonly (readonly Expression[])[];
  /** There are no others. */
  readonly all: boolean;
  /**
   * The rows are of a series of integers: the one here is that of its first, which is called so in
   * the expressions.
   */
  readonly series?: { readonly name: string; readonly first: number };
  /** Functions the SELECT calls, dotted: one that returns an empty set keeps the row away. */
  readonly calls?: readonly string[];
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
  /**
   * Columns of the table that the WHERE compares with few given values: see lower/bounded-rows.ts.
   */
  readonly boundedColumns?: readonly string[];
  readonly reads: readonly QualifiedName[];
  readonly lookups?: readonly ColumnLookup[];
}

export interface Delete extends Base {
  readonly kind: 'Delete';
  readonly table: QualifiedName;
  readonly alias?: string;
  readonly where?: Expression;
  readonly hasUsing: boolean;
  /**
   * Columns of the table that the WHERE compares with few given values: see lower/bounded-rows.ts.
   */
  readonly boundedColumns?: readonly string[];
  readonly reads: readonly QualifiedName[];
  readonly lookups?: readonly ColumnLookup[];
}

export interface Merge extends Base {
  readonly kind: 'Merge';
  readonly table: QualifiedName;
  /** What each WHEN clause gives a value, where it names whole columns. */
  readonly actions: readonly { readonly kind: 'insert' | 'update'; readonly columns: readonly string[] }[];
  /** Functions called anywhere inside, dotted. */
  readonly calls: readonly string[];
}

/**
 * EXPLAIN: the statement inside runs with ANALYZE, and is planned without. PREPARE plans it later;
 * EXECUTE runs what was prepared.
 */
interface Explain extends Base {
  readonly kind: 'Explain';
  readonly analyze: boolean;
  readonly changes: readonly SchemaChange[];
}

interface Prepare extends Base {
  readonly kind: 'Prepare';
  readonly name: string;
  readonly changes: readonly SchemaChange[];
}

interface Execute extends Base {
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

export type RowChange = Truncate | Insert | Update | Delete | Merge | Explain | Prepare | Execute | Copy;
