import type { AlterColumnType } from '../syntax/change';
import { span } from '../text';
import { withSpaceBefore } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, rewriteHazard } from './engine/wording';
import { isTimestampChange } from './shared/timestamp-change';

export default defineRule({
  id: 'timestamp-timestamptz',
  summary: 'Between timestamp and timestamptz the table is rewritten, unless the session is in UTC.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [25],
  effect:
    'Both types hold the same eight bytes. When the session is in UTC the values stay as they are, and so does the table (12 and later); under any other TimeZone, London and Abidjan included, every row is written anew under ACCESS EXCLUSIVE. ' +
    "A USING clause always rewrites, even `USING c AT TIME ZONE 'UTC'` in a session that is in UTC. An index on the column is rebuilt in any case.",
  workaround:
    "Where the values are times in UTC: SET LOCAL timezone = 'UTC' before the statement, and no USING clause. Drop an index on the column first and build it again CONCURRENTLY. " +
    'Where they are times of another zone, add a column of the new type, keep both equal with a trigger, fill it in batches, and exchange the names.',
  sources: [
    'https://www.postgresql.org/docs/12/release-12.html',
    'https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES',
    'src/backend/commands/tablecmds.c, ATColumnChangeRequiresRewrite',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, placed timestamp); INSERT INTO orders SELECT i, now() FROM generate_series(1, 1000) i;',
      bad: "SET timezone = 'Europe/Berlin'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;",
      good: "SET timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;",
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, placed timestamp); INSERT INTO orders SELECT i, now() FROM generate_series(1, 1000) i;',
      bad: "SET timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz USING placed AT TIME ZONE 'UTC';",
      good: "SET timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;",
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  on: {
    AlterColumnType(change, context) {
      if (!isTimestampChange(change, context) || !context.work.some((w) => w.what === 'rewrite' && w.cause === 'type-rewrite')) return;
      const zone = context.parameter('timezone');
      const session = zone === undefined ? "nothing says that the session's TimeZone is UTC" : `the session's TimeZone is ${code(zone)}`;
      const because = change.using ? 'since USING computes every value anew' : `since ${session}`;
      const utc = change.using ? 'leave USING out and ' : '';
      context.report({
        at: change.span,
        message: `${rewriteHazard(change.table, because, context)} Where the values are times in UTC, ${utc}put ${code(setUtc(context))} before it: then the rows stay as they are.`,
        fixes: utcFix(change, context),
      });
    },
  },
});

function setUtc(context: RuleContext): string {
  const local = context.transaction.openedBy !== 'none' || context.migration.executionModel === 'one-message';
  return `SET ${local ? 'LOCAL ' : ''}timezone = 'UTC';`;
}

/** Certain only where USING says UTC already; without it the session's zone gives the values their meaning, and only the author knows it. */
function utcFix({ using, usingSpan, column, table }: AlterColumnType, context: RuleContext): Fix[] {
  const [zone, value] = using?.kind === 'call' && using.name.at(-1) === 'timezone' ? using.args : [];
  const saysUtc = zone?.kind === 'constant' && zone.value.toUpperCase() === 'UTC';
  const isColumn = value?.kind === 'column' && value.path.at(-1) === column;
  // Other actions may read the zone too, and an index would be rebuilt all the same.
  if (!usingSpan || !saysUtc || !isColumn || context.statement.changes.length !== 1 || isIndexed(table, column, context)) return [];
  const set = setUtc(context);
  return [
    {
      title: `Insert ${set} and leave USING out: no rewrite`,
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
