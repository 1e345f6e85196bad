import type { View } from '../schema/objects';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';

const LOCKS = 'Takes ACCESS EXCLUSIVE on {view} while its query runs.';
const READS_WAIT = 'Reads of the view wait until the refresh ends.';

export default defineRule({
  id: 'refresh-matview-blocking',
  summary: 'REFRESH MATERIALIZED VIEW blocks reads of the view while its query runs.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [116],
  effect:
    'REFRESH takes ACCESS EXCLUSIVE on the materialized view while its query runs and its indexes are built, so reads of the view wait. ' +
    'With CONCURRENTLY, reads continue and see the old rows. CONCURRENTLY needs a unique index on plain columns, without a WHERE clause. ' +
    'It is allowed in a transaction. WITH NO DATA removes the rows, and reads of the view then fail with 55000.',
  workaround: 'Create a unique index on the view once. Then use REFRESH MATERIALIZED VIEW CONCURRENTLY.',
  sources: ['https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; ' +
        'CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders; CREATE UNIQUE INDEX totals_id_idx ON totals (id);',
      bad: 'REFRESH MATERIALIZED VIEW totals;',
      good: 'REFRESH MATERIALIZED VIEW CONCURRENTLY totals;',
      claim: { locks: { totals: 'AccessExclusiveLock', orders: 'AccessShareLock' }, scan: true },
    },
  ],
  messages: {
    empties: [
      'Empties {view}: reads fail until the next REFRESH (55000).',
      'WITH NO DATA takes ACCESS EXCLUSIVE for an instant and removes all rows.',
      'Refresh the view CONCURRENTLY, or drop it if it is not used.',
    ],
    blocksReads: [LOCKS, READS_WAIT, 'Use CONCURRENTLY: then reads continue.'],
    blocksReadsNoUniqueIndex: [LOCKS, READS_WAIT, 'Create a unique index on the view and use CONCURRENTLY: then reads continue.'],
  },
  on: {
    RefreshView(change, context) {
      const name = change.view;
      if (change.concurrently) return;
      const view = context.catalog.findView(name);
      // A view that is WITH NO DATA cannot be read yet, and CONCURRENTLY is refused.
      if (context.effect.error || (view && (!view.loaded || context.isNew(context.catalog.relationKey(name))))) return;
      if (!change.withData) return context.report({ messageId: 'empties', data: { view: nameOf(name) }, at: change.span });
      const unique = view !== undefined && hasUniqueIndex(view, context);
      context.report({
        messageId: unique || !view ? 'blocksReads' : 'blocksReadsNoUniqueIndex',
        data: { view: nameOf(name) },
        at: change.span,
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
