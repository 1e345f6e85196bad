import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'replica-identity',
  summary: 'REPLICA IDENTITY FULL makes every UPDATE and DELETE more expensive; NOTHING can make them fail.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [123],
  effect:
    'FULL writes the whole old row to WAL for every UPDATE and DELETE. ' +
    'A subscriber without a usable index searches for the row with a sequential scan. ' +
    'NOTHING makes UPDATE and DELETE fail with 55000 as soon as the table is in a publication that publishes them. ' +
    'The change itself takes ACCESS EXCLUSIVE for an instant.',
  workaround:
    'Keep DEFAULT, which uses the primary key. Without a primary key, ' +
    'use REPLICA IDENTITY USING INDEX with a unique index on columns that are NOT NULL.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY',
    'https://www.postgresql.org/docs/current/logical-replication-publication.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders REPLICA IDENTITY FULL;',
      good: 'ALTER TABLE orders REPLICA IDENTITY DEFAULT;',
      differs: 'The primary key identifies a row for replication, not the whole row.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: "SELECT relreplident FROM pg_class WHERE oid = 'orders'::regclass", bad: 'f', good: 'd' },
      },
    },
  ],
  messages: {
    wholeRow: [
      'Writes the whole old row of {table} to WAL on UPDATE and DELETE.',
      'A subscriber without a usable index searches for each row with a sequential scan.',
      'Use the primary key (REPLICA IDENTITY DEFAULT), or REPLICA IDENTITY USING INDEX with a unique index.',
    ],
    writesFail: [
      'Makes UPDATE and DELETE on {table} fail (55000) once it is published.',
      'Without a replica identity, a publication that publishes them refuses both.',
      'Use the primary key (REPLICA IDENTITY DEFAULT), or REPLICA IDENTITY USING INDEX with a unique index.',
    ],
  },
  on: {
    SetReplicaIdentity(change, context) {
      const { identity, table } = change;
      if (context.effect.error || (identity !== 'full' && identity !== 'nothing')) return;
      if (context.isNew(context.catalog.relationKey(table))) return;
      // Without a primary key, FULL may be the only choice.
      const found = context.catalog.findTable(table);
      if (identity === 'full' && found?.known && !found.constraints.some((c) => c.type === 'primary-key')) return;
      const messageId = identity === 'full' ? 'wholeRow' : 'writesFail';
      context.report({ messageId, data: { table: nameOf(table) }, at: change.span });
    },
  },
});
