import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, listed, relationName } from './engine/wording';

const DROPS = 'Drops everything in {schemas} under ACCESS EXCLUSIVE.';
const NOT_IN_MIGRATIONS = 'That includes objects that were created outside migrations.';
const ONE_BY_ONE = 'Drop the tables one by one, then the empty schema without CASCADE.';

export default defineRule({
  id: 'drop-schema',
  summary: 'DROP SCHEMA CASCADE drops everything in the schema, known or not.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [47, 89],
  effect:
    'DROP SCHEMA ... CASCADE takes ACCESS EXCLUSIVE on every table in the schema, all in one transaction. ' +
    'It takes the same lock on every table outside that a foreign key connects with one of them. ' +
    'Rows, views and functions are lost, also those that were created outside migrations. ' +
    'Without CASCADE it fails with 2BP01 unless the schema is empty.',
  workaround: 'Drop the tables one by one, each when no application uses it any more. Then drop the empty schema without CASCADE.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropschema.html'],
  examples: [
    {
      setup:
        'DROP SCHEMA IF EXISTS legacy CASCADE; CREATE SCHEMA legacy; CREATE TABLE orders (id bigint PRIMARY KEY); ' +
        'CREATE TABLE legacy.items (order_id bigint REFERENCES orders);',
      bad: 'DROP SCHEMA legacy CASCADE;',
      good: 'DROP TABLE legacy.items; DROP SCHEMA legacy;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', 'legacy.items': 'AccessExclusiveLock' },
        rewrite: false,
        unmeasured: 'both drop the same. The second names it, and stops with 2BP01 if something else depends on it.',
      },
    },
  ],
  messages: {
    drops: [DROPS, NOT_IN_MIGRATIONS, 'All rows of {inside} are lost.', ONE_BY_ONE],
    dropsAndLocks: [
      DROPS,
      NOT_IN_MIGRATIONS,
      'All rows of {inside} are lost.',
      'What depends on it in {outside} is dropped too, under ACCESS EXCLUSIVE.',
      ONE_BY_ONE,
    ],
    dropsUnknown: [DROPS, NOT_IN_MIGRATIONS, ONE_BY_ONE],
    dropsUnknownAndLocks: [DROPS, NOT_IN_MIGRATIONS, 'What depends on it in {outside} is dropped too, under ACCESS EXCLUSIVE.', ONE_BY_ONE],
  },
  on: {
    DropObjects({ span, objectType, names, cascade }, context) {
      if (objectType !== 'schema' || !cascade || context.migration.direction === 'down' || context.effect.error) return;
      const tables = context.effect.locks.filter((l) => l.relationKind === 'table' && l.existedBefore && !context.isNew(l.relation));
      const schemas = names.map((n) => n.name);
      const isInside = (relation: string) => schemas.some((s) => relation.startsWith(`${s}.`));
      const inside = tables.filter((l) => isInside(l.relation)).map((l) => relationName(l.relation));
      const outside = tables.filter((l) => !isInside(l.relation)).map((l) => relationName(l.relation));
      const data = { schemas: listed(schemas.map(code)), inside: listed(inside), outside: listed(outside) };
      const where = { at: span, fixes: acknowledge('no running application uses anything in it') };
      const locksOthers = outside.length > 0;
      if (inside.length > 0) context.report({ messageId: locksOthers ? 'dropsAndLocks' : 'drops', data, ...where });
      else context.report({ messageId: locksOthers ? 'dropsUnknownAndLocks' : 'dropsUnknown', data, ...where });
    },
  },
});
