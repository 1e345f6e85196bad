import type { Catalog } from '../schema/catalog';
import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type Fix, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

const messages = {
  newTable: [
    'Makes each DELETE in {parent} read all of {table}.',
    'An UPDATE of the referenced key reads it too.',
    'No index on {table} begins with {columns}.',
    'Create one in the same file.',
  ],
  existingTable: [
    'Makes each DELETE in {parent} read all of {table}.',
    'An UPDATE of the referenced key reads it too.',
    'No index on {table} begins with {columns}.',
    'Create one CONCURRENTLY.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'foreign-key-missing-index',
  summary: 'Without an index on the columns of the foreign key, each DELETE in the referenced table reads the whole referencing table.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [51],
  effect:
    'PostgreSQL has an index on the referenced columns, but creates none on the referencing ones. ' +
    'Each DELETE of a referenced row, and each UPDATE of its key, looks for rows that point to it. ' +
    'Without an index, PostgreSQL reads the whole table for each such row.',
  workaround:
    'Create an index that begins with the columns of the key: in the same file for a new table, CONCURRENTLY for a table that is in use.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint); ' +
        'INSERT INTO orders SELECT i, i % 900 + 1 FROM generate_series(1, 5000) i; ' +
        'CREATE FUNCTION rows_read_by_delete() RETURNS bigint LANGUAGE plpgsql AS $$ ' +
        "DECLARE before bigint := pg_stat_get_xact_tuples_returned('orders'::regclass); " +
        'BEGIN DELETE FROM customers WHERE id > 900; ' +
        "RETURN pg_stat_get_xact_tuples_returned('orders'::regclass) - before; END $$;",
      bad: 'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
      good:
        'CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id); ' +
        'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
      differs: '`orders` has one more index.',
      claim: {
        lock: 'ShareRowExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT rows_read_by_delete() > 0', bad: 'true', good: 'false' },
      },
    },
  ],
  messages,
  on: { AddConstraint: check, AddColumn: check, CreateTable: check },
  answered(subject, { catalog }) {
    const [key = '', ...columns] = subject.split('\0');
    return isIndexed(key, columns, catalog);
  },
});

function check(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error) return;
  const key = context.catalog.relationKey(change.table);
  for (const foreign of foreignKeysOf(change)) {
    context.report({
      messageId: change.kind === 'CreateTable' ? 'newTable' : 'existingTable',
      data: {
        parent: nameOf(foreign.references.table),
        table: nameOf(change.table),
        columns: foreign.columns.map((c) => code(c)).join(', '),
      },
      at: change.kind === 'AddConstraint' ? change.span : foreign.span,
      subject: [key, ...foreign.columns].join('\0'),
      fixes: indexFix(change, foreign.columns, context),
    });
  }
}

/**
 * An index whose first column is one of the key's finds the rows, or few more. True for a table
 * that no migration created, because its indexes are not known.
 */
function isIndexed(key: string, columns: readonly string[], catalog: Catalog): boolean {
  const table = catalog.table(key);
  if (!table?.known) return true;
  return table.indexes.some((name) => {
    const index = catalog.index(name);
    const first = index?.columns[0]?.column;
    // NULL references nothing, so an index over the rows that are not NULL serves as well.
    const whole = index?.where === undefined || index.where.kind === 'null-test';
    return first !== undefined && columns.includes(first) && whole && (index?.accessMethod === 'btree' || index?.accessMethod === 'hash');
  });
}

/** A plain index on a new table; CONCURRENTLY on one in use, where that may run. */
function indexFix(change: AddConstraint | AddColumn | CreateTable, columns: readonly string[], context: RuleContext): Fix[] {
  const isNew = change.kind === 'CreateTable' || context.isNew(context.catalog.relationKey(change.table));
  if (!isNew && !commitsByItself(context)) return [];
  const { text } = context.statement;
  const on = text.slice(change.table.span.start, change.table.span.end);
  const concurrently = isNew ? '' : 'CONCURRENTLY ';
  const newText = `;\nCREATE INDEX ${concurrently}ON ${on} (${columns.map((c) => quoteIdentifier(c)).join(', ')})`;
  return [
    {
      title: isNew ? 'Create the index after it' : 'Create the index CONCURRENTLY after it',
      kind: 'edit',
      edits: [{ span: span(text.length, text.length), newText }],
    },
  ];
}
