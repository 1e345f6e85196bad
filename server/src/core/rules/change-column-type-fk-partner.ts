import type { Table } from '../schema/objects';
import { defineRule } from './engine/rule';
import { code, relationName, statementName } from './engine/wording';

/** Tables named in a message; the rest is counted. */
const SHOWN = 3;

export default defineRule({
  id: 'change-column-type-fk-partner',
  summary: 'Changing the type of a column in a foreign key locks the other table too.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [22],
  effect:
    'The foreign keys of a column, and those that point to it, are made anew with its type: ACCESS EXCLUSIVE on the other table as well, for as long as the statement takes. ' +
    'When the operator of the key changes with the type, as from int to bigint, the key is also verified again, which reads both tables; a longer varchar needs no check.',
  workaround:
    'Drop the foreign key in a migration of its own, change the type, add the key again NOT VALID, and validate it later. Better for int to bigint: add a new column with a foreign key of its own and exchange the names.',
  sources: [
    'src/backend/commands/tablecmds.c, ATPostAlterTypeCleanup',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id int PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customers); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;',
      good: 'ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey; ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' }, rewrite: true, scan: true },
    },
  ],
  on: {
    AlterColumnType(change, context) {
      const own = context.catalog.relationKey(change.table);
      const table = context.catalog.table(own);
      if (!table || context.effect.error) return;
      const partners = partnersOf(table, change.column).filter(
        ({ other }) =>
          other !== own &&
          !context.isNew(other) &&
          // Held since an earlier statement: that one has said so, and what waits for it is statement-after-access-exclusive's.
          context.held(other) !== 'AccessExclusiveLock' &&
          context.effect.locks.some((l) => l.relation === other && l.mode === 'AccessExclusiveLock' && l.existedBefore),
      );
      const [first] = partners;
      if (!first) return;
      const tables = [...new Set(partners.map((p) => relationName(p.other)))];
      const shown =
        tables.length > SHOWN ? `${tables.slice(0, SHOWN).join(', ')} and ${tables.length - SHOWN} more tables` : tables.join(', ');
      const [key, them] =
        partners.length > 1 ? ['foreign keys tie', 'the foreign keys'] : [`foreign key ${code(first.key)} ties`, 'the foreign key'];
      const lasts = context.work.length > 0;
      context.report({
        at: change.span,
        severity: lasts ? 'warning' : 'information',
        message: `${statementName(change.table)} also takes ACCESS EXCLUSIVE on ${shown}, since ${key} ${code(change.column)} to ${tables.length > 1 ? 'them' : 'it'}: reads and writes there wait ${lasts ? 'until this statement is done' : 'for a moment'}. Drop ${them} first, and add ${partners.length > 1 ? 'them' : 'it'} again NOT VALID afterwards.`,
      });
    },
  },
});

/** Tables at the other end of the foreign keys that a column takes part in. */
function partnersOf(table: Table, column: string): { readonly other: string; readonly key: string }[] {
  const out = table.constraints.flatMap((c) =>
    c.references && c.columns.includes(column) ? [{ other: c.references.table, key: c.name }] : [],
  );
  const into = table.referencedBy.filter((r) => r.columns.includes(column)).map((r) => ({ other: r.table, key: r.constraint }));
  return [...out, ...into];
}
