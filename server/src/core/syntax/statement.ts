import type { TextSpan } from '../text';
import type { SchemaChange } from './change';

/**
 * What the parser and lower.ts made of one statement's text. Spans are relative to `text`; held as
 * long as the text is unchanged.
 */
export interface ParsedStatement {
  /** From the first token to the last, without the closing semicolon. */
  readonly text: string;
  /**
   * libpg_query's node without `Stmt` ('AlterTable', 'Index', 'Update'); '' when it did not parse.
   */
  readonly node: string;
  readonly changes: readonly SchemaChange[];
  readonly error?: SyntaxProblem;
  /**
   * A placeholder was masked inside: names may not be what they seem, and syntax errors are not
   * reported.
   */
  readonly masked: boolean;
}

export interface SyntaxProblem {
  readonly message: string;
  readonly sqlstate: string;
  readonly span: TextSpan;
  readonly tooComplex: boolean;
}

/**
 * A statement where it stands in its document. `start` moves with edits above it, `parsed` does
 * not.
 */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** The statement is closed by a semicolon. */
  readonly terminated: boolean;
  readonly parsed: ParsedStatement;
}
