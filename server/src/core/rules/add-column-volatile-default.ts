import { rewriteColumn } from './engine/fixes';
import { defineRule } from './engine/rule';
import { excerpt, sized } from './engine/wording';

export default defineRule({
  id: 'add-column-volatile-default',
  summary: 'Adding a column with a volatile default rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [1],
  effect:
    'PostgreSQL stores one value for all old rows when the default is constant or STABLE (`now()`, `current_user`). ' +
    'A VOLATILE default (`gen_random_uuid()`, `random()`, `clock_timestamp()`, `nextval()`) has another value in each row. ' +
    'So every row is rewritten and every index rebuilt, all under ACCESS EXCLUSIVE. ' +
    'Volatility is judged after functions have been inlined: a VOLATILE SQL function that is a plain constant does not rewrite.',
  workaround:
    'Add the column without the default and set the default in the same statement: that is instant, and new rows get their value. ' +
    'Then fill the old rows in batches, and add NOT NULL and UNIQUE afterwards.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/current/xfunc-volatility.html',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, 'new' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();',
      good: 'ALTER TABLE orders ADD COLUMN token uuid, ALTER COLUMN token SET DEFAULT gen_random_uuid();',
      differs: 'Old rows hold NULL until you fill them in batches.',
      pg: 13,
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN seen_at timestamptz NOT NULL DEFAULT clock_timestamp();',
      good: 'ALTER TABLE orders ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();',
      differs: 'The default is the start of the transaction, and all old rows have the same time.',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      '{value} is computed for each row, so reads and writes wait until the rewrite ends.',
      'Split into phases.',
    ],
    rewritesForDomain: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      "The domain's default is computed for each row, so reads and writes wait until the rewrite ends.",
      'Split into phases.',
    ],
  },
  on: {
    AddColumn(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && (w.cause === 'volatile-default' || w.cause === 'domain-default'))) return;
      const { column } = change;
      const table = sized(change.table, context);
      const said = column.default
        ? ({ messageId: 'rewrites', data: { table, value: excerpt(column.default.span, context) } } as const)
        : ({ messageId: 'rewritesForDomain', data: { table } } as const);
      // The fix leaves old rows NULL for a while. Where they must not be NULL, it takes phases.
      const splits = column.default && column.defaultSpan && !column.notNull && column.constraints.length === 0 && !change.ifNotExists;
      if (!splits || !column.default || !column.defaultSpan) return context.report({ ...said, at: column.span, plannable: true });
      const { text } = context.statement;
      const name = text.slice(column.nameSpan.start, column.nameSpan.end);
      const action = `ALTER COLUMN ${name} SET DEFAULT ${text.slice(column.default.span.start, column.default.span.end)}`;
      const fix = rewriteColumn(change, [column.defaultSpan], [action], 'Set the default separately: instant, old rows stay NULL', context);
      context.report({ ...said, at: column.span, fixes: [fix], plannable: true });
    },
  },
});
