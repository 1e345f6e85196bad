import type { TextSpan } from '../text';
import { scanChunk } from './scan-chunk';

/**
 * The texts of the statements in `body`, as `openDocument` cuts them at first: for callers that
 * parse a large text a few statements at a time. A step without a statement yields undefined.
 */
export function* statementTexts(text: string, body: readonly TextSpan[]): Generator<string | undefined> {
  for (const { start, end } of body) {
    for (let at = start; at < end; ) {
      const { kind, start: from, codeEnd, next } = scanChunk(text, at, end);
      // A copy: a slice would keep the whole text alive for as long as the statement is known.
      yield kind === 'statement' && codeEnd > from ? ` ${text.slice(from, codeEnd)}`.slice(1) : undefined;
      at = next;
    }
  }
}
