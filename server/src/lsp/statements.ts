import type { Statement } from '../core/syntax/statement';

/** Index of the statement at an offset, its semicolon included; undefined between statements. */
export function statementAt(statements: readonly Statement[], offset: number): number | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = statements[low - 1];
  return found && offset <= found.end ? low - 1 : undefined;
}
