import { mentions } from '../effects/dependencies';
import type { Table } from '../schema/objects';
import { columnsOf } from '../syntax/walk';
import { defineRule } from './engine/rule';
import { code, listed, relationName } from './engine/wording';

export default defineRule({
  id: 'change-column-type-blocked',
  summary: 'ALTER COLUMN TYPE fails while a view, policy, trigger, generated column or row type uses the column.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [23],
  effect:
    'PostgreSQL refuses ALTER COLUMN TYPE, and changes nothing, while the column is used by one of these: ' +
    'a view or rule, a row security policy, a generated column, the column list or WHEN of a trigger, ' +
    'a publication (15 and later), the body of a SQL-standard function, or a column of the row type of the table.',
  workaround:
    'Drop what depends on the column, change the type, and create it again, all in one transaction and with lock_timeout set. ' +
    'If that takes too long, add a new column instead.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html',
    'src/backend/commands/tablecmds.c, RememberAllDependentForRebuilding',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10)); CREATE VIEW codes AS SELECT code FROM orders;',
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
      good:
        'BEGIN; DROP VIEW codes; ALTER TABLE orders ALTER COLUMN code TYPE varchar(20); ' +
        'CREATE VIEW codes AS SELECT code FROM orders; COMMIT;',
      claim: { fails: '0A000' },
    },
  ],
  messages: {
    refused: [
      'Fails: other objects depend on {column} (0A000).',
      'PostgreSQL raises {error}: {dependents}.',
      'Drop what depends on the column, change the type, and create it again in the same transaction.',
    ],
    refusedForUnknown: [
      'Fails: other objects depend on {column} (0A000).',
      'PostgreSQL raises {error}.',
      'Drop what depends on the column, change the type, and create it again in the same transaction.',
    ],
  },
  on: {
    AlterColumnType(change, context) {
      const { error } = context.effect;
      if (error?.sqlstate !== '0A000' || error.dataDependent || error.change !== context.changeIndex) return;
      const table = context.catalog.findTable(change.table);
      const dependents = table ? dependentsOf(table, change.column) : [];
      const data = { column: code(change.column), error: code(error.message) };
      const { span: at } = change;
      if (dependents.length === 0) return context.report({ messageId: 'refusedForUnknown', data, at });
      context.report({ messageId: 'refused', data: { ...data, dependents: listed(dependents) }, at });
    },
  },
});

/** What keeps a column from changing its type, each with its kind. */
function dependentsOf(table: Table, column: string): string[] {
  return [
    ...table.dependents.filter((d) => d.kind !== 'foreign-key' && mentions(d, column)).map((d) => `${d.kind} ${relationName(d.name)}`),
    ...table.triggers.filter((t) => t.columns.includes(column) || t.whenColumns.includes(column)).map((t) => `trigger ${code(t.name)}`),
    ...table.columns
      .filter((c) => c.generated && columnsOf(c.generated.expression).includes(column))
      .map((c) => `generated column ${code(c.name)}`),
    ...table.rowTypeUsedBy.map((use) => `column ${code(use.column)} of ${relationName(use.table)}`),
  ];
}
