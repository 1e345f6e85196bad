import type { BlockStep } from '../syntax/block';
import type { Expression, TypeName } from '../syntax/expression';

/** What every object says of the time it was made. */
export interface Dated {
  /** How many places with code that cannot be followed came before it was made: see origin.ts. */
  readonly epoch?: number;
}

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
  /** 17 and later keep NOT NULL as a constraint (release notes of 17). */
  readonly notNullName?: string;
  readonly checks: readonly { readonly name: string; readonly expression: Expression; readonly valid: boolean }[];
  readonly usedBy: readonly ColumnUse[];
}

interface RangeOrBaseType extends Dated {
  readonly kind: 'range' | 'base-type';
  readonly schema: string;
  readonly name: string;
  /** Of a range. */
  readonly subtype?: TypeRef;
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
  /** Relations that a body in standard SQL names, by key. */
  readonly dependsOn?: readonly string[];
  /** What calling it does, where that is known. */
  readonly steps?: readonly BlockStep[];
}
