import type { TextSpan } from '../text';
import type { SchemaChange } from './change';
import { lower, statementNode, unlowered } from './lower';
import { tokenTable } from './lower/tokens';
import type { SqlParser } from './parser';
import { maskPlaceholders } from './placeholders';
import type { ParsedStatement, SyntaxProblem } from './statement';

/** How much of a statement that is too complex is underlined. */
const COMPLEX_SPAN = 100;

/**
 * Turns one statement's text into its changes. The function it returns never throws, for any text.
 * @param onBug told when lowering failed, which is a bug of ours; the statement goes on as `Other`
 */
export function createStatementParser(
  parser: SqlParser,
  onBug?: (error: unknown, text: string) => void,
): (text: string) => ParsedStatement {
  return (text) => {
    const { text: sql, masked } = maskPlaceholders(text);
    const outcome = parser.parse(sql);
    if (outcome.kind === 'too-complex') {
      const span = { start: 0, end: Math.min(text.length, COMPLEX_SPAN) };
      return {
        text,
        node: '',
        changes: [],
        error: { message: 'This statement is too complex to analyze', sqlstate: '54001', span, tooComplex: true },
        masked,
      };
    }
    if (outcome.kind === 'error') {
      return masked ? { text, node: '', changes: [], masked } : { text, node: '', changes: [], error: syntaxProblem(sql, outcome), masked };
    }
    const { trees } = outcome;
    return { text, node: statementNode(trees[0]), changes: trees.flatMap((tree) => lowerSafely(tree, sql, parser, onBug)), masked };
  };
}

function lowerSafely(
  tree: unknown,
  sql: string,
  parser: SqlParser,
  onBug: ((error: unknown, text: string) => void) | undefined,
): SchemaChange[] {
  try {
    return lower(tree, sql, parser);
  } catch (error) {
    onBug?.(error, sql);
    return [unlowered(sql)];
  }
}

function syntaxProblem(sql: string, { message, offset }: { readonly message: string; readonly offset?: number }): SyntaxProblem {
  const sqlstate = OTHER_STATES.find(([pattern]) => pattern.test(message))?.[1] ?? '42601';
  return { message, sqlstate, span: tokenSpan(sql, offset), tooComplex: false };
}

/** What the grammar refuses with another code than syntax_error (gram.y). */
const OTHER_STATES: readonly (readonly [RegExp, string])[] = [
  [/ not (?:yet )?implemented$| constraints cannot be marked /, '0A000'],
  [/^precision for type /, '22023'],
  [/^role name ".*" is reserved$| cannot be used as a role name/, '42939'],
];

/**
 * The token at an offset; the last one when the statement ended too early, all of it when
 * PostgreSQL does not say where.
 */
function tokenSpan(sql: string, offset: number | undefined): TextSpan {
  const { start, end, count } = tokenTable(sql);
  if (offset === undefined || count === 0) return { start: 0, end: sql.length };
  let token = 0;
  while (token + 1 < count && (start[token + 1] ?? 0) <= offset) token++;
  return { start: start[token] ?? 0, end: end[token] ?? sql.length };
}
