import type { TextSpan } from '../../text';
import type { Expression, QualifiedName, TypeName } from '../expression';
import type { Base } from './base';

/** The query of CREATE TABLE AS. */
export interface TableQuery extends QueryColumns {
  readonly withData: boolean;
  readonly reads: readonly QualifiedName[];
  /** Names in parentheses behind the table's, which go before those of the query. */
  readonly names: readonly string[];
  /** EXECUTE: what was prepared under this name. */
  readonly prepared?: string;
}

/**
 * A table in the FROM of a query with GROUP BY: its columns that the query groups by, and those it
 * shows without ('*' for all).
 */
export interface GroupedTable {
  readonly table: QualifiedName;
  readonly by: readonly string[];
  readonly shown: readonly string[];
}

/**
 * A column a query gives: its name (undefined where the text does not tell) and what it is computed
 * from, or all columns of a relation.
 */
export type QueryOutput = { readonly name: string | undefined; readonly value?: Expression } | { readonly star: QualifiedName };
/**
 * What stands in a query's FROM, by the name it has there; with the relation whose columns it
 * gives, where it is one.
 */
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
  readonly reads: readonly QualifiedName[];
  /** Columns named anywhere in the query; '*' when it selects all. */
  readonly readsColumns: readonly string[];
  /** The same with the relations each may be of; left out when the query reads one relation. */
  readonly columnReads?: readonly ColumnRead[];
  /** Functions called anywhere in the query, dotted. */
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

/**
 * A column a query names ('*' for all), and the relations it may be of: those of the SELECT that
 * names it first, then those of the ones around it.
 */
export interface ColumnRead {
  readonly column: string;
  readonly of: readonly (readonly QualifiedName[])[];
}

/** A column that a statement names, and the relations one of which must have it. */
export interface ColumnLookup {
  readonly column: string;
  readonly qualifier?: string;
  readonly of: readonly QualifiedName[];
  readonly span: TextSpan;
}

/** SELECT, VALUES and DECLARE CURSOR. */
export interface Select extends Base {
  readonly kind: 'Select';
  readonly reads: readonly QualifiedName[];
  /** Functions called anywhere inside, dotted: SELECT setval(...). */
  readonly calls: readonly string[];
  /** Constant texts that the calls are given, in their order. */
  readonly texts: readonly string[];
  /** Relations whose rows FOR UPDATE (or SHARE, ...) locks. */
  readonly locksRowsOf: readonly QualifiedName[];
  /** It has a locking clause, though its rows are no rows of a table. */
  readonly locksGroups: boolean;
  readonly lookups?: readonly ColumnLookup[];
  /** DECLARE */
  readonly cursor?: { readonly name: string; readonly hold: boolean };
}

/** CLOSE; without a name CLOSE ALL. */
interface CloseCursor extends Base {
  readonly kind: 'CloseCursor';
  readonly name?: string;
}

export type QueryChange = CreateView | Select | CloseCursor;
