import { chooseConstraintName, chooseRelationName } from '../schema/generated-names';
import type { Table } from '../schema/objects';
import type { ConstraintDefinition } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'unnamed-constraint',
  summary: 'A constraint without a name gets one from PostgreSQL, which can differ between databases.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [57],
  effect:
    'PostgreSQL builds a name from the table, the columns and the kind of the constraint. It adds a number if that name is taken. ' +
    'VALIDATE and DROP CONSTRAINT in later migrations must guess the name, and it can differ between databases.',
  workaround: 'Name the constraint: ADD CONSTRAINT name ...',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-CONSTRAINT',
    'src/backend/catalog/pg_constraint.c, ChooseConstraintName',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); ' +
        'CREATE TABLE items (quantity int CONSTRAINT orders_quantity_check CHECK (quantity > 0));',
      bad: 'ALTER TABLE orders ADD CHECK (quantity > 0) NOT VALID;',
      good: 'ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;',
      differs: 'The constraint is named `orders_quantity_check`, not `orders_quantity_check1`.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: {
          query: "SELECT conname FROM pg_constraint WHERE conrelid = 'orders'::regclass AND contype = 'c'",
          bad: 'orders_quantity_check1',
          good: 'orders_quantity_check',
        },
      },
    },
  ],
  messages: {
    knownName: [
      'PostgreSQL names this constraint {name}.',
      'Later migrations must guess that name, and it can differ between databases.',
      'Name the constraint.',
    ],
    unknownName: [
      'PostgreSQL chooses the name of this constraint on {table}.',
      'Later migrations must guess that name, and it can differ between databases.',
      'Name the constraint.',
    ],
  },
  on: {
    AddConstraint({ constraint, table, span: at }, context) {
      // With USING INDEX the constraint gets the name of the index.
      if (constraint.name !== undefined || constraint.usingIndex !== undefined || context.effect.error) return;
      const found = context.catalog.findTable(table);
      const name = found?.known ? generatedName(constraint, found, context) : undefined;
      if (name === undefined) return context.report({ messageId: 'unknownName', data: { table: nameOf(table) }, at });
      const { start } = constraint.span;
      const edits = [{ span: span(start, start), newText: `CONSTRAINT ${quoteIdentifier(name)} ` }];
      const fix: Fix = { title: `Name it ${name}`, kind: 'edit', edits, preferred: true };
      context.report({ messageId: 'knownName', data: { name: code(name) }, at, fixes: [fix] });
    },
  },
});

/** The name PostgreSQL would choose: databases that ran the migration before already have it. */
function generatedName({ type, columns }: ConstraintDefinition, table: Table, context: RuleContext): string | undefined {
  const taken = table.constraints.map((c) => c.name);
  switch (type) {
    case 'check':
      return chooseConstraintName(table.name, columns.length === 1 ? columns : [], 'check', taken);
    case 'foreign-key':
      return chooseConstraintName(table.name, columns, 'fkey', taken);
    case 'unique':
      return chooseRelationName(table.name, columns, 'key', table.schema, context.catalog, taken);
    case 'primary-key':
      return chooseRelationName(table.name, [], 'pkey', table.schema, context.catalog, taken);
    default:
      return undefined;
  }
}
