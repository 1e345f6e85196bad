import { defineRule, type Messages } from './engine/rule';
import { code } from './engine/wording';
import { definedColumns, isBuiltIn, written } from './shared/defined-columns';

const messages = {
  noTimeZone: [
    '{column} stores no moment: its type drops the time zone.',
    'The same {type} value means another moment in a session with another TimeZone.',
    'Use timestamptz, unless you mean local time.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'timestamp-without-time-zone',
  summary: 'A timestamp without time zone does not say which moment it means.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [180],
  effect:
    'timestamp stores date and time without a time zone. now() is converted with the TimeZone of the session that writes. ' +
    'timestamptz needs the same eight bytes and stores a moment. ' +
    'Changing one to the other later rewrites the table unless the session runs in UTC, and always rebuilds indexes on the column.',
  workaround: 'Use timestamptz, unless you mean local time (for example opening hours).',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-datetime.html',
    'https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_timestamp_.28without_time_zone.29',
  ],
  examples: [
    {
      setup:
        "CREATE FUNCTION moments() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN PERFORM set_config('TimeZone', 'Asia/Tokyo', true); " +
        "INSERT INTO items (id) VALUES (1); PERFORM set_config('TimeZone', 'America/Lima', true); INSERT INTO items (id) VALUES (2); " +
        'RETURN (SELECT count(DISTINCT made_at) FROM items); END $$;',
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY, made_at timestamp NOT NULL DEFAULT now());',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now());',
      differs: '`made_at` is timestamptz.',
      claim: { after: { query: 'SELECT moments()', bad: '2', good: '1' } },
    },
  ],
  messages,
  on: definedColumns<typeof messages>(({ column: { type, name, generated, constraints } }, context) => {
    if (!isBuiltIn(type, ['timestamp'], context)) return;
    const text = written(type, context);
    const newText = text.replace(
      /^(?:pg_catalog\.)?timestamp(\s*\(\d+\))?(?:\s+without\s+time\s+zone)?/i,
      (_all, precision = '') => `timestamptz${precision}`,
    );
    // An expression that uses the column may work with the old type only.
    const alone = !generated && constraints.every((constraint) => constraint.type !== 'check') && newText !== text;
    context.report({
      messageId: 'noTimeZone',
      data: { column: code(name), type: code(text) },
      at: type.span,
      fixes: alone ? [{ title: 'Use timestamptz', kind: 'edit', edits: [{ span: type.span, newText }], preferred: true }] : [],
    });
  }),
});
