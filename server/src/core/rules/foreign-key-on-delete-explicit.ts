import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';
import { type ForeignKeyDefinition, foreignKeysOf } from './shared/constraints-of';

const messages = {
  cascades: [
    'Lets one DELETE in {parent} delete many rows of {table}.',
    'ON DELETE CASCADE deletes all rows that point to the deleted one, in the same transaction.',
    'Delete them in batches instead.',
  ],
  unstated: [
    'Does not say what a DELETE in {parent} does to {table}.',
    'Without ON DELETE, the DELETE fails while rows of {table} point to the row.',
    'Say ON DELETE NO ACTION, RESTRICT or SET NULL.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'foreign-key-on-delete-explicit',
  summary: 'A foreign key deletes rows by CASCADE, or does not say what happens when the referenced row is deleted.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [53],
  effect:
    'Without ON DELETE, a DELETE of a referenced row fails (NO ACTION). ' +
    'With ON DELETE CASCADE, one DELETE also deletes all rows that point to it, and the rows that point to those, in the same transaction.',
  workaround: 'Say ON DELETE NO ACTION, RESTRICT or SET NULL. Where the rows should be deleted too, delete them in batches first.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE CASCADE);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE RESTRICT);',
      differs: 'The foreign key refuses the DELETE of a customer that has orders.',
      claim: {
        lock: 'ShareRowExclusiveLock',
        rewrite: false,
        after: {
          query: "SELECT confdeltype FROM pg_constraint WHERE conrelid = 'orders'::regclass AND contype = 'f'",
          bad: 'c',
          good: 'r',
        },
      },
    },
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE NO ACTION);',
      contrast: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE RESTRICT);',
      claim: {
        lock: 'ShareRowExclusiveLock',
        rewrite: false,
        after: {
          query: "SELECT confdeltype FROM pg_constraint WHERE conrelid = 'orders'::regclass AND contype = 'f'",
          bad: 'a',
          good: 'r',
        },
      },
    },
  ],
  messages,
  on: { AddConstraint: check, AddColumn: check, CreateTable: check },
});

function check(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  for (const foreign of foreignKeysOf(change)) {
    const cascades = foreign.references.onDelete === 'cascade';
    if (!cascades && saysOnDelete(foreign, context)) continue;
    context.report({
      messageId: cascades ? 'cascades' : 'unstated',
      data: { table: nameOf(change.table), parent: nameOf(foreign.references.table) },
      at: change.kind === 'AddConstraint' ? change.span : foreign.span,
    });
  }
}

/** NO ACTION is the default too, so only the text tells whether it was written. */
function saysOnDelete({ references, span }: ForeignKeyDefinition, context: RuleContext): boolean {
  return references.onDelete !== 'no action' || /\bON\s+DELETE\b/i.test(context.statement.text.slice(span.start, span.end));
}
