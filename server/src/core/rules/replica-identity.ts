import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'replica-identity',
  summary: 'A replica identity that makes every UPDATE and DELETE dear, or refuses them.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [123],
  effect:
    'FULL writes the whole old row into WAL for every UPDATE and DELETE, and a subscriber without a fitting index looks for it row by row. NOTHING makes UPDATE and DELETE fail with 55000 as soon as the table is in a publication that publishes them. The change itself is an instant under ACCESS EXCLUSIVE.',
  workaround: 'REPLICA IDENTITY USING INDEX with a unique index on columns that are NOT NULL, or a primary key.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY',
    'https://www.postgresql.org/docs/current/logical-replication-publication.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders REPLICA IDENTITY FULL;',
      good: 'ALTER TABLE orders REPLICA IDENTITY DEFAULT;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: "SELECT relreplident FROM pg_class WHERE oid = 'orders'::regclass", bad: 'f', good: 'd' },
      },
    },
  ],
  on: {
    AlterTableOther(change, context) {
      const { definition, action, table } = change;
      if (action !== 'ReplicaIdentity' || context.effect.error || (definition !== 'f' && definition !== 'n')) return;
      if (context.isNew(context.catalog.relationKey(table))) return;
      // Without a key FULL is what is left.
      const found = context.catalog.findTable(table);
      if (definition === 'f' && found?.known && !found.constraints.some((c) => c.type === 'primary-key')) return;
      const does =
        definition === 'f'
          ? `\`REPLICA IDENTITY FULL\` puts the whole old row of ${nameOf(table)} into WAL for every UPDATE and DELETE`
          : `With \`REPLICA IDENTITY NOTHING\` every UPDATE and DELETE of ${nameOf(table)} fails (55000) once a publication covers it`;
      context.report({ at: change.span, message: `${does}. Use a primary key, or \`REPLICA IDENTITY USING INDEX\`.` });
    },
  },
});
