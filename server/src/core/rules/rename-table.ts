import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const RELATIONS = new Set(['table', 'view', 'matview', 'foreign table']);

export default defineRule({
  id: 'rename-table',
  summary: 'Renaming a table or view breaks every application that still uses the old name.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [81],
  effect:
    'RENAME TO takes ACCESS EXCLUSIVE for an instant. From its commit on, queries with the old name fail with 42P01. ' +
    'Views, foreign keys and triggers follow the rename. Function bodies that are strings do not.',
  workaround:
    'In the same transaction, create a view with the old name. A view over one table accepts INSERT, UPDATE and DELETE too. ' +
    'Drop the view when no application uses the old name.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-RENAME',
    'https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders RENAME TO purchases;',
      good: 'BEGIN; ALTER TABLE orders RENAME TO purchases; CREATE VIEW orders AS SELECT * FROM purchases; COMMIT;',
      differs: 'The view `orders` exists until you drop it.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(*) FROM orders', bad: '42P01', good: '1000' },
      },
    },
  ],
  messages: {
    breaksQueries: [
      'Renames {table}: queries with the old name fail (42P01).',
      'The rename itself takes ACCESS EXCLUSIVE for an instant.',
      'In the same transaction, create a view with the old name over {newName}.',
      'Drop the view when no application uses it.',
    ],
  },
  // A view or another table took the old name.
  answered: (subject, { catalog }) => catalog.relation(subject) !== undefined,
  on: {
    Rename({ span, objectType, relation, newName }, context) {
      const key = relation && context.catalog.relationKey(relation);
      // rename-index-via-alter-table reports an index that is renamed with ALTER TABLE.
      if (!RELATIONS.has(objectType) || !relation || !key || context.catalog.index(key)) return;
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(key)) return;
      context.report({
        messageId: 'breaksQueries',
        data: { table: nameOf(relation), newName: code(newName) },
        at: span,
        subject: key,
        fixes: acknowledge(`no running application uses ${relation.name}`),
      });
    },
  },
});
