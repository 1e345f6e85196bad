import { defineRule } from './engine/rule';
import { sized } from './engine/wording';
import { indexFirstFixes } from './shared/index-first';

export default defineRule({
  id: 'add-unique-constraint',
  summary: 'Adding a UNIQUE constraint builds its index under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [37],
  effect:
    'ALTER TABLE builds the index of the constraint over the whole table. ' +
    'It holds ACCESS EXCLUSIVE until the build ends, so reads and writes wait.',
  workaround:
    'Build a unique index CONCURRENTLY in a migration that runs outside a transaction. ' +
    'Then run ADD CONSTRAINT ... UNIQUE USING INDEX. It takes ACCESS EXCLUSIVE only for a moment, ' +
    'and gives the index the name of the constraint.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX'],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
      good:
        'CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email); ' +
        'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages: {
    builds: [
      'Builds an index on {table} under ACCESS EXCLUSIVE.',
      'Reads and writes wait until the build ends.',
      'Build a unique index CONCURRENTLY first, then add the constraint USING INDEX.',
    ],
  },
  on: {
    AddConstraint(change, context) {
      if (change.constraint.type !== 'unique' || !context.work.some((w) => w.what === 'index-build' && w.cause === 'unique')) return;
      context.report({
        messageId: 'builds',
        data: { table: sized(change.table, context) },
        at: change.span,
        fixes: indexFirstFixes(change, context),
        plannable: true,
      });
    },
  },
});
