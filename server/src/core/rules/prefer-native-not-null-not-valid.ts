import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'prefer-native-not-null-not-valid',
  summary: 'On PostgreSQL 18 the check that stands in for NOT NULL is not needed any more.',
  severity: 'hint',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [17],
  versions: { from: 18 },
  effect:
    'Up to 17, CHECK (c IS NOT NULL) NOT VALID, VALIDATE, SET NOT NULL, DROP CONSTRAINT was the way to NOT NULL without a scan under ACCESS EXCLUSIVE: three statements that each take ACCESS EXCLUSIVE. ' +
    'From 18 on a NOT NULL constraint can itself be NOT VALID.',
  workaround:
    'ADD CONSTRAINT ... NOT NULL c NOT VALID, then VALIDATE CONSTRAINT in a later transaction, and nothing else: no SET NOT NULL (between the two it would scan), and no check to drop.',
  sources: ['https://www.postgresql.org/docs/18/release-18.html', 'https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: [
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (email IS NOT NULL) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT users_email_nn; ALTER TABLE users ALTER COLUMN email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_email_nn;',
      good: 'ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT users_email_nn;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, times: 3 },
    },
  ],
  on: {
    AddConstraint({ span, table, constraint }, context) {
      const { expression } = constraint;
      if (
        constraint.type !== 'check' ||
        !constraint.notValid ||
        expression?.kind !== 'null-test' ||
        expression.isNull ||
        expression.arg.kind !== 'column'
      )
        return;
      if (context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
      // No edit: a later migration may drop this constraint by name, and would then drop NOT NULL itself.
      const column = expression.arg.path.at(-1) ?? '';
      context.report({
        at: span,
        message: `PostgreSQL 18 can do this without a check on ${nameOf(table)}: ADD CONSTRAINT ... NOT NULL ${column} NOT VALID, then VALIDATE. That spares SET NOT NULL and DROP CONSTRAINT, which take ACCESS EXCLUSIVE once more each.`,
      });
    },
  },
});
