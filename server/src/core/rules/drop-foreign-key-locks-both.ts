import { defineRule } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';
import { droppedConstraint, lockedPartner } from './shared/dropped-constraint';
import { isOff } from './shared/timeouts';

export default defineRule({
  id: 'drop-foreign-key-locks-both',
  summary: 'Dropping a foreign key takes ACCESS EXCLUSIVE on both tables.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [47],
  effect:
    'DROP CONSTRAINT of a foreign key also drops its triggers on the referenced table. ' +
    'So it takes ACCESS EXCLUSIVE there as well, although the statement does not name that table. It is instant once it has both locks. ' +
    'While it holds one lock and waits for the other, reads and writes of the first table wait. ' +
    'DROP TABLE and DROP SCHEMA CASCADE do the same for every foreign key that they drop: see drop-table.',
  workaround: 'Set lock_timeout and retry when it expires. Drop one foreign key per transaction, before the table that it belongs to.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'src/backend/commands/tablecmds.c, dropconstraint_internal',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers);',
      bad: 'ALTER TABLE orders DROP CONSTRAINT customer_fk;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders DROP CONSTRAINT customer_fk;",
      // lock_timeout bounds the wait; the locks are the same.
      contrast: 'ALTER TABLE orders VALIDATE CONSTRAINT customer_fk;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    locksBoth: [
      'Takes ACCESS EXCLUSIVE on {table} and {referenced}.',
      'Dropping foreign key {constraint} is instant once it has both locks.',
      'While it waits for running queries on either table, all reads and writes wait behind it.',
      'Set lock_timeout, and drop one foreign key per transaction.',
    ],
  },
  on: {
    DropConstraint(change, context) {
      const dropped = droppedConstraint(change, context);
      const partner = dropped && lockedPartner(dropped, context);
      if (!dropped || partner === undefined) return;
      // Nothing is left to be done: both locks are held already, or lock_timeout bounds the wait.
      const held = [dropped.key, partner].every((key) => context.held(key) === 'AccessExclusiveLock');
      if (held || !isOff(context.parameter('lock_timeout'))) return;
      context.report({
        messageId: 'locksBoth',
        data: { table: nameOf(change.table), referenced: relationName(partner), constraint: code(change.name) },
        at: change.span,
      });
    },
  },
});
