import { chooseConstraintName, chooseRelationName } from '../schema/generated-names';
import type { Table } from '../schema/objects';
import type { ConstraintDefinition } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { defineRule, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'unnamed-constraint',
  summary: 'A constraint without a name gets one that depends on what is there already.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [57],
  effect:
    'PostgreSQL makes a name of the table, the columns and a word for the kind, with a number where that is taken. VALIDATE and DROP CONSTRAINT in later migrations have to guess it, and it may differ between databases.',
  workaround: 'Write ADD CONSTRAINT name.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-CONSTRAINT',
    'src/backend/catalog/pg_constraint.c, ChooseConstraintName',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); CREATE TABLE items (quantity int CONSTRAINT orders_quantity_check CHECK (quantity > 0));',
      bad: 'ALTER TABLE orders ADD CHECK (quantity > 0) NOT VALID;',
      good: 'ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;',
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
  on: {
    AddConstraint({ constraint, table, span: at }, context) {
      // USING INDEX takes the name of the index.
      if (constraint.name !== undefined || constraint.usingIndex !== undefined || context.effect.error) return;
      const found = context.catalog.findTable(table);
      const name = found?.known ? generatedName(constraint, found, context) : undefined;
      const { start } = constraint.span;
      context.report({
        at,
        message: `This constraint of ${nameOf(table)} has no name: later migrations have to guess the one PostgreSQL gives it${name === undefined ? '' : `, here ${code(name)}`}. Name it.`,
        fixes:
          name === undefined
            ? []
            : [
                {
                  title: `Name it ${name}`,
                  kind: 'edit',
                  edits: [{ span: span(start, start), newText: `CONSTRAINT ${quoteIdentifier(name)} ` }],
                  preferred: true,
                },
              ],
      });
    },
  },
});

/** The name PostgreSQL would choose, so that databases which ran the migration before have the same. */
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
