import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'add-column-serial',
  summary: 'Adding a serial column rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [6],
  effect:
    '`serial` creates a sequence and a default of `nextval()`, which is VOLATILE. Each existing row gets a different number. ' +
    'PostgreSQL rewrites the table and rebuilds all its indexes under ACCESS EXCLUSIVE.',
  workaround:
    'Add a plain bigint column, create the sequence, and set the default to its `nextval()`. ' +
    'Number the existing rows in batches. Then set NOT NULL with the help of a validated constraint.',
  sources: ['https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id uuid PRIMARY KEY, note text); ' +
        'INSERT INTO orders SELECT md5(i::text)::uuid FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD COLUMN number bigserial;',
      contrast:
        'ALTER TABLE orders ADD COLUMN number bigint; CREATE SEQUENCE orders_number_seq OWNED BY orders.number; ' +
        "ALTER TABLE orders ALTER COLUMN number SET DEFAULT nextval('orders_number_seq');",
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'Each existing row gets a number, so reads and writes wait until the rewrite ends.',
      'Split into phases.',
    ],
  },
  on: {
    AddColumn({ column, table }, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'serial')) return;
      context.report({ messageId: 'rewrites', data: { table: sized(table, context) }, at: column.span, plannable: true });
    },
  },
});
