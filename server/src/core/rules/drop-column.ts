import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, listed, nameOf, relationName } from './engine/wording';
import { isRequired } from './shared/required-column';

export default defineRule({
  id: 'drop-column',
  summary: 'A dropped column breaks every application that still uses it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [47, 85],
  effect:
    'DROP COLUMN is instant under ACCESS EXCLUSIVE, and it cannot be undone. Applications that name the column fail from that moment. ' +
    'Many ORMs name all columns that they saw at startup. ' +
    'Indexes and constraints that include the column are dropped with it, without a notice. ' +
    'A foreign key also takes ACCESS EXCLUSIVE on the table that it references, because its triggers there are dropped.',
  workaround:
    'First deploy an application that neither reads nor writes the column. Drop the column in a later release. ' +
    'If the column is NOT NULL without a default, drop NOT NULL before that deploy.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-COLUMN'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders DROP COLUMN note;',
      contrast: 'ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT count(note) FROM orders', bad: '42703', good: '0' },
      },
    },
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);',
      bad: 'ALTER TABLE orders DROP COLUMN customer_id;',
      contrast: 'ALTER TABLE orders ALTER COLUMN customer_id DROP NOT NULL;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    drops: [
      'Drops {column}: code that still names it fails.',
      'It takes ACCESS EXCLUSIVE on {tables} for an instant.',
      'First deploy code that does not use the column, and drop it in a later release.',
    ],
    dropsRequired: [
      'Drops {column}: code that still names it fails.',
      'It takes ACCESS EXCLUSIVE on {tables} for an instant.',
      'First drop its NOT NULL, because INSERTs that leave it out fail.',
      'Then deploy code that does not use the column, and drop it in a later release.',
    ],
  },
  on: {
    DropColumn({ span, table, column, objectType, ifExists }, context) {
      const key = context.catalog.relationKey(table);
      const found = context.catalog.table(key);
      if (objectType !== 'table' || context.migration.direction === 'down' || context.effect.error || context.isNew(key, column)) return;
      if (ifExists && found?.known && !found.columns.some((c) => c.name === column)) return;
      const locked = new Set(
        context.effect.locks.filter((l) => l.mode === 'AccessExclusiveLock' && !context.isNew(l.relation)).map((l) => l.relation),
      );
      const keys = found?.constraints.flatMap((c) => (c.columns.includes(column) && c.references ? [c.references.table] : [])) ?? [];
      const tables = [nameOf(table), ...[...new Set(keys)].filter((partner) => partner !== key && locked.has(partner)).map(relationName)];
      const dropped = found?.columns.find((c) => c.name === column);
      context.report({
        messageId: dropped && isRequired(dropped) ? 'dropsRequired' : 'drops',
        data: { column: code(column), tables: listed(tables) },
        at: span,
        fixes: acknowledge(`no running application uses ${column}`),
      });
    },
  },
});
