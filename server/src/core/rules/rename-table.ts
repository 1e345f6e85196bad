import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const RELATIONS = new Set(['table', 'view', 'matview', 'foreign table']);

export default defineRule({
  id: 'rename-table',
  summary: 'A renamed table or view breaks every application that still uses the old name.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [81],
  effect:
    'RENAME TO is instant under ACCESS EXCLUSIVE. From its commit on queries with the old name fail with 42P01. Views, foreign keys and triggers follow; bodies of functions that are strings do not.',
  workaround:
    'In the same transaction create a view with the old name: a view over one table takes INSERT, UPDATE and DELETE too. Drop it when no application uses it any more.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-RENAME',
    'https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders RENAME TO purchases;',
      good: 'BEGIN; ALTER TABLE orders RENAME TO purchases; CREATE VIEW orders AS SELECT * FROM purchases; COMMIT;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(*) FROM orders', bad: '42P01', good: '1000' },
      },
    },
  ],
  // A view, or another table, took the old name.
  answered: (subject, { catalog }) => catalog.relation(subject) !== undefined,
  on: {
    Rename({ span, objectType, relation, newName }, context) {
      const key = relation && context.catalog.relationKey(relation);
      // An index by way of ALTER TABLE is rename-index-via-alter-table's.
      if (!RELATIONS.has(objectType) || !relation || !key || context.catalog.index(key)) return;
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(key)) return;
      context.report({
        at: span,
        subject: key,
        message: `Renaming ${nameOf(relation)} to ${code(newName)} takes ACCESS EXCLUSIVE on it for an instant, and breaks every running application that still says ${nameOf(relation)}. In the same transaction create a view with the old name.`,
        fixes: acknowledge(`no running application uses ${relation.name}`),
      });
    },
  },
});
