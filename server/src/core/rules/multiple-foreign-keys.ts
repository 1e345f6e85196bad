import type { SchemaChange } from '../syntax/change';
import { defineRule } from './engine/rule';
import { listed, relationName } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';

export default defineRule({
  id: 'multiple-foreign-keys',
  summary: 'Several foreign keys in one transaction lock several tables against writes at once.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [50],
  effect:
    'Each foreign key takes SHARE ROW EXCLUSIVE on the table it points to, and the transaction holds all these locks until it ends. ' +
    'Writes to all these tables wait for the slowest lock. ' +
    'An application that writes to the same tables in another order can deadlock with the migration.',
  workaround:
    'Add one foreign key per transaction: create the table without them, then add each of them in a separate statement. ' +
    'On a table that has rows, add them NOT VALID in separate migrations.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS'],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE products (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE orders (customer_id bigint REFERENCES customers, product_id bigint REFERENCES products);',
      good:
        'CREATE TABLE orders (customer_id bigint, product_id bigint); ' +
        'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers; ' +
        'ALTER TABLE orders ADD FOREIGN KEY (product_id) REFERENCES products;',
      claim: { locks: { customers: 'ShareRowExclusiveLock', products: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    lockedAtOnce: [
      'Holds SHARE ROW EXCLUSIVE on {tables} at once.',
      'Writes to all of them wait until the transaction ends, and an application that writes to them can deadlock with it.',
      'Add one foreign key per transaction.',
    ],
  },
  onFile(context) {
    const locked = new Map<number, Set<string>>();
    const reported = new Set<number>();
    context.statements.forEach(({ parsed, effect, transaction, strongLocks }, index) => {
      const keys = effect.error ? [] : parsed.changes.flatMap((change) => (hasConstraints(change) ? foreignKeysOf(change) : []));
      if (keys.length === 0) return;
      // A statement outside a transaction is a transaction itself.
      const number = transaction.openedBy === 'none' ? -1 - index : transaction.number;
      const tables = locked.get(number) ?? new Set();
      for (const key of keys) {
        const parent = context.catalog.relationKey(key.references.table);
        if (strongLocks.some((l) => l.relation === parent)) tables.add(parent);
      }
      locked.set(number, tables);
      if (tables.size < 2 || reported.has(number)) return;
      reported.add(number);
      const at = parsed.changes.find((change) => hasConstraints(change) && foreignKeysOf(change).length > 0)?.span;
      context.report(index, {
        messageId: 'lockedAtOnce',
        data: { tables: listed([...tables].map(relationName)) },
        ...(at && { at }),
      });
    });
  },
});

function hasConstraints(change: SchemaChange): change is Extract<SchemaChange, { kind: 'AddConstraint' | 'AddColumn' | 'CreateTable' }> {
  return change.kind === 'AddConstraint' || change.kind === 'AddColumn' || change.kind === 'CreateTable';
}
