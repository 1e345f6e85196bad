import type { AddColumn, ConstraintDefinition } from '../syntax/change';
import { rewriteColumn } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, sized } from './engine/wording';

const SCANS = 'Scans all of {table} under ACCESS EXCLUSIVE.';
const CHECKS = 'PostgreSQL checks the foreign key to {parent} for every row, so reads and writes wait until the scan ends.';
const LOCKS_PARENT = 'Writes to {parent} wait too, under SHARE ROW EXCLUSIVE.';
const ADD_NOT_VALID = 'Add the foreign key NOT VALID, then validate it in a later migration: split into phases.';
const LEAVE_NULL_OUT = 'Leave `DEFAULT NULL` out: then nothing is scanned.';

export default defineRule({
  id: 'add-column-inline-references',
  summary: 'REFERENCES on a new column locks two tables, and with a default it scans both.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [11],
  effect:
    'The statement holds ACCESS EXCLUSIVE on its table and SHARE ROW EXCLUSIVE on both tables. ' +
    'Without a default all values are NULL and nothing is scanned, so the statement is short once it has both locks. ' +
    'With a default each row has a value to look up. Both tables are scanned while the locks are held.',
  workaround:
    'Add the foreign key as a table constraint NOT VALID, in the same statement or better in a separate migration. ' +
    'Run VALIDATE CONSTRAINT later: reads and writes continue while it scans.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN customer_id bigint DEFAULT 1 REFERENCES customers (id);',
      good:
        'ALTER TABLE orders ADD COLUMN customer_id bigint DEFAULT 1, ' +
        'ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: true },
    },
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);',
      good:
        'ALTER TABLE orders ADD COLUMN customer_id bigint; ' +
        'ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    scans: [SCANS, CHECKS, LOCKS_PARENT, ADD_NOT_VALID],
    scansForNull: [SCANS, CHECKS, LOCKS_PARENT, LEAVE_NULL_OUT],
    scansForNewParent: [SCANS, CHECKS, ADD_NOT_VALID],
    scansForNullAndNewParent: [SCANS, CHECKS, LEAVE_NULL_OUT],
    locksTwo: [
      'Blocks {table} while it waits for a lock on {parent}.',
      'It holds ACCESS EXCLUSIVE on {table} and needs SHARE ROW EXCLUSIVE on {parent}, which blocks writes there too.',
      'Nothing is scanned, so both locks are short.',
      'Set lock_timeout first, or add the foreign key NOT VALID in a separate migration.',
    ],
  },
  on: {
    AddColumn(change, context) {
      const { column, table } = change;
      const key = column.constraints.find((c) => c.type === 'foreign-key' && c.references);
      if (
        !key?.references ||
        context.effect.error ||
        context.isNew(context.catalog.relationKey(table)) ||
        context.work.some((w) => w.what === 'rewrite')
      )
        return;
      const parentKey = context.catalog.relationKey(key.references.table);
      const parent = nameOf(key.references.table);
      if (context.work.some((w) => w.cause === 'foreign-key')) {
        // PostgreSQL looks at the clause, not at its value (parse_utilcmd.c,
        // transformAlterTableStmt): DEFAULT NULL is checked like any other default.
        const defaultNull = column.default?.kind === 'null';
        const said = context.isNew(parentKey)
          ? defaultNull
            ? 'scansForNullAndNewParent'
            : 'scansForNewParent'
          : defaultNull
            ? 'scansForNull'
            : 'scans';
        return context.report({
          messageId: said,
          data: { table: sized(table, context), parent },
          at: column.span,
          fixes: notValidFix(change, key, context),
          plannable: true,
        });
      }
      const locksParent = context.effect.locks.some(
        (l) => l.relation === parentKey && l.mode === 'ShareRowExclusiveLock' && !context.isNew(l.relation),
      );
      if (!locksParent) return;
      context.report({ messageId: 'locksTwo', data: { table: nameOf(table), parent }, at: key.span, severity: 'information' });
    },
  },
});

/**
 * The same key as a table constraint. Not offered where PostgreSQL refuses NOT VALID, or where the
 * clauses of the key would not be the same.
 */
function notValidFix(change: AddColumn, key: ConstraintDefinition, context: RuleContext): Fix[] {
  const { text } = context.statement;
  const partitioned = context.catalog.findTable(change.table)?.partitionBy !== undefined;
  if (key.deferrable || change.ifNotExists || (partitioned && context.env.pgVersion < 18)) return [];
  const written = /^(CONSTRAINT\s+(?:"(?:[^"]|"")+"|[^\s"]+)\s+)?(REFERENCES\s.*)$/is.exec(text.slice(key.span.start, key.span.end));
  if (!written?.[2]) return [];
  const name = text.slice(change.column.nameSpan.start, change.column.nameSpan.end);
  const action = `ADD ${written[1] ?? ''}FOREIGN KEY (${name}) ${written[2]} NOT VALID`;
  return [rewriteColumn(change, [key.span], [action], 'Add the foreign key NOT VALID, and validate it in a later migration', context)];
}
