import type { AddColumn, ConstraintDefinition } from '../syntax/change';
import { rewriteColumn } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, sized, statementName } from './engine/wording';

export default defineRule({
  id: 'add-column-inline-references',
  summary: 'REFERENCES on a new column locks two tables, and with a default reads both.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [11],
  effect:
    'The statement holds ACCESS EXCLUSIVE on its table and SHARE ROW EXCLUSIVE on both tables. Without a default all values are NULL and nothing is read, so it is brief once it has both locks. ' +
    'With a default each row has a value to look up: both tables are read while the locks are held.',
  workaround:
    'Add the foreign key in the same statement as a table constraint NOT VALID, or better in a migration of its own, and validate it later: VALIDATE lets reads and writes go on.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN customer_id bigint DEFAULT 1 REFERENCES customers (id);',
      good: 'ALTER TABLE orders ADD COLUMN customer_id bigint DEFAULT 1, ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: true },
    },
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);',
      good: 'ALTER TABLE orders ADD COLUMN customer_id bigint; ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
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
      const parent = key.references.table;
      const fixes = notValidFix(change, key, context);
      if (context.work.some((w) => w.cause === 'foreign-key')) {
        const both = context.isNew(context.catalog.relationKey(parent)) ? '' : ` and SHARE ROW EXCLUSIVE on ${nameOf(parent)}`;
        // PostgreSQL looks at the clause, not at its value (parse_utilcmd.c, transformAlterTableStmt).
        const way =
          column.default?.kind === 'null'
            ? 'Leave `DEFAULT NULL` out, and nothing is read.'
            : 'Add the key NOT VALID and validate it later: split into phases.';
        const message = `${statementName(table)} takes ACCESS EXCLUSIVE on ${nameOf(table)}${both}, and reads ${sized(table, context)} to check the foreign key: reads and writes wait for the whole check. ${way}`;
        return context.report({ at: column.span, message, fixes, plannable: true });
      }
      const locksParent = context.effect.locks.some(
        (l) => l.relation === context.catalog.relationKey(parent) && l.mode === 'ShareRowExclusiveLock' && !context.isNew(l.relation),
      );
      if (!locksParent) return;
      const message = `${statementName(table)} holds ACCESS EXCLUSIVE on ${nameOf(table)} while it waits for SHARE ROW EXCLUSIVE on ${nameOf(parent)}, which stops writes there too. Nothing is read, so it is brief; set lock_timeout, or add the key NOT VALID in a migration of its own.`;
      context.report({ at: key.span, severity: 'information', message });
    },
  },
});

/** The same key as a table constraint; not offered where NOT VALID or the clauses after it would not be taken over exactly. */
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
