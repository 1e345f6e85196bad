import { span, type TextSpan } from '../../text';
import type { EnabledRule } from './dispatch';
import type { Messages, Report, Violation } from './rule';

/**
 * The text of one of a rule's messages: its sentences, with each `{name}` replaced by `data.name`.
 */
function messageText(messages: Messages | undefined, messageId: string, data: Readonly<Record<string, string>> = {}): string {
  const sentences = messages?.[messageId] ?? [];
  return sentences.join(' ').replace(/\{(\w+)\}/g, (hole, name: string) => data[name] ?? hole);
}

/**
 * What a rule reported, as a violation. `whole` is where it stands when the rule does not say;
 * `small` softens a warning to information, unless the user chose the severity.
 */
export function violationOf(
  { rule, severity, chosen }: EnabledRule,
  report: Report<Messages>,
  { whole, small }: { readonly whole: TextSpan; readonly small: () => boolean },
): Violation {
  const wanted = chosen ? severity : (report.severity ?? severity);
  return {
    ruleId: rule.id,
    severity: wanted === 'warning' && !chosen && small() ? 'information' : wanted,
    span: report.at ?? whole,
    message: messageText(rule.messages, report.messageId, report.data),
    fixes: report.fixes ?? [],
    plannable: report.plannable ?? false,
    ...(report.once === undefined ? {} : { once: report.once }),
    ...(report.subject === undefined ? {} : { subject: report.subject }),
  };
}

/** The whole of a statement, from its first character. */
export function wholeOf(text: string): TextSpan {
  return span(0, text.length);
}
