import { defineRule, type MigrationContext, type SuppressionUse, type TextReports } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'unused-suppression',
  summary: 'A suppression comment silences nothing.',
  severity: 'hint',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [206],
  effect:
    'Nothing: that is what is wrong. The hazard it was written for is gone, the rule is misspelt (an unknown name silences nothing), or the comment does not stand where it is meant to work. Left in place it hides the next finding of that rule. Comments of other linters, and names of rules that are switched off, are left alone.',
  workaround: 'Delete the comment, or the names in it that do nothing.',
  sources: ['docs/rules.md', 'https://squawkhq.com/docs/'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: '-- phasewise-ignore drop-column: nobody reads it\nALTER TABLE orders ADD COLUMN note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { unmeasured: 'to PostgreSQL a comment is nothing.' },
    },
  ],
  onMigration(context) {
    for (const use of context.suppressions) check(use, context);
  },
});

function check({ suppression, silenced }: SuppressionUse, context: MigrationContext & TextReports): void {
  const { tool, names, span, scope, text, removal } = suppression;
  if (tool !== 'phasewise') return;
  // In a down section nothing is analysed, so nothing can be silenced.
  if (scope !== 'file' && !context.migration.body.some((part) => part.start <= span.start && span.start < part.end)) return;
  const remove = { title: 'Delete the comment', kind: 'edit', edits: [{ span: removal, newText: '' }], preferred: true } as const;
  if (names.length === 0) {
    if (silenced.size === 0) context.report({ at: span, message: 'This comment silences nothing. Delete it.', fixes: [remove] });
    return;
  }
  const unknown = names.filter((name) => context.ruleState(name) === 'unknown');
  const idle = names.filter((name) => name !== 'unused-suppression' && context.ruleState(name) === 'on' && !silenced.has(name));
  const useless = [...unknown, ...idle];
  if (useless.length === 0) return;
  const said = [
    unknown.length > 0 && `${list(unknown)} ${unknown.length > 1 ? 'are no rules' : 'is no rule'} of Phasewise`,
    idle.length > 0 && `there is no finding of ${list(idle)} here`,
  ].filter((part) => part !== false);
  const sentence = said.join(', and ');
  const kept = names.filter((name) => !useless.includes(name));
  // The names stand first in the comment: up to the reason they are all there is.
  const start = text.indexOf(names[0] ?? '');
  const last = names.at(-1) ?? '';
  const end = text.indexOf(last, start) + last.length;
  const shorten = {
    title: `Delete ${useless.join(', ')} from the comment`,
    kind: 'edit',
    edits: [{ span: { start: span.start + start, end: span.start + end }, newText: kept.join(', ') }],
    preferred: true,
  } as const;
  context.report({
    at: span,
    message: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}: ${kept.length > 0 ? 'this part of the comment' : 'the comment'} silences nothing.`,
    fixes: [kept.length > 0 ? shorten : remove],
  });
}

function list(names: readonly string[]): string {
  return names.map(code).join(', ');
}
