import type { DependentObject } from '../effects/effect';
import { newerSyntax } from '../effects/language-versions';
import { isMasked } from '../syntax/placeholders';
import { defineRule } from './engine/rule';
import { code, listed, relationName } from './engine/wording';

export default defineRule({
  id: 'will-fail',
  summary: 'PostgreSQL will refuse the statement.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [208],
  lastResort: true,
  effect:
    'After the earlier migrations, this statement fails on every run, with any rows: ' +
    'for example a column exists already, a type cannot be cast, or a constraint does not exist. The message is the one of PostgreSQL. ' +
    'If only the earlier migrations decide it, the finding is certain only if they are complete. ' +
    'It is information if later files show that this one has run. ' +
    'It is a warning if two files have the same version, if a program is among the migrations, ' +
    'or if an earlier migration would fail too. ' +
    'If several findings of a file have the same cause, only the first is shown.',
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
  messages: {
    fails: ['Fails: {reason} ({sqlstate}).'],
    failsForDependents: ['Fails: {reason} ({sqlstate}).', 'These depend on it: {dependents}.'],
  },
  onStatement(context) {
    const { statement } = context;
    const { error } = context.effect;
    if (!error || error.dataDependent) return;
    // The object behind a placeholder may exist.
    if (statement.masked && namesMasked(error.message)) return;
    const change = statement.changes[error.change];
    // newer-syntax reports syntax that an older PostgreSQL cannot parse, even if only as
    // information.
    if (error.sqlstate === '42601' && change && (newerSyntax(change)?.since ?? 0) > context.env.pgVersion) return;
    const at = error.at ?? change?.span;
    const data = { reason: error.message, sqlstate: error.sqlstate };
    const dependents = error.dependents?.map(nameOf) ?? [];
    // A tool that is not known may open the transaction that the statement needs.
    const unsure = error.sqlstate === '25P01' && context.migration.framework === 'plain';
    if (dependents.length === 0)
      return context.report({ messageId: 'fails', data, ...(at && { at }), ...(unsure && { severity: 'warning' }) });
    context.report({ messageId: 'failsForDependents', data: { ...data, dependents: listed(dependents) }, ...(at && { at }) });
  },
});

function nameOf({ what, name, of }: DependentObject): string {
  const own = `${what} ${of === undefined ? relationName(name) : code(name)}`;
  return of === undefined ? own : `${own} of ${relationName(of)}`;
}

function namesMasked(message: string): boolean {
  return (message.match(/[\w$]+/g) ?? []).some(isMasked);
}
