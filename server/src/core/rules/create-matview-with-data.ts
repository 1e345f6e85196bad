import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'create-matview-with-data',
  summary: 'CREATE MATERIALIZED VIEW runs its query at once.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [118],
  effect:
    'WITH DATA, the default, runs the query in the migration: ACCESS SHARE on the tables it reads for that long, which only holds up who wants ACCESS EXCLUSIVE, but a long query and a long transaction, whose other locks are held with it.',
  workaround: 'CREATE MATERIALIZED VIEW ... WITH NO DATA, and REFRESH outside of the migration.',
  sources: ['https://www.postgresql.org/docs/current/sql-creatematerializedview.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;',
      good: 'CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders WITH NO DATA;',
      claim: { lock: 'AccessShareLock', scan: true },
    },
  ],
  on: {
    CreateView(change, context) {
      if (!change.materialized || !change.withData || !context.effect.work.some((w) => w.cause === 'query' && w.populated)) return;
      context.report({
        at: change.span,
        message: `The query of ${nameOf(change.name)} runs at once: the migration takes that long, and so do the locks of its transaction. Create it \`WITH NO DATA\`, and refresh it outside of the migration.`,
      });
    },
  },
});
