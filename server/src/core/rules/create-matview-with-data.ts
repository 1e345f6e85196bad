import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'create-matview-with-data',
  summary: 'CREATE MATERIALIZED VIEW runs its query during the migration.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [118],
  effect:
    'WITH DATA is the default: it runs the query during the migration. ' +
    'The query holds ACCESS SHARE on the tables it reads, which blocks only ACCESS EXCLUSIVE. ' +
    'But a long query makes a long transaction, and all other locks of that transaction are held as long.',
  workaround: 'CREATE MATERIALIZED VIEW ... WITH NO DATA, and run REFRESH MATERIALIZED VIEW outside the migration.',
  sources: ['https://www.postgresql.org/docs/current/sql-creatematerializedview.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;',
      good:
        'CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders WITH NO DATA; ' +
        '-- Outside the migration:\nREFRESH MATERIALIZED VIEW totals;',
      // The refresh scans the table as well, but holds no other locks of the migration.
      contrast: 'CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders WITH NO DATA;',
      claim: { lock: 'AccessShareLock', scan: true },
    },
  ],
  messages: {
    populates: [
      'Runs the whole query of {view} during the migration.',
      'The transaction keeps all its locks until the query ends.',
      'Create it WITH NO DATA, and refresh it outside the migration.',
    ],
  },
  on: {
    CreateView(change, context) {
      if (!change.materialized || !change.withData || !context.effect.work.some((w) => w.cause === 'query' && w.populated)) return;
      context.report({ messageId: 'populates', data: { view: nameOf(change.name) }, at: change.span });
    },
  },
});
