import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'alter-constraint-deferrable',
  summary: 'Changing when a foreign key is checked takes ACCESS EXCLUSIVE and changes when errors appear.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [45],
  effect:
    'ALTER CONSTRAINT ... [NOT] DEFERRABLE [INITIALLY ...] is instant under ACCESS EXCLUSIVE on the table of the foreign key, and reads nothing. INITIALLY DEFERRED moves violations from the statement to COMMIT, where many applications do not expect them. Only foreign keys can be altered.',
  workaround: 'Set lock_timeout. Let only the transactions that need it say SET CONSTRAINTS ... DEFERRED.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ALTER-CONSTRAINT',
    'https://www.postgresql.org/docs/current/sql-set-constraints.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers);',
      bad: 'ALTER TABLE orders ALTER CONSTRAINT customer_fk DEFERRABLE INITIALLY DEFERRED;',
      good: 'ALTER TABLE orders ALTER COLUMN customer_id SET STATISTICS 500;',
      claim: { locks: { orders: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  on: {
    AlterConstraint(change, context) {
      if (context.effect.error || change.deferrable === undefined || context.isNew(context.catalog.relationKey(change.table))) return;
      const late = change.initiallyDeferred ? ', and from then on its violations appear at COMMIT, not where they are made' : '';
      context.report({
        at: change.span,
        message: `Altering ${code(change.name)} takes ACCESS EXCLUSIVE on ${nameOf(change.table)} for an instant${late}. Set lock_timeout.`,
      });
    },
  },
});
