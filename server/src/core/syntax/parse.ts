import type { TextSpan } from '../text';
import type { SchemaChange } from './change';
import { lower, statementNode, unlowered } from './lower';
import { tokenTable } from './lower/tokens';
import type { SqlParser } from './parser';
import type { ParsedStatement, SyntaxProblem } from './statement';

/** Blanks out placeholders of migration tools without moving anything. */
export type MaskPlaceholders = (text: string) => { readonly text: string; readonly masked: boolean };

export interface StatementParserOptions {
  readonly mask?: MaskPlaceholders;
  /** Told about our own bugs; the statement goes on as `Other`. */
  readonly onBug?: (error: unknown, text: string) => void;
}

/** Turns one statement's text into its changes. What it returns never throws, whatever the text. */
export function createStatementParser(parser: SqlParser, options: StatementParserOptions = {}): (text: string) => ParsedStatement {
  const mask = options.mask ?? ((text) => ({ text, masked: false }));
  return (text) => {
    const { text: sql, masked } = mask(text);
    const outcome = parser.parse(sql);
    if (outcome.kind === 'too-complex') {
      const error = { message: 'This statement is too complex to analyze', span: { start: 0, end: Math.min(text.length, 100) }, tooComplex: true };
      return { text, node: '', changes: [], error, masked };
    }
    if (outcome.kind === 'error') {
      return masked ? { text, node: '', changes: [], masked } : { text, node: '', changes: [], error: syntaxProblem(sql, outcome), masked };
    }
    const changes: SchemaChange[] = [];
    for (const tree of outcome.trees) {
      try {
        changes.push(...lower(tree, sql, parser));
      } catch (error) {
        options.onBug?.(error, text);
        changes.push(unlowered(tree, sql));
      }
    }
    return { text, node: outcome.trees.length === 0 ? '' : statementNode(outcome.trees[0]), changes, masked };
  };
}

function syntaxProblem(sql: string, outcome: { readonly message: string; readonly offset?: number }): SyntaxProblem {
  return { message: outcome.message, span: tokenSpan(sql, outcome.offset), tooComplex: false };
}

/** The token at an offset; the last one when the statement ended too early, all of it when PostgreSQL does not say where. */
function tokenSpan(sql: string, offset: number | undefined): TextSpan {
  if (offset === undefined) return { start: 0, end: sql.length };
  const { start, end, count } = tokenTable(sql);
  let token = 0;
  while (token + 1 < count && (start[token + 1] ?? 0) <= offset) token++;
  return { start: start[token] ?? 0, end: Math.max(end[token] ?? sql.length, start[token] ?? 0) };
}
