import { proofsOfNotNull } from '../effects/tables/not-null';
import type { AddConstraint, SetNotNull } from '../syntax/change';
import { notValidFixes } from './engine/fixes';
import { defineRule, type RuleContext } from './engine/rule';
import { code, sized, statementName } from './engine/wording';

export default defineRule({
  id: 'set-not-null',
  summary: 'SET NOT NULL scans the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [15],
  effect:
    'Every row is read to make sure that none holds NULL, while ACCESS EXCLUSIVE keeps reads and writes out. The scan is skipped when a validated CHECK constraint proves it ' +
    '(`c IS NOT NULL`, also as one part of an AND), and on PostgreSQL 18 when the column has a validated NOT NULL constraint. A NOT VALID constraint proves nothing.',
  workaround:
    'Fill the NULLs first. Then, up to PostgreSQL 17: add CHECK (c IS NOT NULL) NOT VALID, validate it in a later transaction, SET NOT NULL, and drop the check in a statement of its own. ' +
    'From 18 on: ADD CONSTRAINT ... NOT NULL c NOT VALID, then VALIDATE; nothing more.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL'],
  examples: [
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL;',
      good: 'ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (email IS NOT NULL) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT users_email_nn; ALTER TABLE users ALTER COLUMN email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_email_nn;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email;',
      good: 'ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT users_email_nn;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    SetNotNull(change, context) {
      const table = context.catalog.findTable(change.table);
      // The proof is there, but this very statement drops it: set-not-null-drops-proof says so.
      if (
        !verifies(context) ||
        (table && proofsOfNotNull(table, change.column, { state: context.catalog.state, pgVersion: context.env.pgVersion }).length > 0)
      )
        return;
      context.report({ at: change.span, message: `${hazard(change, change.column, context)} Split into phases.`, plannable: true });
    },
    AddConstraint(change, context) {
      if (change.constraint.type !== 'not-null' || !verifies(context)) return;
      const message = `${hazard(change, change.constraint.columns[0] ?? '', context)} Add it NOT VALID and validate it later.`;
      context.report({ at: change.span, message, fixes: notValidFixes(change, context), plannable: true });
    },
  },
});

function verifies(context: RuleContext): boolean {
  return context.work.some((w) => w.what === 'scan' && w.cause === 'set-not-null');
}

function hazard({ table }: SetNotNull | AddConstraint, column: string, context: RuleContext): string {
  return `${statementName(table)} takes ACCESS EXCLUSIVE and reads all of ${sized(table, context)} to verify that ${code(column)} holds no NULL: reads and writes wait for the whole scan.`;
}
