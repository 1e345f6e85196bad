import type { CreateIndex } from '../syntax/change';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, sized } from './engine/wording';
import { ifNotExistsOf } from './shared/if-not-exists';
import { replacedIndex } from './shared/replaced-index';

const BUILDS = 'Builds an index on {table} under SHARE.';
const WRITES_WAIT = 'Writes wait until the build ends; reads continue.';

const BUILDS_UNDER_HELD_LOCK = 'Builds an index on {table} under ACCESS EXCLUSIVE.';
const HELD =
  'An earlier statement in this transaction holds the lock, so reads and writes wait until the build ends and the transaction commits.';

const BUILDS_ON_PARTITIONS = 'Builds an index on every partition of {table} under SHARE.';
const BUILD_EACH = 'Create it ON ONLY the parent, build it CONCURRENTLY on each partition, then attach those indexes.';

export default defineRule({
  id: 'create-index-blocking',
  summary: 'CREATE INDEX without CONCURRENTLY blocks writes until the index is built.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [61, 67],
  effect:
    'CREATE INDEX holds SHARE on the table for the whole build: reads continue, writes wait. ' +
    'On a partitioned table it holds SHARE on every partition until the last index is built. ' +
    'CONCURRENTLY takes SHARE UPDATE EXCLUSIVE instead, so writes continue. ' +
    'It scans the table twice and waits for older transactions. ' +
    'It cannot run inside a transaction, and it leaves an invalid index behind when it fails.',
  workaround:
    'Use CREATE INDEX CONCURRENTLY in a migration that runs outside a transaction. ' +
    'On a partitioned table, run CREATE INDEX ON ONLY for the parent, build the index CONCURRENTLY on each partition, ' +
    'then run ALTER INDEX ... ATTACH PARTITION.',
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
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        "INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i;",
      bad: 'CREATE INDEX events_id_idx ON events (id);',
      good:
        'CREATE INDEX events_id_idx ON ONLY events (id); CREATE INDEX CONCURRENTLY events_1_id_idx ON events_1 (id); ' +
        'ALTER INDEX events_id_idx ATTACH PARTITION events_1_id_idx;',
      claim: { locks: { events: 'ShareLock', events_1: 'ShareLock' }, rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages: {
    alone: [BUILDS, WRITES_WAIT, 'Build it CONCURRENTLY.'],
    inTransaction: [BUILDS, WRITES_WAIT, 'Build it CONCURRENTLY in a migration that runs outside a transaction.'],
    partitioned: [BUILDS_ON_PARTITIONS, 'Writes to all of them wait until the last build ends; reads continue.', BUILD_EACH],
    held: [BUILDS_UNDER_HELD_LOCK, HELD, 'Build it CONCURRENTLY in a migration that runs outside a transaction.'],
    heldReplaces: [
      BUILDS_UNDER_HELD_LOCK,
      HELD,
      'Build it CONCURRENTLY before {replaced} is dropped, in a migration that runs outside a transaction.',
    ],
    heldReplacesSameName: [
      BUILDS_UNDER_HELD_LOCK,
      HELD,
      'Build it CONCURRENTLY under another name before {replaced} is dropped, in a migration that runs outside a transaction.',
    ],
    heldPartitioned: ['Builds an index on every partition of {table} under ACCESS EXCLUSIVE.', HELD, BUILD_EACH],
  },
  on: {
    CreateIndex(change, context) {
      if (change.concurrently || !context.work.some((w) => w.what === 'index-build' && w.cause === 'index')) return;
      const partitioned = context.catalog.findTable(change.table)?.partitionBy !== undefined;
      const alone = runsAlone(context) && !partitioned;
      const held = context.held(context.catalog.relationKey(change.table)) === 'AccessExclusiveLock';
      const table = sized(change.table, context);
      const where = {
        at: change.span,
        fixes: alone ? [concurrently(change, context)] : [],
        plannable: !partitioned,
      };
      if (partitioned) return context.report({ messageId: held ? 'heldPartitioned' : 'partitioned', data: { table }, ...where });
      if (!held) return context.report({ messageId: alone ? 'alone' : 'inTransaction', data: { table }, ...where });
      const replaced = replacedIndex(change, context);
      if (!replaced) return context.report({ messageId: 'held', data: { table }, ...where });
      const messageId = replaced.name === change.name ? 'heldReplacesSameName' : 'heldReplaces';
      context.report({ messageId, data: { table, replaced: code(replaced.name) }, ...where });
    },
  },
});

/**
 * Removes IF NOT EXISTS: it would skip the build when a failed one has left an invalid index of
 * that name.
 */
function concurrently(change: CreateIndex, context: RuleContext): Fix {
  const at = span(change.indexKeywordEnd, change.indexKeywordEnd);
  const words = ifNotExistsOf(change, context);
  const edits = [{ span: words ?? at, newText: ' CONCURRENTLY' }];
  return { title: `Build it CONCURRENTLY${words ? ', without IF NOT EXISTS' : ''}`, kind: 'edit', edits, preferred: true };
}
