import type { View } from '../schema/objects';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'refresh-matview-blocking',
  summary: 'REFRESH MATERIALIZED VIEW keeps readers of the view out while its query runs.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [116],
  effect:
    'REFRESH takes ACCESS EXCLUSIVE on the materialized view for as long as its query runs and its indexes are built: whoever reads the view waits. With CONCURRENTLY, readers go on with the old rows; it needs a unique index on plain columns over all rows, and is allowed in a transaction.',
  workaround: 'REFRESH MATERIALIZED VIEW CONCURRENTLY, after CREATE UNIQUE INDEX on the view.',
  sources: ['https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders; CREATE UNIQUE INDEX totals_id_idx ON totals (id);',
      bad: 'REFRESH MATERIALIZED VIEW totals;',
      good: 'REFRESH MATERIALIZED VIEW CONCURRENTLY totals;',
      claim: { locks: { totals: 'AccessExclusiveLock', orders: 'AccessShareLock' }, scan: true },
    },
  ],
  on: {
    RefreshView(change, context) {
      const name = change.view;
      if (change.concurrently || !change.withData) return;
      const view = context.catalog.findView(name);
      // WITH NO DATA so far: there is nothing to read, and CONCURRENTLY is refused.
      if (context.effect.error || (view && (!view.loaded || context.isNew(context.catalog.relationKey(name))))) return;
      const unique = view !== undefined && hasUniqueIndex(view, context);
      context.report({
        at: change.span,
        message: `\`REFRESH MATERIALIZED VIEW\` takes ACCESS EXCLUSIVE on ${nameOf(name)} while its query runs: reads of it wait. ${unique || !view ? 'Use `CONCURRENTLY`' : 'Create a unique index on it and use `CONCURRENTLY`'}, which lets them go on.`,
        fixes: unique ? concurrently(context) : [],
      });
    },
  },
});

function hasUniqueIndex(view: View, { catalog }: RuleContext): boolean {
  return view.indexes.some((key) => {
    const index = catalog.index(key);
    return index?.unique && index.valid && index.where === undefined && index.columns.every((c) => c.column !== undefined);
  });
}

function concurrently({ statement }: RuleContext): Fix[] {
  const head = /^REFRESH\s+MATERIALIZED\s+VIEW\b/i.exec(statement.text)?.[0];
  if (head === undefined) return [];
  return [
    {
      title: 'Refresh CONCURRENTLY',
      kind: 'edit',
      edits: [{ span: span(head.length, head.length), newText: ' CONCURRENTLY' }],
      preferred: true,
    },
  ];
}
