import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const RELATIONS = new Set(['table', 'view', 'matview', 'foreign table']);

export default defineRule({
  id: 'rename-column',
  summary: 'Renaming a column breaks running code that still uses the old name.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [80],
  effect:
    'RENAME COLUMN takes ACCESS EXCLUSIVE for an instant, on every major. ' +
    'After its commit the old name is gone: queries of running applications that use it fail with 42703. ' +
    'Views, indexes, constraints and policies follow the column. Function bodies that are strings do not.',
  workaround:
    'Add a column with the new name, and keep both columns in step with a trigger. Fill the old rows in batches. ' +
    'Deploy applications that use the new column, and drop the old one in a later release. ' +
    'Or rename the table, and put a view in its place that has the column under both names. ' +
    'Often it is best to keep the old name.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-RENAME'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders RENAME COLUMN note TO remark;',
      contrast: 'ALTER TABLE orders ADD COLUMN remark text;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(note) FROM orders', bad: '42703', good: '0' },
      },
    },
  ],
  messages: {
    renames: [
      'Renames {column} of {table}: code that still names it fails.',
      'It takes ACCESS EXCLUSIVE on the table for an instant.',
      'Add a column {newName}, keep both in step with a trigger, and drop {column} in a later release.',
    ],
  },
  on: {
    Rename({ span, objectType, relationType = 'table', relation, name, newName }, context) {
      if (objectType !== 'column' || !RELATIONS.has(relationType) || !relation || name === undefined) return;
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(context.catalog.relationKey(relation), name))
        return;
      context.report({
        messageId: 'renames',
        data: { column: code(name), newName: code(newName), table: nameOf(relation) },
        at: span,
        fixes: acknowledge(`no running application uses ${name}`),
      });
    },
  },
});
