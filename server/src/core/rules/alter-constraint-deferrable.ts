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
    'ALTER CONSTRAINT ... [NOT] DEFERRABLE [INITIALLY ...] takes ACCESS EXCLUSIVE on the table of the foreign key for an instant. ' +
    'It scans nothing. ' +
    'With INITIALLY DEFERRED, violations appear at COMMIT, not at the statement. Many applications do not expect errors there. ' +
    'Only foreign keys can be altered.',
  workaround:
    'Set lock_timeout before the statement. ' +
    'Prefer DEFERRABLE INITIALLY IMMEDIATE: only the transactions that need it run SET CONSTRAINTS ... DEFERRED.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ALTER-CONSTRAINT',
    'https://www.postgresql.org/docs/current/sql-set-constraints.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers);',
      bad: 'ALTER TABLE orders ALTER CONSTRAINT customer_fk DEFERRABLE INITIALLY DEFERRED;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders ALTER CONSTRAINT customer_fk DEFERRABLE INITIALLY IMMEDIATE;",
      differs: 'The check is deferred only in transactions that run `SET CONSTRAINTS customer_fk DEFERRED`.',
      contrast: 'ALTER TABLE orders ALTER COLUMN customer_id SET STATISTICS 500;',
      claim: { locks: { orders: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    locks: [
      'Takes ACCESS EXCLUSIVE on {table} for an instant.',
      'The change of {constraint} waits for running queries, and later reads and writes wait behind it.',
      'Set lock_timeout.',
    ],
    defers: [
      'Moves violations of {constraint} to COMMIT.',
      'From then on the error appears there, not at the statement that causes it.',
      'The change takes ACCESS EXCLUSIVE on {table} for an instant: set lock_timeout.',
    ],
  },
  on: {
    AlterConstraint(change, context) {
      if (context.effect.error || change.deferrable === undefined || context.isNew(context.catalog.relationKey(change.table))) return;
      context.report({
        messageId: change.initiallyDeferred ? 'defers' : 'locks',
        data: { constraint: code(change.name), table: nameOf(change.table) },
        at: change.span,
      });
    },
  },
});
