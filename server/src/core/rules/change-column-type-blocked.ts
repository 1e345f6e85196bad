import { mentions } from '../effects/dependencies';
import type { Table } from '../schema/objects';
import { columnsOf } from '../syntax/walk';
import { defineRule } from './engine/rule';
import { code, relationName } from './engine/wording';

export default defineRule({
  id: 'change-column-type-blocked',
  summary: 'A view, policy, trigger, generated column or row type holds the column to its type.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [23],
  effect:
    'ALTER COLUMN TYPE is refused, and nothing changes, while the column is used by a view or rule, a row security policy, a generated column, the column list or WHEN of a trigger, a publication (15 and later), the body of a SQL-standard function, or by a column of the row type of the table.',
  workaround:
    'Drop what depends on it, change the type, and create it again, all in one transaction and with lock_timeout set. Where that takes too long, add a new column instead.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html',
    'src/backend/commands/tablecmds.c, RememberAllDependentForRebuilding',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10)); CREATE VIEW codes AS SELECT code FROM orders;',
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
      good: 'BEGIN; DROP VIEW codes; ALTER TABLE orders ALTER COLUMN code TYPE varchar(20); CREATE VIEW codes AS SELECT code FROM orders; COMMIT;',
      claim: { fails: '0A000' },
    },
  ],
  on: {
    AlterColumnType(change, context) {
      const { error } = context.effect;
      if (error?.sqlstate !== '0A000' || error.dataDependent || error.change !== context.changeIndex) return;
      const table = context.catalog.findTable(change.table);
      const holders = table ? holdersOf(table, change.column) : [];
      const who = holders.length > 0 ? ` (${holders.join(', ')})` : '';
      context.report({
        at: change.span,
        message: `This will fail with ${error.sqlstate}: ${error.message}${who}. Drop what depends on ${code(change.column)}, change the type, and create it again in the same transaction.`,
      });
    },
  },
});

function holdersOf(table: Table, column: string): string[] {
  return [
    ...table.dependents.filter((d) => d.kind !== 'foreign-key' && mentions(d, column)).map((d) => `${d.kind} ${relationName(d.name)}`),
    ...table.triggers.filter((t) => t.columns.includes(column) || t.whenColumns.includes(column)).map((t) => `trigger ${code(t.name)}`),
    ...table.columns
      .filter((c) => c.generated && columnsOf(c.generated.expression).includes(column))
      .map((c) => `generated column ${code(c.name)}`),
    ...table.rowTypeUsedBy.map((use) => `column ${code(use.column)} of ${relationName(use.table)}`),
  ];
}
