import { newerSyntax } from '../effects/language-versions';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'newer-syntax',
  summary: 'The statement needs a newer PostgreSQL than the one it will run on.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [207],
  versions: { to: 17 },
  effect:
    'An older PostgreSQL stops with 42601, a syntax error, at the first word it does not know. The message says which major the syntax came with, which one is the target, and who says so. Where nobody says so the oldest supported major is only a guess, and the finding is information.',
  workaround:
    'Write what the target understands, or say what the target is: `phasewise.postgresVersion`, `--pg`, or the image in the compose file that the project already has.',
  sources: ['https://www.postgresql.org/docs/current/release.html', 'https://www.postgresql.org/support/versioning/'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (total * 2) VIRTUAL;',
      good: 'ALTER TABLE orders ADD COLUMN twice int;',
      claim: { fails: '42601' },
    },
  ],
  onStatement(context) {
    const { effect, env, statement } = context;
    if (effect.error?.sqlstate !== '42601') return;
    const change = statement.changes[effect.error.change];
    const newer = change && newerSyntax(change);
    if (!change || !newer || newer.since <= env.pgVersion) return;
    const { pgVersion, target } = env;
    const why = !target
      ? `the target is ${pgVersion}`
      : target.assumed
        ? `the target is taken to be ${pgVersion}, the oldest supported major, because nothing says otherwise`
        : `the target is ${pgVersion} (${target.source})`;
    const place = placeOf(statement.text, newer.word, change.span.start);
    context.report({
      at: place ?? change.span,
      ...(target?.assumed && { severity: 'information' }),
      message: `This needs PostgreSQL ${newer.since}: before it, ${code(newer.word)} is a syntax error here (42601), and ${why}.`,
    });
  },
});

/** The word that an older PostgreSQL stops at, where it is written once behind `from` and nothing has to be guessed. */
function placeOf(text: string, word: string, from: number): { readonly start: number; readonly end: number } | undefined {
  const places = [...text.slice(from).matchAll(new RegExp(`\\b${word}\\b`, 'gi'))];
  const [only] = places;
  return only && places.length === 1 ? { start: from + only.index, end: from + only.index + word.length } : undefined;
}
