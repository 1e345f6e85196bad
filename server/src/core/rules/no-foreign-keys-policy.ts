import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

export default defineRule({
  id: 'no-foreign-keys-policy',
  summary: 'This project allows no foreign keys.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [56],
  effect:
    'A foreign key costs a look-up with a row lock in the referenced table for each INSERT and UPDATE, and ties the two tables together in every later migration. Some teams leave that to the application; switch this rule on only if yours does.',
  workaround: 'A plain column with an index.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint); CREATE INDEX orders_customer_id_idx ON orders (customer_id);',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false },
    },
  ],
  on: { AddConstraint: look, AddColumn: look, CreateTable: look },
});

function look(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & TextReports): void {
  for (const foreign of foreignKeysOf(change)) {
    context.report({
      at: change.kind === 'AddConstraint' ? change.span : foreign.span,
      message: `A foreign key to ${nameOf(foreign.references.table)}: this project allows none. Leave the reference to the application.`,
    });
  }
}
