import type { TypeRef } from '../../schema/objects';
import type { ArgumentType } from './overloads';
import type { Volatility } from './pg-data';
import type { TypeContext, TypeKey } from './types';

/**
 * What folding makes of an expression: NULL, a boolean, some other value that is not null, or
 * `folded`: a constant whose value we do not compute.
 */
export type Known = 'null' | 'true' | 'false' | 'constant' | 'folded' | undefined;

/** An expression as the planner leaves it. */
export interface Judged {
  readonly type: ArgumentType;
  /** The type with its modifiers, where they were written. */
  readonly ref?: TypeRef;
  readonly volatility: Volatility;
  readonly known: Known;
  /** It is this column unchanged, even if a cast or parentheses are written around it. */
  readonly column?: string;
  /** Holds something that may be not null on a null (contain_nonstrict_functions). */
  readonly nonStrict: boolean;
}

export const NOTHING_KNOWN: Judged = { type: undefined, volatility: 'immutable', known: undefined, nonStrict: false };

/**
 * SQLValueFunction: types from transformSQLValueFunction in parse_expr.c; all are stable
 * (contain_mutable_functions).
 */
export const KEYWORD_TYPES: Readonly<Record<string, string>> = {
  current_date: 'date',
  current_time: 'timetz',
  current_timestamp: 'timestamptz',
  localtime: 'time',
  localtimestamp: 'timestamp',
  system_user: 'text',
};

/** What judging one expression finds on its way. */
export interface Findings {
  readonly unknownFunctions: Set<string>;
  readonly sequences: Set<string>;
  readonly columns: Set<string>;
  missing?: { readonly sqlstate: string; readonly message: string };
  /** How many function bodies were looked into. */
  readonly bodies: { count: number };
}

export interface Surroundings extends TypeContext {
  readonly column?: (path: readonly string[]) => TypeRef | undefined;
  /** The table whose columns they are: its row. */
  readonly row?: TypeKey;
}
