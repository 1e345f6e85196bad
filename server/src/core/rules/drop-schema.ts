import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, listed, relationName } from './engine/wording';

export default defineRule({
  id: 'drop-schema',
  summary: 'DROP SCHEMA CASCADE drops everything in it, sight unseen.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [47, 89],
  effect:
    'DROP SCHEMA ... CASCADE takes ACCESS EXCLUSIVE on every table in it, and on every table outside that a foreign key connects with one of them, all in one transaction; rows, views and functions are gone, also those that no migration made. Without CASCADE it fails with 2BP01 unless the schema is empty.',
  workaround: 'Drop the tables one by one, each when no application uses it any more, then the empty schema without CASCADE.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropschema.html'],
  examples: [
    {
      setup:
        'DROP SCHEMA IF EXISTS legacy CASCADE; CREATE SCHEMA legacy; CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE legacy.items (order_id bigint REFERENCES orders);',
      bad: 'DROP SCHEMA legacy CASCADE;',
      good: 'DROP TABLE legacy.items; DROP SCHEMA legacy;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', 'legacy.items': 'AccessExclusiveLock' },
        rewrite: false,
        unmeasured: 'the same goes in both. The good one names it, and stops with 2BP01 where something else depends on it.',
      },
    },
  ],
  on: {
    DropObjects({ span, objectType, names, cascade }, context) {
      if (objectType !== 'schema' || !cascade || context.migration.direction === 'down' || context.effect.error) return;
      const tables = context.effect.locks.filter((l) => l.relationKind === 'table' && l.existedBefore && !context.isNew(l.relation));
      const schemas = names.map((n) => n.name);
      const inside = tables.filter((l) => schemas.some((s) => l.relation.startsWith(`${s}.`))).map((l) => relationName(l.relation));
      const outside = tables.filter((l) => !schemas.some((s) => l.relation.startsWith(`${s}.`))).map((l) => relationName(l.relation));
      const what = inside.length > 0 ? `${listed(inside)} with all rows, and` : 'everything in it, also';
      context.report({
        at: span,
        message: `CASCADE drops ${what} what no migration made in ${listed(schemas.map(code))}, under ACCESS EXCLUSIVE on all of it${outside.length > 0 ? ` and on ${listed(outside)}` : ''}. Drop the tables one by one, then the empty schema without CASCADE.`,
        fixes: acknowledge('no running application uses anything in it'),
      });
    },
  },
});
