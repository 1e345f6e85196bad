import { defineRule } from './engine/rule';
import { code, rewriteHazard } from './engine/wording';

export default defineRule({
  id: 'add-column-constrained-domain',
  summary: 'Adding a column of a domain with constraints rewrites the table, even without a default.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [9],
  effect:
    'Where the type is a domain with CHECK or NOT NULL, PostgreSQL computes and verifies the value of each existing row: the table is written anew and all its indexes are rebuilt under ACCESS EXCLUSIVE. A domain without constraints is free.',
  workaround: "Add the column with the domain's base type, and the rule as a CHECK constraint NOT VALID; validate it in a later migration.",
  sources: [
    'https://www.postgresql.org/docs/current/sql-createdomain.html',
    'PostgreSQL source: src/backend/commands/tablecmds.c, ATExecAddColumn (DomainHasConstraints)',
  ],
  examples: [
    {
      setup:
        'CREATE DOMAIN positive AS int CHECK (VALUE > 0); CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN quantity positive;',
      good: 'ALTER TABLE orders ADD COLUMN quantity int, ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true, indexBuild: true },
    },
  ],
  on: {
    AddColumn({ column, table }, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'constrained-domain')) return;
      const because = `since each row is verified against the domain ${code(column.type.name)}`;
      context.report({
        at: column.span,
        message: `${rewriteHazard(table, because, context)} Use its base type and a CHECK constraint NOT VALID: split into phases.`,
        plannable: true,
      });
    },
  },
});
