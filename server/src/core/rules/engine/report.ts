import { withWrittenNames } from '../../syntax/placeholders';
import type { ParsedStatement } from '../../syntax/statement';
import { span, type TextSpan } from '../../text';
import type { EnabledRule } from './dispatch';
import type { Messages, Report, Violation } from './rule';

/** Where a report stands, and what is known there. */
interface ReportPlace {
  /** Where the violation stands when the rule does not say. */
  readonly whole: TextSpan;
  /** The statement it is about, whose placeholders it names as they are written. */
  readonly statement?: ParsedStatement;
  /** Softens a warning to information, unless the user chose the severity. */
  readonly small?: () => boolean;
}

/** What a rule reported, as a violation. */
export function violationOf({ rule, severity, chosen }: EnabledRule, report: Report<Messages>, place: ReportPlace): Violation {
  const wanted = chosen ? severity : (report.severity ?? severity);
  return {
    ruleId: rule.id,
    severity: wanted === 'warning' && !chosen && place.small?.() ? 'information' : wanted,
    span: report.at ?? place.whole,
    message: messageText(rule.messages?.[report.messageId] ?? [], report.data ?? {}, place.statement),
    fixes: report.fixes ?? [],
    plannable: report.plannable ?? false,
    ...(report.once === undefined ? {} : { once: report.once }),
    ...(report.subject === undefined ? {} : { subject: report.subject }),
  };
}

/** The sentences of a message, with each `{name}` replaced by `data.name`. */
function messageText(sentences: readonly string[], data: Readonly<Record<string, string>>, statement: ParsedStatement | undefined): string {
  return sentences.join(' ').replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = data[name] ?? hole;
    return statement?.masked ? withWrittenNames(value, statement.text) : value;
  });
}

/** The whole of a statement, from its first character. */
export function wholeOf(text: string): TextSpan {
  return span(0, text.length);
}
