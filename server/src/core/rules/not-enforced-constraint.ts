import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code } from './engine/wording';
import { constraintsOf } from './shared/constraints-of';

export default defineRule({
  id: 'not-enforced-constraint',
  summary: 'A constraint that is NOT ENFORCED is never checked, not even for new rows.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [43],
  versions: { from: 18 },
  effect:
    'NOT ENFORCED is not NOT VALID: nothing is read when the constraint is added, and nothing is checked from then on either. ADD CONSTRAINT takes ACCESS EXCLUSIVE all the same for a CHECK, SHARE ROW EXCLUSIVE on both tables for a foreign key. ' +
    'A CHECK cannot be made enforced later; a foreign key can, by a full check under ACCESS EXCLUSIVE.',
  workaround: 'To check new rows from now on and the old ones later, say NOT VALID and VALIDATE in a later migration.',
  sources: ['https://www.postgresql.org/docs/18/sql-createtable.html#SQL-CREATETABLE-PARMS-ENFORCED'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD CONSTRAINT quantity_check CHECK (quantity > 0) NOT ENFORCED;',
      good: 'ALTER TABLE orders ADD CONSTRAINT quantity_check CHECK (quantity > 0) NOT VALID;',
      pg: 18,
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO orders VALUES (2000, -1) RETURNING id', bad: '2000', good: '23514' },
      },
    },
  ],
  on: { AddConstraint: look, AddColumn: look, CreateTable: look },
});

function look(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & TextReports): void {
  if (context.effect.error) return;
  for (const constraint of constraintsOf(change)) {
    if (!constraint.notEnforced) continue;
    const name = constraint.name === undefined ? 'This constraint' : `Constraint ${code(constraint.name)}`;
    context.report({
      at: change.kind === 'AddConstraint' ? change.span : constraint.span,
      message: `${name} is NOT ENFORCED: it is never checked, not even for new rows. To put off only the check of old rows, say NOT VALID instead.`,
    });
  }
}
