import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf } from './engine/wording';
import { type ForeignKeyDefinition, foreignKeysOf } from './shared/constraints-of';

export default defineRule({
  id: 'foreign-key-on-delete-explicit',
  summary: 'A foreign key does not say what happens when the referenced row is deleted, or deletes along.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [53],
  effect:
    'Without ON DELETE a DELETE of a referenced row fails (NO ACTION). With ON DELETE CASCADE one DELETE takes along all rows that point to it, and the rows that point to those, in the same transaction.',
  workaround: 'Say ON DELETE NO ACTION, RESTRICT or SET NULL. Where rows should go along, delete them in batches before.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE RESTRICT);',
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
  on: { AddConstraint: look, AddColumn: look, CreateTable: look },
});

function look(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & TextReports): void {
  for (const foreign of foreignKeysOf(change)) {
    const parent = nameOf(foreign.references.table);
    const message =
      foreign.references.onDelete === 'cascade'
        ? `ON DELETE CASCADE: one DELETE in ${parent} takes along all rows of ${nameOf(change.table)} that point to it. Delete them in batches instead.`
        : saysOnDelete(foreign, context)
          ? undefined
          : `The foreign key does not say what a DELETE in ${parent} does (it fails). Say ON DELETE NO ACTION, RESTRICT or SET NULL.`;
    if (message !== undefined) context.report({ at: change.kind === 'AddConstraint' ? change.span : foreign.span, message });
  }
}

/** NO ACTION is the default too, so only the text tells whether it was written. */
function saysOnDelete({ references, span }: ForeignKeyDefinition, context: RuleContext & TextReports): boolean {
  return references.onDelete !== 'no action' || /\bON\s+DELETE\b/i.test(context.statement.text.slice(span.start, span.end));
}
