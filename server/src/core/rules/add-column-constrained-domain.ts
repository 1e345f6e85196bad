import { defineRule } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'add-column-constrained-domain',
  summary: 'Adding a column of a domain with constraints rewrites the table, even without a default.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [9],
  effect:
    'When the type is a domain with CHECK or NOT NULL, PostgreSQL computes and checks the value of each existing row. ' +
    'It rewrites the table and rebuilds all its indexes under ACCESS EXCLUSIVE. ' +
    'A domain without constraints needs no rewrite.',
  workaround:
    "Add the column with the domain's base type, and add the domain's rule as a CHECK constraint NOT VALID. " +
    'Validate the constraint in a later migration.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createdomain.html',
    'PostgreSQL source: src/backend/commands/tablecmds.c, ATExecAddColumn (DomainHasConstraints)',
  ],
  examples: [
    {
      setup:
        'CREATE DOMAIN positive AS int CHECK (VALUE > 0); CREATE TABLE orders (id bigint PRIMARY KEY); ' +
        'INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN quantity positive;',
      good:
        'ALTER TABLE orders ADD COLUMN quantity int, ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
      differs: "The column has the domain's base type, and the rule is a constraint of the table.",
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  messages: {
    rewrites: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks each row against the domain {domain}, so reads and writes wait until the rewrite ends.',
      "Use the domain's base type and a CHECK constraint NOT VALID: split into phases.",
    ],
  },
  on: {
    AddColumn({ column, table }, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'constrained-domain')) return;
      context.report({
        messageId: 'rewrites',
        data: { table: sized(table, context), domain: code(column.type.name) },
        at: column.span,
        plannable: true,
      });
    },
  },
});
