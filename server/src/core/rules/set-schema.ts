import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const RELATIONS: ReadonlySet<string> = new Set(['table', 'view', 'matview', 'foreign table']);

export default defineRule({
  id: 'set-schema',
  summary: 'A table moved to another schema breaks every application that finds it where it was.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [84],
  effect:
    'SET SCHEMA is instant under ACCESS EXCLUSIVE, and moves indexes, constraints and owned sequences along. Queries that write the old schema, or whose search_path lacks the new one, fail with 42P01 from its commit on.',
  workaround:
    'In the same transaction create a view with the old name in the old schema, and drop it when no application uses it any more.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-SCHEMA'],
  examples: [
    {
      setup:
        'DROP SCHEMA IF EXISTS archive CASCADE; CREATE SCHEMA archive; CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders SET SCHEMA archive;',
      good: 'BEGIN; ALTER TABLE orders SET SCHEMA archive; CREATE VIEW public.orders AS SELECT * FROM archive.orders; COMMIT;',
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
    SetSchema({ span, relation, objectType, schema }, context) {
      if (!relation || !RELATIONS.has(objectType)) return;
      const key = context.catalog.relationKey(relation);
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(key)) return;
      context.report({
        at: span,
        subject: key,
        message: `Moving ${nameOf(relation)} to schema ${code(schema)} takes ACCESS EXCLUSIVE on it for an instant, and breaks every running application that finds it where it was. In the same transaction create a view with the old name.`,
        fixes: acknowledge(`no running application uses ${relation.name} in its old schema`),
      });
    },
  },
});
