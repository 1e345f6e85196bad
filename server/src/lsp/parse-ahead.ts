import { scanChunk } from '../core/syntax/scan-chunk';
import type { ParsedStatement } from '../core/syntax/statement';
import type { TextSpan } from '../core/text';
import { slices } from './slices';

/** From this size on, opening a text at once would keep every other request waiting. */
export const LARGE_TEXT = 64 * 1024;

/**
 * Parses the statements of a large text a few at a time, with a look at other messages in between. What it finds is handed to `openDocument`,
 * which then has little left to do. Undefined for a text that is opened in a moment anyway.
 */
export async function parseAhead(
  text: string,
  body: readonly TextSpan[],
  parse: (statement: string) => ParsedStatement,
  stopped: () => boolean = () => false,
): Promise<Map<string, ParsedStatement> | undefined> {
  if (text.length < LARGE_TEXT) return undefined;
  const found = new Map<string, ParsedStatement>();
  const pause = slices();
  for (const { start, end } of body) {
    for (let at = start; at < end; ) {
      const scanned = scanChunk(text, at, end);
      if (scanned.kind === 'statement' && scanned.codeEnd > scanned.start) {
        // A copy: a slice would keep the whole text alive for as long as the statement is known.
        const statement = ` ${text.slice(scanned.start, scanned.codeEnd)}`.slice(1);
        if (!found.has(statement)) found.set(statement, parse(statement));
      }
      at = scanned.next;
      const paused = pause();
      if (!paused) continue;
      await paused;
      if (stopped()) return found;
    }
  }
  return found;
}
