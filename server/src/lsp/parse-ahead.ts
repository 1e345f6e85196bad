import { type ParsedStatement, statementTexts, type TextSpan } from '../core/api';
import { slices } from './slices';

/** From this size on, opening a text in one step would keep every other request waiting. */
export const LARGE_TEXT = 64 * 1024;

/**
 * Parses the statements of a large text a few at a time; other messages are read meanwhile. The
 * result is handed to `openDocument`, which then has little left to do. Undefined for a text that
 * is opened in a moment anyway.
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
  for (const statement of statementTexts(text, body)) {
    if (statement !== undefined && !found.has(statement)) found.set(statement, parse(statement));
    const paused = pause();
    if (!paused) continue;
    await paused;
    if (stopped()) return found;
  }
  return found;
}
