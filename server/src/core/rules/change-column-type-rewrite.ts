import type { AlterColumnType } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { defineRule, type RuleContext } from './engine/rule';
import { code, excerpt, sized } from './engine/wording';
import { isTimestampChange } from './shared/timestamp-change';
import { builtInName, columnBefore, isPlainUsing } from './shared/type-change';

const REWRITES = 'Rewrites {table} under ACCESS EXCLUSIVE.';
const CONVERTS = 'Every value must be converted to {type}, so reads and writes wait until the rewrite ends.';

export default defineRule({
  id: 'change-column-type-rewrite',
  summary: 'Changing a column to a type its values must be converted to rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [19],
  effect:
    'PostgreSQL rewrites every row and rebuilds every index under ACCESS EXCLUSIVE when it cannot keep the stored value as it is. ' +
    'Examples: int to bigint, text to varchar(n), varchar(n) to a shorter one, another numeric scale, json to jsonb, ' +
    'timestamp to timestamptz unless the session is in UTC, and any USING expression that computes something. ' +
    'No rewrite is needed for a longer varchar(n), varchar to text and back, a greater numeric precision of the same scale, ' +
    'cidr to inet, and similar changes.',
  workaround:
    'Add a column of the new type, keep it in sync with a trigger, fill it in batches, build its indexes CONCURRENTLY, ' +
    'and swap the names in one short transaction. ' +
    'To shorten a varchar, keep the type: add CHECK (length(c) <= n) NOT VALID and validate it.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN quantity TYPE bigint;',
      contrast: 'ALTER TABLE orders ADD COLUMN quantity_new bigint;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20)); ' +
        "INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(10);',
      good:
        'ALTER TABLE orders ADD CONSTRAINT orders_code_length CHECK (length(code) <= 10) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_code_length;',
      differs: 'The column keeps varchar(20), and a CHECK constraint limits the length.',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  messages: {
    rewrites: [REWRITES, CONVERTS, 'Add a column of the new type, keep it in sync with a trigger, fill it in batches, and swap the names.'],
    shortens: [REWRITES, CONVERTS, 'Keep the type, add {check} NOT VALID, then validate it in a later migration.'],
  },
  on: {
    AlterColumnType(change, context) {
      // An attribute of a composite type: see alter-composite-type.
      if (change.objectType === 'type') return;
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'type-rewrite')) return;
      // The session's TimeZone decides there: see timestamp-timestamptz.
      if (isTimestampChange(change, context)) return;
      const data = { table: sized(change.table, context), type: excerpt(change.type.span, context) };
      const limit = shorterLimit(change, context);
      if (limit === undefined) return context.report({ messageId: 'rewrites', data, at: change.span });
      const check = code(`CHECK (length(${quoteIdentifier(change.column)}) <= ${limit})`);
      context.report({ messageId: 'shortens', data: { ...data, check }, at: change.span });
    },
  },
});

/** The new length where only a string gets shorter: a CHECK limits it without a rewrite. */
function shorterLimit(change: AlterColumnType, context: RuleContext): number | undefined {
  const [limit] = change.type.modifiers;
  const before = columnBefore(change, context)?.type;
  const isString = before?.schema === 'pg_catalog' && !before.array && (before.name === 'text' || before.name === 'varchar');
  if (!isString || builtInName(change.type, context) !== 'varchar' || !isPlainUsing(change)) return undefined;
  return typeof limit === 'number' ? limit : undefined;
}
