import { proofsOfNotNull } from '../effects/tables/not-null';
import { notValidFixes } from './engine/fixes';
import { defineRule, type RuleContext } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'set-not-null',
  summary: 'SET NOT NULL scans the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [15],
  effect:
    'PostgreSQL reads every row to verify that none holds NULL. ACCESS EXCLUSIVE blocks reads and writes until the scan ends. ' +
    'The scan is skipped when a validated CHECK constraint proves that there is no NULL (`c IS NOT NULL`, also as one part of an AND), ' +
    'and on PostgreSQL 18 when the column has a validated NOT NULL constraint. A NOT VALID constraint proves nothing.',
  workaround:
    'Fill the NULLs first. Then, up to PostgreSQL 17: add CHECK (c IS NOT NULL) NOT VALID, validate it in a later transaction, ' +
    'SET NOT NULL, and drop the check in a separate statement. From 18 on: ADD CONSTRAINT ... NOT NULL c NOT VALID, then VALIDATE.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL'],
  examples: [
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL;',
      good:
        'ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (email IS NOT NULL) NOT VALID; ' +
        'ALTER TABLE users VALIDATE CONSTRAINT users_email_nn; ' +
        'ALTER TABLE users ALTER COLUMN email SET NOT NULL; ' +
        'ALTER TABLE users DROP CONSTRAINT users_email_nn;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email;',
      good:
        'ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email NOT VALID; ' +
        'ALTER TABLE users VALIDATE CONSTRAINT users_email_nn;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    setNotNull: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'The scan verifies that {column} holds no NULL, and reads and writes wait until it ends.',
      'Split into phases.',
    ],
    addConstraint: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'The scan verifies that {column} holds no NULL, and reads and writes wait until it ends.',
      'Add the constraint NOT VALID and validate it later.',
    ],
  },
  on: {
    SetNotNull(change, context) {
      const table = context.catalog.findTable(change.table);
      // A check proves it, but the same statement drops the check: set-not-null-drops-proof reports
      // that.
      if (
        !verifies(context) ||
        (table && proofsOfNotNull(table, change.column, { state: context.catalog.state, pgVersion: context.env.pgVersion }).length > 0)
      )
        return;
      const data = { table: sized(change.table, context), column: code(change.column) };
      context.report({ messageId: 'setNotNull', data, at: change.span, plannable: true });
    },
    AddConstraint(change, context) {
      if (change.constraint.type !== 'not-null' || !verifies(context)) return;
      const data = { table: sized(change.table, context), column: code(change.constraint.columns[0] ?? '') };
      context.report({ messageId: 'addConstraint', data, at: change.span, fixes: notValidFixes(change, context), plannable: true });
    },
  },
});

function verifies(context: RuleContext): boolean {
  return context.work.some((w) => w.what === 'scan' && w.cause === 'set-not-null');
}
