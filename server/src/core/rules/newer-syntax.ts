import { newerSyntax } from '../effects/language-versions';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'newer-syntax',
  summary: 'The statement fails, because it needs a newer PostgreSQL than the target.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [207],
  versions: { to: 17 },
  effect:
    'An older PostgreSQL stops with 42601, a syntax error, at the first word it does not know. ' +
    'The message names the major that introduced the syntax, the target, and the place that names the target. ' +
    'If no place names it, the oldest supported major is assumed, and the finding is information.',
  workaround:
    'Write what the target understands. Or name the target: `phasewise.postgresVersion`, `--pg`, ' +
    'or the image in the compose file of the project.',
  sources: ['https://www.postgresql.org/docs/current/release.html', 'https://www.postgresql.org/support/versioning/'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (total * 2) VIRTUAL;',
      good: 'CREATE VIEW orders_with_twice AS SELECT *, total * 2 AS twice FROM orders;',
      differs: 'A view computes the column, because a STORED column would rewrite the table.',
      claim: { fails: '42601' },
    },
  ],
  messages: {
    tooOld: ['Fails on PostgreSQL {version}: {word} needs PostgreSQL {since} (42601).', 'Write it without {word}, or set another target.'],
    tooOldBySource: [
      'Fails on PostgreSQL {version}: {word} needs PostgreSQL {since} (42601).',
      'The target is {version} ({source}).',
      'Write it without {word}, or set another target.',
    ],
    tooOldByAssumption: [
      'Fails before PostgreSQL {since}: {word} is a syntax error there (42601).',
      'The target is not named, so the oldest supported major, {version}, is assumed.',
      'Set `phasewise.postgresVersion` or `--pg`.',
    ],
  },
  onStatement(context) {
    const { effect, env, statement } = context;
    if (effect.error?.sqlstate !== '42601') return;
    const change = statement.changes[effect.error.change];
    const newer = change && newerSyntax(change);
    if (!change || !newer || newer.since <= env.pgVersion) return;
    const { pgVersion, target } = env;
    const at = placeOf(statement.text, newer.word, change.span.start) ?? change.span;
    const data = { version: String(pgVersion), since: String(newer.since), word: code(newer.word) };
    if (!target) context.report({ messageId: 'tooOld', data, at });
    else if (target.assumed) context.report({ messageId: 'tooOldByAssumption', data, at, severity: 'information' });
    else context.report({ messageId: 'tooOldBySource', data: { ...data, source: target.source }, at });
  },
});

/** The word that an older PostgreSQL stops at; undefined unless it is written exactly once. */
function placeOf(text: string, word: string, from: number): { readonly start: number; readonly end: number } | undefined {
  const places = [...text.slice(from).matchAll(new RegExp(`\\b${word}\\b`, 'gi'))];
  const [only] = places;
  return only && places.length === 1 ? { start: from + only.index, end: from + only.index + word.length } : undefined;
}
