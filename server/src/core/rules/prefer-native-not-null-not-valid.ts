import { quoteIdentifier } from '../syntax/quote';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'prefer-native-not-null-not-valid',
  summary: 'PostgreSQL 18 can add NOT NULL as NOT VALID, without a check that needs two more locks.',
  severity: 'hint',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [17],
  versions: { from: 18 },
  effect:
    'Up to PostgreSQL 17, NOT NULL without a scan under ACCESS EXCLUSIVE takes four statements: ' +
    'CHECK (c IS NOT NULL) NOT VALID, VALIDATE CONSTRAINT, SET NOT NULL, DROP CONSTRAINT. Three of them take ACCESS EXCLUSIVE. ' +
    'From PostgreSQL 18 on, a NOT NULL constraint can itself be NOT VALID.',
  workaround:
    'ADD CONSTRAINT ... NOT NULL c NOT VALID, then VALIDATE CONSTRAINT in a later transaction. ' +
    'Do not run SET NOT NULL between the two, because it would scan the table. There is no check to drop.',
  sources: ['https://www.postgresql.org/docs/18/release-18.html', 'https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: [
    {
      setup: "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad:
        'ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email IS NOT NULL) NOT VALID; ' +
        'ALTER TABLE users VALIDATE CONSTRAINT users_email_check; ' +
        'ALTER TABLE users ALTER COLUMN email SET NOT NULL; ' +
        'ALTER TABLE users DROP CONSTRAINT users_email_check;',
      good:
        'ALTER TABLE users ADD CONSTRAINT users_email_not_null NOT NULL email NOT VALID; ' +
        'ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;',
      pg: 18,
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, times: 3 },
    },
  ],
  messages: {
    checkNotNeeded: [
      'Leads to three ACCESS EXCLUSIVE locks on {table} instead of one.',
      'With this check, SET NOT NULL and DROP CONSTRAINT lock the table again.',
      'On PostgreSQL 18, use {action} and then VALIDATE CONSTRAINT.',
    ],
  },
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
      // There is no edit, because a later migration may drop this constraint by name. With the edit
      // it would drop NOT NULL itself.
      const column = quoteIdentifier(expression.arg.path.at(-1) ?? '');
      context.report({
        messageId: 'checkNotNeeded',
        data: { table: nameOf(table), action: code(`ADD CONSTRAINT ... NOT NULL ${column} NOT VALID`) },
        at: span,
      });
    },
  },
});
