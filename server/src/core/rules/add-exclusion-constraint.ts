import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'add-exclusion-constraint',
  summary: 'Adding an exclusion constraint builds its index under ACCESS EXCLUSIVE, and there is no online way.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [40],
  effect:
    'PostgreSQL reads the table twice under ACCESS EXCLUSIVE: to build the index, and to look for rows that conflict. ' +
    'Reads and writes wait until both are done. ' +
    'An exclusion constraint cannot be NOT VALID, and it cannot use an existing index with USING INDEX.',
  workaround:
    'Create a new table with the constraint, keep it in sync with a trigger, copy the rows in batches, and swap the names. ' +
    'Or accept the wait: run it in a maintenance window with lock_timeout set.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE',
    'https://www.postgresql.org/docs/current/sql-altertable.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE bookings (id bigint PRIMARY KEY, during int4range); ' +
        'INSERT INTO bookings SELECT i, int4range(i, i + 1) FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);',
      contrast: 'CREATE TABLE bookings_new (LIKE bookings INCLUDING ALL, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages: {
    builds: [
      'Builds an index on {table} under ACCESS EXCLUSIVE.',
      'It also scans the table for rows that conflict, so reads and writes wait until both are done.',
      'An exclusion constraint cannot be NOT VALID.',
      'Copy the rows in batches to a new table that has it, or run this in a maintenance window.',
    ],
  },
  on: {
    AddConstraint({ constraint, table, span }, context) {
      if (constraint.type !== 'exclude' || !context.work.some((w) => w.what === 'index-build' && w.cause === 'exclude')) return;
      context.report({ messageId: 'builds', data: { table: sized(table, context) }, at: span });
    },
  },
});
