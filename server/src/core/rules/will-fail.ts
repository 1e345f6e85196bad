import { newerSyntax } from '../effects/language-versions';
import { isMasked } from '../syntax/placeholders';
import { defineRule } from './engine/rule';

export default defineRule({
  id: 'will-fail',
  summary: 'PostgreSQL will refuse the statement.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [208],
  lastResort: true,
  effect:
    "The schema that the earlier migrations leave makes this statement fail on every run, whatever rows there are: a column that is there already, a type that cannot be cast, a constraint that does not exist. The message is PostgreSQL's own. What only the earlier migrations decide is as certain as they are the whole history. Where later files show that this one has run, it is information; where two files have one version, where a program stands among the migrations, or where an earlier one would have failed too, a warning; and the first finding of the file stands for those that follow from the same gap.",
  workaround: 'Correct the statement, or the order of the migrations.',
  sources: ['https://www.postgresql.org/docs/current/errcodes-appendix.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      bad: 'ALTER TABLE orders ADD COLUMN status text;',
      good: 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS status text;',
      claim: { fails: '42701' },
    },
  ],
  onStatement(context) {
    const { statement } = context;
    const { error } = context.effect;
    if (!error || error.dataDependent) return;
    // What a placeholder stands for may be there.
    if (statement.masked && namesMasked(error.message)) return;
    const change = statement.changes[error.change];
    // What an older PostgreSQL does not read is newer-syntax's, even where it is no more than information.
    if (error.sqlstate === '42601' && change && (newerSyntax(change)?.since ?? 0) > context.env.pgVersion) return;
    const at = change?.span;
    context.report({ ...(at && { at }), message: `This will fail with ${error.sqlstate}: ${error.message}.` });
  },
});

function namesMasked(message: string): boolean {
  return (message.match(/[\w$]+/g) ?? []).some(isMasked);
}
