import type { SchemaChange } from '../syntax/change';
import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

export default defineRule({
  id: 'multiple-foreign-keys',
  summary: 'Several foreign keys in one transaction lock several tables at once.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [50],
  effect:
    'Each foreign key takes SHARE ROW EXCLUSIVE on the table it points to, and the locks are held to the end of the transaction. An application that writes to the same tables in another order ends in a deadlock with it, and writes to all of them wait for the slowest lock.',
  workaround: 'One foreign key a transaction: create the tables without them, and add each NOT VALID in a migration of its own.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE products (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE orders (customer_id bigint REFERENCES customers, product_id bigint REFERENCES products);',
      good: 'CREATE TABLE orders (customer_id bigint REFERENCES customers, product_id bigint);',
      claim: { locks: { customers: 'ShareRowExclusiveLock', products: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  onFile(context) {
    const locked = new Map<number, Set<string>>();
    const said = new Set<number>();
    context.statements.forEach(({ parsed, effect, transaction, strongLocks }, index) => {
      const keys = effect.error ? [] : parsed.changes.flatMap((change) => (hasConstraints(change) ? foreignKeysOf(change) : []));
      if (keys.length === 0) return;
      // A statement on its own is a transaction of its own.
      const number = transaction.openedBy === 'none' ? -1 - index : transaction.number;
      const tables = locked.get(number) ?? new Set();
      for (const key of keys) {
        const parent = context.catalog.relationKey(key.references.table);
        if (strongLocks.some((l) => l.relation === parent)) tables.add(parent);
      }
      locked.set(number, tables);
      if (tables.size < 2 || said.has(number)) return;
      said.add(number);
      const at = parsed.changes.find((change) => hasConstraints(change) && foreignKeysOf(change).length > 0)?.span;
      context.report(index, {
        ...(at && { at }),
        message: `Foreign keys of one transaction take SHARE ROW EXCLUSIVE on ${[...tables].map(relationName).join(' and ')} at once: writes to all of them wait, and may deadlock with it. Add one foreign key a transaction.`,
      });
    });
  },
});

function hasConstraints(change: SchemaChange): change is Extract<SchemaChange, { kind: 'AddConstraint' | 'AddColumn' | 'CreateTable' }> {
  return change.kind === 'AddConstraint' || change.kind === 'AddColumn' || change.kind === 'CreateTable';
}
