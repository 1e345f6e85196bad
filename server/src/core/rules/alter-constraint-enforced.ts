import { defineRule } from './engine/rule';
import { code, nameOf, relationName, sized, statementName } from './engine/wording';

export default defineRule({
  id: 'alter-constraint-enforced',
  summary: 'Enforcing a foreign key verifies all rows under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [44],
  versions: { from: 18 },
  effect:
    'ALTER CONSTRAINT ... ENFORCED looks up each row in the referenced table while ACCESS EXCLUSIVE is held on the table and SHARE ROW EXCLUSIVE on the referenced one. ' +
    'ALTER CONSTRAINT ... NOT ENFORCED reads nothing, but takes ACCESS EXCLUSIVE on both tables for an instant.',
  workaround:
    'Drop the constraint and add it again NOT VALID in one statement, then VALIDATE in a later migration: that lets reads and writes go on while it reads.',
  sources: [
    'https://www.postgresql.org/docs/18/sql-altertable.html',
    'src/backend/commands/tablecmds.c, ATExecAlterFKConstrEnforceability',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER CONSTRAINT customer_fk ENFORCED;',
      good: 'ALTER TABLE orders DROP CONSTRAINT customer_fk, ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT customer_fk;',
      pg: 18,
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: true },
    },
  ],
  on: {
    AlterConstraint(change, context) {
      if (context.effect.error || change.enforced === undefined) return;
      const key = context.catalog.relationKey(change.table);
      const constraint = context.catalog.table(key)?.constraints.find((c) => c.name === change.name);
      const parent = constraint?.references && relationName(constraint.references.table);
      if (context.work.some((w) => w.what === 'scan' && w.cause === 'enforced')) {
        return context.report({
          at: change.span,
          message: `${statementName(change.table)} takes ACCESS EXCLUSIVE on ${nameOf(change.table)} and SHARE ROW EXCLUSIVE on ${parent ?? 'the referenced table'}, and reads all of ${sized(change.table, context)} to check ${code(change.name)}: reads and writes wait for the whole check. Drop it and add it again NOT VALID, and validate it later.`,
        });
      }
      const changes = constraint === undefined || constraint.enforced !== change.enforced;
      if (change.enforced || !changes || context.isNew(key)) return;
      context.report({
        at: change.span,
        severity: 'information',
        message: `${statementName(change.table)} takes ACCESS EXCLUSIVE on ${nameOf(change.table)} and on ${parent ?? 'the referenced table'} for an instant; from then on ${code(change.name)} is not checked, and to enforce it again all rows have to be verified.`,
      });
    },
  },
});
