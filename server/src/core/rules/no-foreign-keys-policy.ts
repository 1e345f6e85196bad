import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

const messages = {
  forbidden: [
    'Adds a foreign key to {parent}, which this project does not allow.',
    'Use a plain column with an index, and check the reference in the application.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'no-foreign-keys-policy',
  summary: 'The migration adds a foreign key, and this project allows none.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [56],
  effect:
    'For each INSERT and UPDATE, a foreign key costs a look-up with a row lock in the referenced table. ' +
    'It also ties the two tables together in every later migration. ' +
    'Some teams check references in the application instead. Switch this rule on only if your team does.',
  workaround: 'Use a plain column with an index.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);',
      good:
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint); ' +
        'CREATE INDEX orders_customer_id_idx ON orders (customer_id);',
      differs: '`orders` has an index instead of the foreign key, so PostgreSQL no longer checks the reference.',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false },
    },
  ],
  messages,
  on: { AddConstraint: check, AddColumn: check, CreateTable: check },
});

function check(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  for (const foreign of foreignKeysOf(change)) {
    context.report({
      messageId: 'forbidden',
      data: { parent: nameOf(foreign.references.table) },
      at: change.kind === 'AddConstraint' ? change.span : foreign.span,
    });
  }
}
