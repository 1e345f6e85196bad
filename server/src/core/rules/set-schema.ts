import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const RELATIONS: ReadonlySet<string> = new Set(['table', 'view', 'matview', 'foreign table']);

export default defineRule({
  id: 'set-schema',
  summary: 'Moving a table to another schema breaks every application that uses it in the old schema.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [84],
  effect:
    'SET SCHEMA is instant under ACCESS EXCLUSIVE. It also moves indexes, constraints and owned sequences. ' +
    'From its commit on, queries that name the old schema fail with 42P01. ' +
    'So do queries whose search_path does not include the new schema.',
  workaround:
    'In the same transaction, create a view with the old name in the old schema. ' +
    'A view over one table accepts INSERT, UPDATE and DELETE too. Drop the view when no application uses it.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-SCHEMA',
    'https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS',
  ],
  examples: [
    {
      setup:
        'DROP SCHEMA IF EXISTS archive CASCADE; CREATE SCHEMA archive; ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders SET SCHEMA archive;',
      good: 'BEGIN; ALTER TABLE orders SET SCHEMA archive; CREATE VIEW public.orders AS SELECT * FROM archive.orders; COMMIT;',
      differs: 'The view `public.orders` exists until you drop it.',
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
      'Moves {table} to {schema}: queries with the old schema fail (42P01).',
      'The move itself takes ACCESS EXCLUSIVE for an instant.',
      'In the same transaction, create a view with the old name in the old schema.',
      'Drop the view when no application uses it.',
    ],
  },
  // A view or another table took the old name.
  answered: (subject, { catalog }) => catalog.relation(subject) !== undefined,
  on: {
    SetSchema({ span, relation, objectType, schema }, context) {
      if (!relation || !RELATIONS.has(objectType)) return;
      const key = context.catalog.relationKey(relation);
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(key)) return;
      context.report({
        messageId: 'breaksQueries',
        data: { table: nameOf(relation), schema: code(schema) },
        at: span,
        subject: key,
        fixes: acknowledge(`no running application uses ${relation.name} in its old schema`),
      });
    },
  },
});
