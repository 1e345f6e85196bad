import { splitSql } from '../../server/src/core/syntax/split';
import { parseSuppressions, type Suppression } from '../../server/src/core/syntax/suppress';

/**
 * The suppressions of a text that is split as a whole: what a document must find piece by piece.
 */
export function suppressionsIn(text: string): readonly Suppression[] {
  return parseSuppressions(text, () => splitSql(text));
}
