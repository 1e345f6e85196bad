import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { span } from '../text';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

const messages = {
  notDeferrable: [
    'Checks the foreign key to {parent} after each statement.',
    'A transaction cannot defer this check to its end.',
    'DEFERRABLE INITIALLY IMMEDIATE allows that and changes nothing for other transactions.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'foreign-key-deferrable',
  summary: 'A foreign key that is not DEFERRABLE cannot be checked at the end of the transaction.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [54],
  effect:
    'PostgreSQL checks a foreign key that is not DEFERRABLE after each statement. ' +
    'A transaction that loads rows in any order, or exchanges rows that point to each other, needs SET CONSTRAINTS ... DEFERRED. ' +
    'Only a DEFERRABLE key allows that.',
  workaround: 'Add DEFERRABLE INITIALLY IMMEDIATE. It changes nothing until a transaction asks for it.',
  sources: ['https://www.postgresql.org/docs/current/sql-set-constraints.html'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
      good:
        'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers ' +
        'DEFERRABLE INITIALLY IMMEDIATE NOT VALID;',
      differs: 'The foreign key is deferrable.',
      claim: {
        lock: 'ShareRowExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: "SELECT condeferrable FROM pg_constraint WHERE conname = 'customer_fk'", bad: 'false', good: 'true' },
      },
    },
  ],
  messages,
  on: { AddConstraint: check, AddColumn: check, CreateTable: check },
});

function check(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  for (const foreign of foreignKeysOf(change)) {
    const { start, end } = foreign.span;
    if (foreign.deferrable || context.effect.error) continue;
    // An author who wrote NOT DEFERRABLE meant it.
    if (/\bNOT\s+DEFERRABLE\b/i.test(context.statement.text.slice(start, end))) continue;
    context.report({
      messageId: 'notDeferrable',
      data: { parent: nameOf(foreign.references.table) },
      at: change.kind === 'AddConstraint' ? change.span : foreign.span,
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
