import type { Expression } from './expression';
import type { ParsedStatement } from './statement';

/** What PL/pgSQL code does, one step after the other, as far as its text says. */
export type BlockStep =
  /** `executed`: it is the text of an EXECUTE, and parsed no earlier than it runs. */
  | { readonly kind: 'run'; readonly parsed: ParsedStatement; readonly executed?: true }
  /** SQL that is put together when it runs, by an expression whose value is not known. */
  | { readonly kind: 'dynamic'; readonly expression: string }
  | { readonly kind: 'if'; readonly branches: readonly BlockBranch[]; readonly otherwise: readonly BlockStep[] }
  /** Steps that run any number of times, none included. */
  | { readonly kind: 'repeat'; readonly steps: readonly BlockStep[] }
  | { readonly kind: 'try'; readonly steps: readonly BlockStep[]; readonly handlers: readonly BlockHandler[] }
  | { readonly kind: 'raise'; readonly condition: string; readonly message: string }
  /** COMMIT or ROLLBACK. */
  | { readonly kind: 'end-transaction' }
  /** RETURN ends the block; EXIT and CONTINUE end what is around them, which is not followed. */
  | { readonly kind: 'return' | 'exit' };

export interface BlockBranch {
  readonly condition: BlockCondition;
  readonly steps: readonly BlockStep[];
}

/** EXCEPTION WHEN: names of conditions or SQLSTATEs. */
export interface BlockHandler {
  readonly conditions: readonly string[];
  readonly steps: readonly BlockStep[];
}

export type BlockCondition =
  | { readonly kind: 'and' | 'or'; readonly args: readonly BlockCondition[] }
  | { readonly kind: 'not'; readonly arg: BlockCondition }
  | { readonly kind: 'exists'; readonly query: CatalogQuery }
  /**
   * Columns are variables; `known` are those whose value the text says. Spans are relative to
   * `text`.
   */
  | {
      readonly kind: 'expression';
      readonly text: string;
      readonly expression: Expression;
      readonly known: Readonly<Record<string, Constant>>;
    }
  | { readonly kind: 'unknown' };

export interface Constant {
  /** As of a constant expression. */
  readonly type: string;
  readonly value: string;
}

/** What current_schema() stands for in a test. */
export const CURRENT_SCHEMA = 'current_schema()';

/** EXISTS (SELECT ... FROM catalogs WHERE column = 'value' AND ...), nothing else in it. */
export interface CatalogQuery {
  /** Catalogs and views of information_schema, without their schema. */
  readonly from: readonly string[];
  /** What each column must be; of several values one. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}
