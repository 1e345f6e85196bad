import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { definedColumns, isBuiltIn, written } from './shared/defined-columns';

export default defineRule({
  id: 'timestamp-without-time-zone',
  summary: 'A timestamp without time zone is no moment in time.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [180],
  effect:
    'timestamp keeps the digits and forgets whose clock they are from; now() is cut down by the TimeZone of the session that happens to write. timestamptz takes the same eight bytes and is a moment. Going from one to the other later rewrites the table unless the session runs in UTC, and rebuilds indexes on the column in any case.',
  workaround: 'Use timestamptz, unless the clock on the wall is what is meant (opening hours, a birthday at noon).',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-datetime.html',
    'https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_timestamp_.28without_time_zone.29',
  ],
  examples: [
    {
      setup:
        "CREATE FUNCTION moments() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN PERFORM set_config('TimeZone', 'Asia/Tokyo', true); INSERT INTO items (id) VALUES (1); PERFORM set_config('TimeZone', 'America/Lima', true); INSERT INTO items (id) VALUES (2); RETURN (SELECT count(DISTINCT made_at) FROM items); END $$;",
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY, made_at timestamp NOT NULL DEFAULT now());',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now());',
      claim: { after: { query: 'SELECT moments()', bad: '2', good: '1' } },
    },
  ],
  on: definedColumns(({ column: { type, name, generated, constraints } }, context) => {
    if (!isBuiltIn(type, ['timestamp'], context)) return;
    const text = written(type, context);
    const newText = text.replace(
      /^(?:pg_catalog\.)?timestamp(\s*\(\d+\))?(?:\s+without\s+time\s+zone)?/i,
      (_all, precision = '') => `timestamptz${precision}`,
    );
    // An expression about the column may be right for the one type only.
    const alone = !generated && constraints.every((constraint) => constraint.type !== 'check') && newText !== text;
    context.report({
      at: type.span,
      message: `${code(text)} keeps the digits of ${code(name)} and forgets the time zone they are from. Use timestamptz, unless the clock on the wall is meant.`,
      fixes: alone ? [{ title: 'Use timestamptz', kind: 'edit', edits: [{ span: type.span, newText }], preferred: true }] : [],
    });
  }),
});
