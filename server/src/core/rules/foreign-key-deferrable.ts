import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { span } from '../text';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

export default defineRule({
  id: 'foreign-key-deferrable',
  summary: 'A foreign key cannot be deferred to the end of the transaction.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [54],
  effect:
    'A foreign key that is not DEFERRABLE is checked after each statement. Transactions that load rows in any order, or exchange rows that point to each other, need SET CONSTRAINTS ... DEFERRED, which only a DEFERRABLE key allows.',
  workaround: 'DEFERRABLE INITIALLY IMMEDIATE changes nothing until a transaction asks for it.',
  sources: ['https://www.postgresql.org/docs/current/sql-set-constraints.html'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
      good: 'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers DEFERRABLE INITIALLY IMMEDIATE NOT VALID;',
      claim: {
        lock: 'ShareRowExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: "SELECT condeferrable FROM pg_constraint WHERE conname = 'customer_fk'", bad: 'false', good: 'true' },
      },
    },
  ],
  on: { AddConstraint: look, AddColumn: look, CreateTable: look },
});

function look(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & TextReports): void {
  for (const foreign of foreignKeysOf(change)) {
    const { start, end } = foreign.span;
    if (foreign.deferrable || context.effect.error) continue;
    // NOT DEFERRABLE was meant.
    if (/\bNOT\s+DEFERRABLE\b/i.test(context.statement.text.slice(start, end))) continue;
    context.report({
      at: change.kind === 'AddConstraint' ? change.span : foreign.span,
      message: `The foreign key to ${nameOf(foreign.references.table)} cannot be deferred. DEFERRABLE INITIALLY IMMEDIATE allows it to the transactions that ask for it.`,
      fixes: [
        {
          title: 'Add DEFERRABLE INITIALLY IMMEDIATE',
          kind: 'edit',
          edits: [{ span: span(end, end), newText: ' DEFERRABLE INITIALLY IMMEDIATE' }],
        },
      ],
    });
  }
}
