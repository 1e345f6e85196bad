import type { AlterColumnType } from '../syntax/change';
import { span } from '../text';
import { withSpaceBefore } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, sized } from './engine/wording';
import { isTimestampChange } from './shared/timestamp-change';

const REWRITES = 'Rewrites {table} under ACCESS EXCLUSIVE.';
const BLOCKS = 'Reads and writes wait until the rewrite ends.';
const SET_UTC = 'If the values are times in UTC, put {setUtc} before it: then the table is not rewritten.';

export default defineRule({
  id: 'timestamp-timestamptz',
  summary: 'Changing between timestamp and timestamptz rewrites the table, unless the session is in UTC.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [25],
  effect:
    'Both types store the same eight bytes. When the session is in UTC, the values do not change and the table is not rewritten (12 and ' +
    'later). ' +
    'With any other TimeZone, London and Abidjan included, every row is rewritten under ACCESS EXCLUSIVE. ' +
    "A USING clause always rewrites, even `USING c AT TIME ZONE 'UTC'` in a session that is in UTC. " +
    'An index on the column is rebuilt in any case.',
  workaround:
    "If the values are times in UTC, use SET LOCAL timezone = 'UTC' before the statement, and no USING clause. " +
    'Drop an index on the column first, and build it again CONCURRENTLY. ' +
    'If they are times in another zone, add a column of the new type, keep both equal with a trigger, fill it in batches, and swap the ' +
    'names.',
  sources: [
    'https://www.postgresql.org/docs/12/release-12.html',
    'https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES',
    'src/backend/commands/tablecmds.c, ATColumnChangeRequiresRewrite',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, placed timestamp); ' +
        'INSERT INTO orders SELECT i, now() FROM generate_series(1, 1000) i;',
      bad: "SET timezone = 'Europe/Berlin'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;",
      good: "SET timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;",
      differs: 'The old values are taken as times in UTC, not as times in Berlin.',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, placed timestamp); ' +
        'INSERT INTO orders SELECT i, now() FROM generate_series(1, 1000) i;',
      bad: "SET timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz USING placed AT TIME ZONE 'UTC';",
      good: "SET timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;",
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  messages: {
    unknownZone: [REWRITES, 'The TimeZone of the session is not set to UTC, so every value is converted.', BLOCKS, SET_UTC],
    otherZone: [REWRITES, 'The TimeZone of the session is {zone}, so every value is converted.', BLOCKS, SET_UTC],
    using: [
      REWRITES,
      'USING computes every value again, even in UTC.',
      BLOCKS,
      'If the values are times in UTC, remove USING and put {setUtc} before it: then the table is not rewritten.',
    ],
  },
  on: {
    AlterColumnType(change, context) {
      if (!isTimestampChange(change, context) || !context.work.some((w) => w.what === 'rewrite' && w.cause === 'type-rewrite')) return;
      const zone = context.parameter('timezone');
      const data = { table: sized(change.table, context), setUtc: code(setUtc(context)) };
      const where = { at: change.span, fixes: utcFix(change, context) };
      if (change.using) context.report({ messageId: 'using', data, ...where });
      else if (zone === undefined) context.report({ messageId: 'unknownZone', data, ...where });
      else context.report({ messageId: 'otherZone', data: { ...data, zone: code(zone) }, ...where });
    },
  },
});

function setUtc(context: RuleContext): string {
  const local = context.transaction.openedBy !== 'none' || context.migration.executionModel === 'one-message';
  return `SET ${local ? 'LOCAL ' : ''}timezone = 'UTC';`;
}

/**
 * Safe only where USING says UTC already. Without USING, the values mean times in the session's
 * zone, and only the author knows which zone that is.
 */
function utcFix({ using, usingSpan, column, table }: AlterColumnType, context: RuleContext): Fix[] {
  const [zone, value] = using?.kind === 'call' && using.name.at(-1) === 'timezone' ? using.args : [];
  const saysUtc = zone?.kind === 'constant' && zone.value.toUpperCase() === 'UTC';
  const isColumn = value?.kind === 'column' && value.path.at(-1) === column;
  // Other actions may read the zone too, and an index on the column is rebuilt in any case.
  if (!usingSpan || !saysUtc || !isColumn || context.statement.changes.length !== 1 || isIndexed(table, column, context)) return [];
  const set = setUtc(context);
  return [
    {
      title: `Insert ${set} and remove USING: no rewrite`,
      kind: 'edit',
      edits: [
        { span: span(0, 0), newText: `${set}\n` },
        { span: withSpaceBefore(usingSpan, context), newText: '' },
      ],
      preferred: true,
    },
  ];
}

function isIndexed(table: AlterColumnType['table'], column: string, context: RuleContext): boolean {
  const indexes = context.catalog.findTable(table)?.indexes ?? [];
  return indexes.some((key) => {
    const index = context.catalog.index(key);
    return index === undefined || index.where !== undefined || index.columns.some((c) => c.column === column || c.expression !== undefined);
  });
}
