import type { ParsedStatement } from '../../syntax/statement';
import { applyEdits, type TextEdit } from '../../text';
import type { RecipeResult } from '../step';

/**
 * An ALTER TABLE with its actions replaced; undefined when none is left. The text around the
 * actions, comments too, stays. An action without a result stays as it is.
 */
export function withActions(parsed: ParsedStatement, results: readonly (RecipeResult | undefined)[]): string | undefined {
  const edits: TextEdit[] = [];
  const kept = parsed.changes.map((_, i) => results[i] === undefined || (results[i]?.actions.length ?? 0) > 0);
  if (!kept.includes(true)) return undefined;
  parsed.changes.forEach((change, i) => {
    const result = results[i];
    if (!result) return;
    if (result.actions.length > 0) {
      const separator = /\n/.test(parsed.text) ? ',\n  ' : ', ';
      edits.push({ span: change.span, newText: result.actions.join(separator) });
      return;
    }
    // A comma goes with the action: the one before it when an action stays before it, else the one
    // after it.
    const next = parsed.changes[i + 1];
    const previous = parsed.changes[i - 1];
    if (kept.slice(0, i).includes(true) && previous) edits.push({ span: { start: previous.span.end, end: change.span.end }, newText: '' });
    else if (next) edits.push({ span: { start: change.span.start, end: next.span.start }, newText: '' });
  });
  return applyEdits(parsed.text, edits);
}
