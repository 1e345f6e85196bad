import type { TextSpan } from '../text';
import { isLineEnd, isSpace } from './characters';
import { firstStartInside } from './statement-start';
import { lineEnd } from './token-end';

interface CopyData {
  readonly span?: TextSpan & { readonly terminated: boolean };
  readonly next: number;
  readonly reach: number;
}

/**
 * The rows behind COPY ... FROM STDIN, whose semicolon ends at `from`: they start on the next line
 * and end with a line `\.` (psql docs, \copy; protocol docs, COPY text format). Where no such line
 * comes, a client sends the rows itself or the file is half written: the rows then end at the first
 * line that begins a statement.
 */
export function copyDataAfter(text: string, from: number, limit: number): CopyData {
  let start = lineEnd(text, from, limit);
  if (start < limit) start += text.charCodeAt(start) === 13 && start + 1 < limit && text.charCodeAt(start + 1) === 10 ? 2 : 1;
  for (let at = text.indexOf('\\.', start); at >= 0 && at + 2 <= limit; at = text.indexOf('\\.', at + 2)) {
    const first = at === start || isLineEnd(text.charCodeAt(at - 1));
    if (first && (at + 2 === limit || isLineEnd(text.charCodeAt(at + 2)))) {
      return { span: { start, end: at + 2, terminated: true }, next: at + 2, reach: at + 3 };
    }
  }
  // Begins at the semicolon, so that a statement on the very next line counts as one.
  const statement = firstStartInside(text, from - 1, limit, 0);
  const next = statement < 0 ? limit : statement;
  let end = next;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end > start ? { span: { start, end, terminated: false }, next, reach: limit + 1 } : { next, reach: limit + 1 };
}
