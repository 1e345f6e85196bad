import { atLeast, blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'not-valid-validate-same-transaction',
  summary: 'VALIDATE in the transaction that added the constraint scans the table under the lock of ADD CONSTRAINT.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [41],
  effect:
    'VALIDATE CONSTRAINT alone lets reads and writes go on while it scans the table. ' +
    'But a transaction holds its locks until it ends. ' +
    'After ADD CONSTRAINT ... NOT VALID, or another ALTER TABLE, in the same transaction, ' +
    'the scan runs under the lock of that statement: ' +
    'ACCESS EXCLUSIVE, or SHARE ROW EXCLUSIVE for a foreign key.',
  workaround: 'Run VALIDATE CONSTRAINT in a separate transaction. For most tools that means a separate migration.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad:
        'BEGIN; ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check; COMMIT;',
      good:
        'BEGIN; ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; COMMIT; ' +
        'BEGIN; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check; COMMIT;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    scansUnderLock: [
      'Scans all of {table} under {mode}.',
      'An earlier statement of this transaction took that lock, so {blocked} wait until the scan ends.',
      'Validate {constraint} in a separate migration.',
    ],
  },
  on: {
    ValidateConstraint(change, context) {
      const table = context.catalog.relationKey(change.table);
      if (!context.work.some((w) => w.what === 'scan' && w.relation === table)) return;
      const mode = context.held(table);
      const own = context.effect.locks.find((l) => l.relation === table)?.mode ?? null;
      // If the statement itself asks for more than was held, validate-combined-with-ddl reports it.
      if (!mode || !atLeast(mode, 'ShareLock') || (own && !atLeast(mode, own))) return;
      context.report({
        messageId: 'scansUnderLock',
        data: {
          table: sized(change.table, context),
          mode: lockName(mode),
          blocked: blocked(mode),
          constraint: code(change.name),
        },
        at: change.span,
      });
    },
  },
});
