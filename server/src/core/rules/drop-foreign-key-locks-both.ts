import { defineRule } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';
import { droppedConstraint, lockedPartner } from './shared/dropped-constraint';
import { isOff } from './shared/timeouts';

export default defineRule({
  id: 'drop-foreign-key-locks-both',
  summary: 'Dropping a foreign key takes ACCESS EXCLUSIVE on both of its tables.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [47],
  effect:
    'The triggers of a foreign key on the referenced table go with it: ACCESS EXCLUSIVE there as well, though the statement does not name that table. It is instant once it has both locks; while it holds the one and waits for the other, reads and writes of the first wait. ' +
    'DROP TABLE and DROP SCHEMA CASCADE do the same for every foreign key they take along: see drop-table.',
  workaround: 'Set lock_timeout and try again when it strikes. Drop foreign keys one a transaction, before the table they belong to.',
  sources: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'src/backend/commands/tablecmds.c, dropconstraint_internal',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers);',
      bad: 'ALTER TABLE orders DROP CONSTRAINT customer_fk;',
      good: 'ALTER TABLE orders VALIDATE CONSTRAINT customer_fk;',
      claim: { locks: { orders: 'AccessExclusiveLock', customers: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  on: {
    DropConstraint(change, context) {
      const dropped = droppedConstraint(change, context);
      const partner = dropped && lockedPartner(dropped, context);
      if (!dropped || partner === undefined) return;
      // Bounded by lock_timeout, or no lock that is not held already: nothing is left to be done.
      const held = [dropped.key, partner].every((key) => context.held(key) === 'AccessExclusiveLock');
      if (held || !isOff(context.parameter('lock_timeout'))) return;
      context.report({
        at: change.span,
        message: `Dropping foreign key ${code(change.name)} takes ACCESS EXCLUSIVE on ${nameOf(change.table)} and on ${relationName(partner)}: instant once it has both, but while it waits for running queries on either, reads and writes wait behind it. Set lock_timeout, and drop one foreign key a transaction.`,
      });
    },
  },
});
