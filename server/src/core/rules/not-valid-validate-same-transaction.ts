import { atLeast, blocked, lockName } from '../locks';
import { defineRule } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'not-valid-validate-same-transaction',
  summary: 'VALIDATE in the transaction that added the constraint scans under the lock of ADD CONSTRAINT.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [41],
  effect:
    'VALIDATE CONSTRAINT by itself lets reads and writes go on while it reads the table. But locks are held to the end of the transaction: after ADD CONSTRAINT ... NOT VALID (or any other ALTER TABLE) in the same transaction, ' +
    'its scan happens under ACCESS EXCLUSIVE, or SHARE ROW EXCLUSIVE for a foreign key.',
  workaround: 'Validate in a transaction, and so as a rule in a migration, of its own.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check; COMMIT;',
      good: 'BEGIN; ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; COMMIT; BEGIN; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check; COMMIT;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    ValidateConstraint(change, context) {
      const table = context.catalog.relationKey(change.table);
      if (!context.work.some((w) => w.what === 'scan' && w.relation === table)) return;
      const mode = context.held(table);
      const own = context.effect.locks.find((l) => l.relation === table)?.mode ?? null;
      // Its own statement asks for more than was held: that is validate-combined-with-ddl.
      if (!mode || !atLeast(mode, 'ShareLock') || (own && !atLeast(mode, own))) return;
      context.report({
        at: change.span,
        message: `VALIDATE CONSTRAINT ${code(change.name)} reads all of ${sized(change.table, context)} while ${lockName(mode)} is held, since an earlier statement of this transaction: ${blocked(mode)} wait for the whole scan. Validate in a migration of its own.`,
      });
    },
  },
});
