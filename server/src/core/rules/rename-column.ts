import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const RELATIONS = new Set(['table', 'view', 'matview', 'foreign table']);

export default defineRule({
  id: 'rename-column',
  summary: 'A renamed column breaks every application that still uses the old name.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [80],
  effect:
    'RENAME COLUMN is instant under ACCESS EXCLUSIVE, on every major. From its commit on the old name is gone: queries of running applications fail with 42703. Views, indexes, constraints and policies follow the column; bodies of functions that are strings do not.',
  workaround:
    'Add a column with the new name, keep both in step with a trigger, fill the old rows in batches, deploy applications that use the new one, and drop the old one in a later release. Or rename the table, and put a view in its place that has the column under both names. Often the best name is the one that is there.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-RENAME'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders RENAME COLUMN note TO remark;',
      good: 'ALTER TABLE orders ADD COLUMN remark text;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(note) FROM orders', bad: '42703', good: '0' },
      },
    },
  ],
  on: {
    Rename({ span, objectType, relationType = 'table', relation, name, newName }, context) {
      if (objectType !== 'column' || !RELATIONS.has(relationType) || !relation || name === undefined) return;
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(context.catalog.relationKey(relation), name))
        return;
      context.report({
        at: span,
        message: `Renaming ${code(name)} to ${code(newName)} takes ACCESS EXCLUSIVE on ${nameOf(relation)} for an instant, and breaks every running application that still says ${code(name)}. Add a column and keep both in step until no application uses the old one.`,
        fixes: acknowledge(`no running application uses ${name}`),
      });
    },
  },
});
