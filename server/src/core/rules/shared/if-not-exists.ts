import type { CreateIndex } from '../../syntax/change';
import { span, type TextSpan } from '../../text';
import type { RuleContext } from '../engine/rule';

/** Where `IF NOT EXISTS` stands in CREATE INDEX, with the space before it. */
export function ifNotExistsOf(change: CreateIndex, { statement }: RuleContext): TextSpan | undefined {
  const from = change.indexKeywordEnd;
  const words = /^(\s+CONCURRENTLY)?(\s+IF\s+NOT\s+EXISTS)(?=\s)/i.exec(statement.text.slice(from));
  if (!words) return undefined;
  const start = from + (words[1]?.length ?? 0);
  return span(start, start + (words[2]?.length ?? 0));
}
