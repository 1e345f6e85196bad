import { defineRule } from './engine/rule';
import { rewriteHazard } from './engine/wording';

export default defineRule({
  id: 'add-column-serial',
  summary: 'Adding a serial column rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [6],
  effect:
    '`serial` is a sequence with a default of `nextval()`, which is VOLATILE: each row gets a number of its own, the table is written anew and all indexes are rebuilt under ACCESS EXCLUSIVE.',
  workaround:
    'Add a plain bigint column, create the sequence, set the default to its `nextval()`, number the old rows in batches, then set NOT NULL by way of a validated constraint.',
  sources: ['https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id uuid PRIMARY KEY, note text); INSERT INTO orders SELECT md5(i::text)::uuid FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD COLUMN number bigserial;',
      good: "ALTER TABLE orders ADD COLUMN number bigint; CREATE SEQUENCE orders_number_seq OWNED BY orders.number; ALTER TABLE orders ALTER COLUMN number SET DEFAULT nextval('orders_number_seq');",
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  on: {
    AddColumn({ column, table }, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'serial')) return;
      context.report({
        at: column.span,
        message: `${rewriteHazard(table, 'to number the rows', context)} Split into phases.`,
        plannable: true,
      });
    },
  },
});
