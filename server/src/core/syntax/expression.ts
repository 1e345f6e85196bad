import type { TextSpan } from '../text';

/**
 * A possibly schema-qualified name as written, already case-folded and unquoted as PostgreSQL
 * would.
 */
export interface QualifiedName {
  readonly schema?: string;
  readonly name: string;
  readonly span: TextSpan;
  /**
   * ONLY stands before it, in a statement whose grammar knows that of each relation (TRUNCATE,
   * LOCK, ALTER ... RENAME).
   */
  readonly only?: true;
}

/**
 * A type as written. `name` is PostgreSQL's internal name where the grammar translates it (`int` ->
 * schema `pg_catalog`, name `int4`), with `implicit` set when the schema was not written by the
 * user.
 */
export interface TypeName {
  readonly schema?: string;
  /** `schema` is pg_catalog only because the grammar translates this type's name. */
  readonly implicit?: boolean;
  readonly name: string;
  /** `varchar(20)` -> [20]; a modifier that is not an integer constant is null. */
  readonly modifiers: readonly (number | null)[];
  /** 0 for a plain type; `int[][]` is 2, though PostgreSQL stores both as one array type. */
  readonly arrayDimensions: number;
  readonly setof: boolean;
  /** `t.c%TYPE`: a type that only the catalog knows. */
  readonly percentType: boolean;
  readonly span: TextSpan;
}

/**
 * The few shapes of expression that effects and phases need to tell apart. `text` gives them back
 * verbatim.
 */
export type Expression = { readonly span: TextSpan } & (
  | { readonly kind: 'null' }
  /**
   * `type` is what the literal is by itself: 'int4' | 'int8' | 'numeric' | 'bool' | 'bit' |
   * 'unknown' (a quoted string).
   */
  | { readonly kind: 'constant'; readonly type: string; readonly value: string }
  | { readonly kind: 'column'; readonly path: readonly string[] }
  | { readonly kind: 'star' }
  | { readonly kind: 'parameter'; readonly number: number }
  | {
      readonly kind: 'call';
      readonly name: readonly string[];
      readonly args: readonly Expression[];
      readonly distinct: boolean;
      readonly window: boolean;
      readonly star: boolean;
      readonly variadic: boolean;
    }
  /**
   * SQLValueFunction: current_date, current_timestamp, localtime, current_user, session_user,
   * current_catalog, current_schema ... (lower case)
   */
  | { readonly kind: 'keyword'; readonly name: string; readonly precision?: number }
  /**
   * Operators, LIKE/ILIKE/BETWEEN/IN/ANY/ALL included, by their operator name (`~~`, `=`); `form`
   * tells the odd ones.
   */
  | {
      readonly kind: 'operator';
      readonly name: string;
      readonly form: 'plain' | 'any' | 'all' | 'in' | 'between' | 'like' | 'similar' | 'nullif' | 'distinct' | 'not-distinct';
      readonly left?: Expression;
      readonly right?: Expression | readonly Expression[];
    }
  | { readonly kind: 'and' | 'or'; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly arg: Expression }
  | { readonly kind: 'null-test'; readonly arg: Expression; readonly isNull: boolean }
  | { readonly kind: 'boolean-test'; readonly arg: Expression; readonly test: string }
  | { readonly kind: 'cast'; readonly arg: Expression; readonly type: TypeName }
  | { readonly kind: 'collate'; readonly arg: Expression; readonly collation: readonly string[] }
  | { readonly kind: 'coalesce' | 'greatest' | 'least' | 'array' | 'row'; readonly args: readonly Expression[] }
  /**
   * `CASE arg WHEN ...` compares; without `arg` the branches are conditions. With ELSE there is one
   * result more.
   */
  | { readonly kind: 'case'; readonly arg?: Expression; readonly branches: readonly Expression[]; readonly results: readonly Expression[] }
  | { readonly kind: 'subscript'; readonly arg: Expression; readonly indices: readonly Expression[] }
  | { readonly kind: 'field'; readonly arg: Expression; readonly fields: readonly string[] }
  | { readonly kind: 'subquery' }
  /** Anything else; `parts` are the expressions found inside, so volatility can still be judged. */
  | { readonly kind: 'other'; readonly node: string; readonly parts: readonly Expression[] }
);
