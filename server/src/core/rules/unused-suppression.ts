import { defineRule, type Messages, type MigrationContext, type Reports, type SuppressionUse } from './engine/rule';
import { code } from './engine/wording';

const messages = {
  nothing: ['Silences nothing: there is no finding here.', 'Delete the comment.'],
  unknown: ['Silences nothing: Phasewise has no rule {names}.', 'Correct the name, or delete the comment.'],
  noFinding: ['Silences nothing: there is no finding of {names} here.', 'Delete the comment.'],
  unknownAndNoFinding: [
    'Silences nothing with {unknown} and {others}.',
    'Phasewise has no rule {unknown}, and there is no finding of {others} here.',
    'Correct the name, or delete the comment.',
  ],
  partUnknown: ['Silences nothing with {names}: Phasewise has no such rule.', 'Correct the name, or delete it from the comment.'],
  partNoFinding: ['Silences nothing with {names}: no such finding here.', 'Delete the name from the comment.'],
  partUnknownAndNoFinding: [
    'Silences nothing with {unknown} and {others}.',
    'Phasewise has no rule {unknown}, and there is no finding of {others} here.',
    'Delete these names from the comment.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'unused-suppression',
  summary: 'A suppression comment silences nothing.',
  severity: 'hint',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [206],
  effect:
    'The comment has no effect. The hazard is gone, the name of the rule is misspelt, or the comment is in the wrong place. ' +
    'If the comment stays, it hides the next finding of that rule. ' +
    'Comments of other linters, and names of rules that are switched off, are not reported.',
  workaround: 'Delete the comment, or the names in it that have no effect.',
  sources: ['docs/rules.md', 'https://squawkhq.com/docs/'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: '-- phasewise-ignore drop-column: the column is no longer read\nALTER TABLE orders ADD COLUMN note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { unmeasured: 'PostgreSQL ignores comments.' },
    },
  ],
  messages,
  onMigration(context) {
    for (const use of context.suppressions) check(use, context);
  },
});

function check({ suppression, silenced }: SuppressionUse, context: MigrationContext & Reports<typeof messages>): void {
  const { tool, names, span, scope, text, removal } = suppression;
  if (tool !== 'phasewise') return;
  // A down section is not analysed, so nothing can be silenced there.
  if (scope !== 'file' && !context.migration.body.some((part) => part.start <= span.start && span.start < part.end)) return;
  const remove = { title: 'Delete the comment', kind: 'edit', edits: [{ span: removal, newText: '' }], preferred: true } as const;
  if (names.length === 0) {
    if (silenced.size === 0) context.report({ messageId: 'nothing', at: span, fixes: [remove] });
    return;
  }
  const unknown = names.filter((name) => context.ruleState(name) === 'unknown');
  const idle = names.filter((name) => name !== 'unused-suppression' && context.ruleState(name) === 'on' && !silenced.has(name));
  const useless = [...unknown, ...idle];
  if (useless.length === 0) return;
  const kept = names.filter((name) => !useless.includes(name));
  // The names come first in the comment, before the reason.
  const start = text.indexOf(names[0] ?? '');
  const last = names.at(-1) ?? '';
  const end = text.indexOf(last, start) + last.length;
  const shorten = {
    title: `Delete ${useless.join(', ')} from the comment`,
    kind: 'edit',
    edits: [{ span: { start: span.start + start, end: span.start + end }, newText: kept.join(', ') }],
    preferred: true,
  } as const;
  const whole = kept.length === 0;
  const placed = { at: span, fixes: [whole ? remove : shorten] };
  if (idle.length === 0) {
    context.report({ messageId: whole ? 'unknown' : 'partUnknown', data: { names: list(unknown) }, ...placed });
  } else if (unknown.length === 0) {
    context.report({ messageId: whole ? 'noFinding' : 'partNoFinding', data: { names: list(idle) }, ...placed });
  } else {
    const data = { unknown: list(unknown), others: list(idle) };
    context.report({ messageId: whole ? 'unknownAndNoFinding' : 'partUnknownAndNoFinding', data, ...placed });
  }
}

function list(names: readonly string[]): string {
  return names.map(code).join(', ');
}
