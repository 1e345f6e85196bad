import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code } from './engine/wording';
import { constraintsOf } from './shared/constraints-of';

const messages = {
  named: [
    'Never checks constraint {constraint}, not even for new rows.',
    'NOT ENFORCED switches the check off.',
    'To skip only the check of the old rows, say NOT VALID instead.',
  ],
  unnamed: [
    'Never checks this constraint, not even for new rows.',
    'NOT ENFORCED switches the check off.',
    'To skip only the check of the old rows, say NOT VALID instead.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'not-enforced-constraint',
  summary: 'PostgreSQL never checks a constraint that is NOT ENFORCED, not even for new rows.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [43],
  versions: { from: 18 },
  effect:
    'NOT ENFORCED is not NOT VALID: PostgreSQL checks no rows when the constraint is added, and none later. ' +
    'ADD CONSTRAINT still takes ACCESS EXCLUSIVE for a CHECK, and SHARE ROW EXCLUSIVE on both tables for a foreign key. ' +
    'A CHECK cannot be made enforced later. A foreign key can, by a full check under ACCESS EXCLUSIVE.',
  workaround: 'To check new rows now and the old ones later, say NOT VALID, and run VALIDATE CONSTRAINT in a later migration.',
  sources: ['https://www.postgresql.org/docs/18/sql-createtable.html#SQL-CREATETABLE-PARMS-ENFORCED'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD CONSTRAINT quantity_check CHECK (quantity > 0) NOT ENFORCED;',
      good:
        'ALTER TABLE orders ADD CONSTRAINT quantity_check CHECK (quantity > 0) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT quantity_check;',
      differs: 'The constraint is enforced and valid.',
      pg: 18,
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO orders VALUES (2000, -1) RETURNING id', bad: '2000', good: '23514' },
      },
    },
  ],
  messages,
  on: { AddConstraint: check, AddColumn: check, CreateTable: check },
});

function check(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error) return;
  for (const constraint of constraintsOf(change)) {
    if (!constraint.notEnforced) continue;
    const at = change.kind === 'AddConstraint' ? change.span : constraint.span;
    if (constraint.name === undefined) context.report({ messageId: 'unnamed', at });
    else context.report({ messageId: 'named', data: { constraint: code(constraint.name) }, at });
  }
}
