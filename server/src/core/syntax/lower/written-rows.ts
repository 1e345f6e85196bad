import type { Node, SelectStmt } from '@pgsql/types';
import type { TextSpan } from '../../text';
import type { WrittenRows } from '../change';
import type { Expression } from '../expression';
import { holdsPlaceholder } from '../placeholders';
import { expression, literal } from './expression';
import { references } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

/** Statements that write more are mostly data: of their values these are kept. */
const MOST_VALUES = 32;
/** Nothing is asked of texts that are longer. */
const LONGEST_TEXT = 256;

/**
 * The rows an INSERT is certain to write, as the statement writes them: of VALUES, of SELECT
 * without FROM, or over a series of numbers.
 */
export function writtenRows(source: Source, query: Node | undefined, span: TextSpan): WrittenRows | undefined {
  const select = tree(query).SelectStmt;
  if (!select) return undefined;
  const row = (nodes: readonly Node[]) => nodes.map((node) => kept(source, node, span));
  if (select.valuesLists) {
    const rows = select.valuesLists.map((node) => tree(node).List?.items ?? []);
    const first = rows.slice(0, Math.floor(MOST_VALUES / Math.max(1, rows[0]?.length ?? 0)));
    return first.length === 0 ? undefined : { rows: first.map(row), all: first.length === rows.length };
  }
  const targets = (select.targetList ?? []).map((node) => tree(node).ResTarget?.val);
  if (!isPlain(select) || targets.length > MOST_VALUES || targets.some((value) => !value || isStar(value))) return undefined;
  const rows = [row(targets.flatMap((value) => value ?? []))];
  const called = references(source, targets).calls;
  const calls = called.length > 0 && { calls: called };
  if (!select.fromClause) return { rows, all: !calls, ...calls };
  const series = select.fromClause.length === 1 ? seriesOf(select.fromClause[0]) : undefined;
  return series && { rows, all: false, series, ...calls };
}

/** No clause of it can keep a row away. */
function isPlain({ op, withClause, whereClause, groupClause, havingClause, limitCount, limitOffset }: SelectStmt): boolean {
  const clauses = [withClause, whereClause, groupClause, havingClause, limitCount, limitOffset];
  return op === 'SETOP_NONE' && clauses.every((clause) => clause === undefined);
}

function isStar(value: Node): boolean {
  return tree(tree(value).ColumnRef?.fields?.at(-1)).A_Star !== undefined;
}

/** `generate_series(1, 300) AS g`: what it is called, and its first number. */
function seriesOf(node: Node | undefined): WrittenRows['series'] {
  const { functions = [], alias, ordinality, is_rowsfrom } = tree(node).RangeFunction ?? {};
  const call = tree(tree(functions[0]).List?.items?.[0]).FuncCall;
  if (!call || ordinality || is_rowsfrom || strings(call.funcname).at(-1) !== 'generate_series') return undefined;
  const [first, last, step = 1] = (call.args ?? []).map((arg) => {
    const constant = tree(arg).A_Const;
    return constant?.ival && (constant.ival.ival ?? 0);
  });
  if (first === undefined || last === undefined || (call.args ?? []).length > 3) return undefined;
  const goes = step > 0 ? first <= last : step < 0 && first >= last;
  return goes ? { name: strings(alias?.colnames)[0] ?? alias?.aliasname ?? 'generate_series', first } : undefined;
}

/**
 * There may be many: they share a span, and long texts are not kept. What a migration tool puts
 * into a text is not known.
 */
function kept(source: Source, node: Node, span: TextSpan): Expression {
  const constant = tree(node).A_Const;
  if (!constant) return expression(source, node);
  const value = literal(constant);
  if (value.kind === 'null') return { kind: 'null', span };
  const { type, value: text } = value;
  const isTold = text.length <= LONGEST_TEXT && !(type === 'unknown' && holdsPlaceholder(text, -1, text.length + 1));
  return isTold ? { kind: 'constant', type, value: text, span } : { kind: 'other', node: 'A_Const', parts: [], span };
}
