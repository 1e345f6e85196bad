import type { Table } from '../schema/objects';
import { defineRule } from './engine/rule';
import { code, listed, relationName } from './engine/wording';

/** Tables named in a message; the others are counted. */
const SHOWN = 3;
const LOCKS = 'Also takes ACCESS EXCLUSIVE on {others}.';
const DROP_KEY = 'Drop the foreign key first, and add it again NOT VALID afterwards.';
const DROP_KEYS = 'Drop the foreign keys first, and add them again NOT VALID afterwards.';

export default defineRule({
  id: 'change-column-type-fk-partner',
  summary: 'Changing the type of a column in a foreign key locks the other table too.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [22],
  effect:
    'PostgreSQL recreates the foreign keys of the column, and those that reference it, for the new type. ' +
    'It takes ACCESS EXCLUSIVE on the other table too, until the statement ends. ' +
    'When the operator of the key changes with the type, as from int to bigint, it also checks the key again, ' +
    'which scans both tables. A longer varchar needs no check.',
  workaround:
    'Drop the foreign key in a separate migration, change the type, add the key again NOT VALID, and validate it later. ' +
    'For int to bigint it is better to add a new column with a separate foreign key, and to swap the names.',
  sources: [
    'src/backend/commands/tablecmds.c, ATPostAlterTypeCleanup',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id int PRIMARY KEY); INSERT INTO customers SELECT generate_series(1, 1000); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customers); ' +
        'INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;',
      good:
        'ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey; ' +
        'ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint; ' +
        'ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' }, rewrite: true, scan: true },
    },
  ],
  messages: {
    oneKey: [
      LOCKS,
      'Foreign key {key} is recreated for the new type of {column}, so reads and writes there wait until the statement ends.',
      DROP_KEY,
    ],
    oneKeyForAnInstant: [
      LOCKS,
      'Foreign key {key} is recreated for the new type of {column}, so reads and writes there wait for an instant.',
      DROP_KEY,
    ],
    manyKeys: [
      LOCKS,
      'The foreign keys of {column} are recreated for its new type, so reads and writes there wait until the statement ends.',
      DROP_KEYS,
    ],
    manyKeysForAnInstant: [
      LOCKS,
      'The foreign keys of {column} are recreated for its new type, so reads and writes there wait for an instant.',
      DROP_KEYS,
    ],
  },
  on: {
    AlterColumnType(change, context) {
      const own = context.catalog.relationKey(change.table);
      const table = context.catalog.table(own);
      if (!table || context.effect.error) return;
      const partners = partnersOf(table, change.column).filter(
        ({ other }) =>
          other !== own &&
          !context.isNew(other) &&
          // A lock held since an earlier statement is reported there. What waits for it is the
          // subject of statement-after-access-exclusive.
          context.held(other) !== 'AccessExclusiveLock' &&
          context.effect.locks.some((l) => l.relation === other && l.mode === 'AccessExclusiveLock' && l.existedBefore),
      );
      const [first] = partners;
      if (!first) return;
      const others = listed([...new Set(partners.map((p) => relationName(p.other)))], SHOWN);
      const column = code(change.column);
      const lasts = context.work.length > 0;
      const rest = { at: change.span, severity: lasts ? 'warning' : 'information' } as const;
      if (partners.length > 1) {
        return context.report({ messageId: lasts ? 'manyKeys' : 'manyKeysForAnInstant', data: { others, column }, ...rest });
      }
      context.report({ messageId: lasts ? 'oneKey' : 'oneKeyForAnInstant', data: { others, column, key: code(first.key) }, ...rest });
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
