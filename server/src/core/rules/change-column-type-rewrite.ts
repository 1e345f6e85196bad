import type { AlterColumnType } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { defineRule, type RuleContext } from './engine/rule';
import { code, excerpt, rewriteHazard } from './engine/wording';
import { isTimestampChange } from './shared/timestamp-change';
import { builtInName, columnBefore, isPlainUsing } from './shared/type-change';

export default defineRule({
  id: 'change-column-type-rewrite',
  summary: 'Changing a column to a type its values must be converted to rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [19],
  effect:
    'Where the old value cannot be taken over as it is on disk (int to bigint, text to varchar(n), varchar(n) to a shorter one, another numeric scale, json to jsonb, timestamp to timestamptz unless the session is in UTC, any USING expression that computes something), ' +
    'every row is written anew and every index rebuilt under ACCESS EXCLUSIVE. Free are a longer varchar(n), varchar to text and back, a greater numeric precision of the same scale, cidr to inet, and the like.',
  workaround:
    'Add a column of the new type, keep both equal with a trigger, fill it in batches, build its indexes CONCURRENTLY, and exchange the names in one short transaction. ' +
    'To shorten a varchar, add CHECK (length(c) <= n) NOT VALID and validate it instead.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN quantity TYPE bigint;',
      good: 'ALTER TABLE orders ADD COLUMN quantity_new bigint;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20)); INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(10);',
      good: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(40);',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  on: {
    AlterColumnType(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'type-rewrite')) return;
      // There the session's TimeZone decides: timestamp-timestamptz knows the way out.
      if (isTimestampChange(change, context)) return;
      const because = `since ${excerpt(change.type.span, context)} needs every value converted`;
      context.report({
        at: change.span,
        message: `${rewriteHazard(change.table, because, context)} ${wayOut(change, context)}`,
      });
    },
  },
});

/** A shorter varchar is a rule about the length, which a CHECK keeps without a rewrite. */
function wayOut(change: AlterColumnType, context: RuleContext): string {
  const [limit] = change.type.modifiers;
  const before = columnBefore(change, context)?.type;
  const isString = before?.schema === 'pg_catalog' && !before.array && (before.name === 'text' || before.name === 'varchar');
  return isString && typeof limit === 'number' && builtInName(change.type, context) === 'varchar' && isPlainUsing(change)
    ? `Leave the type, add ${code(`CHECK (length(${quoteIdentifier(change.column)}) <= ${limit}) NOT VALID`)} and validate it later.`
    : 'Add a column of the new type, keep both equal with a trigger, fill it in batches, and exchange the names.';
}
