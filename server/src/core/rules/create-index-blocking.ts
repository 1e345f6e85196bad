import type { CreateIndex } from '../syntax/change';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';
import { ifNotExistsOf } from './shared/if-not-exists';
import { replacedIndex } from './shared/replaced-index';

export default defineRule({
  id: 'create-index-blocking',
  summary: 'CREATE INDEX without CONCURRENTLY stops writes while it builds.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [61, 67],
  effect:
    'SHARE is held on the table for the whole build: reads go on, writes wait. On a partitioned table it is held on every partition until the last one is built. CONCURRENTLY takes SHARE UPDATE EXCLUSIVE, reads the table twice and waits for older transactions; it cannot run inside a transaction, and when it fails it leaves an invalid index behind.',
  workaround:
    'CREATE INDEX CONCURRENTLY in a migration that runs outside a transaction. On a partitioned table: CREATE INDEX ON ONLY the parent, CONCURRENTLY on each partition, then ALTER INDEX ... ATTACH PARTITION.',
  sources: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX orders_status_idx ON orders (status);',
      good: 'CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);',
      claim: { lock: 'ShareLock', rewrite: false, scan: true, indexBuild: true },
    },
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i;",
      bad: 'CREATE INDEX events_id_idx ON events (id);',
      good: 'CREATE INDEX events_id_idx ON ONLY events (id); CREATE INDEX CONCURRENTLY events_1_id_idx ON events_1 (id); ALTER INDEX events_id_idx ATTACH PARTITION events_1_id_idx;',
      claim: { locks: { events: 'ShareLock', events_1: 'ShareLock' }, rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    CreateIndex(change, context) {
      if (change.concurrently || !context.work.some((w) => w.what === 'index-build' && w.cause === 'index')) return;
      const table = context.catalog.findTable(change.table);
      const partitioned = table?.partitionBy !== undefined;
      const alone = runsAlone(context) && !partitioned;
      const held = context.held(context.catalog.relationKey(change.table)) === 'AccessExclusiveLock';
      const replaced = held ? replacedIndex(change, context) : undefined;
      const way = partitioned
        ? 'Create it ON ONLY the parent, build it CONCURRENTLY on each partition, and attach those.'
        : alone
          ? 'Build it CONCURRENTLY.'
          : replaced
            ? `Build it CONCURRENTLY before ${code(replaced.name)} is dropped${replaced.name === change.name ? ', under another name' : ''}, in a migration that runs outside a transaction.`
            : 'Build it CONCURRENTLY, in a migration that runs outside a transaction.';
      const waiting = held ? 'reads and writes wait, for the transaction holds ACCESS EXCLUSIVE already' : 'writes wait, reads go on';
      context.report({
        at: change.span,
        message: `${code(`CREATE INDEX ON ${nameOf(change.table).slice(1, -1)}`)} takes SHARE on ${sized(change.table, context)}${partitioned ? ` and its ${table.partitions.length} partitions` : ''} for the whole build: ${waiting}. ${way}`,
        fixes: alone ? [concurrently(change, context)] : [],
        plannable: !partitioned,
      });
    },
  },
});

/** IF NOT EXISTS goes: it would take the invalid index that a failed build leaves for the wanted one. */
function concurrently(change: CreateIndex, context: RuleContext): Fix {
  const at = span(change.indexKeywordEnd, change.indexKeywordEnd);
  const words = ifNotExistsOf(change, context);
  const edits = [{ span: words ?? at, newText: ' CONCURRENTLY' }];
  return { title: `Build it CONCURRENTLY${words ? ', without IF NOT EXISTS' : ''}`, kind: 'edit', edits, preferred: true };
}
