import { defineRule } from './engine/rule';
import { sized, statementName } from './engine/wording';

export default defineRule({
  id: 'add-exclusion-constraint',
  summary: 'Adding an exclusion constraint builds its index under ACCESS EXCLUSIVE, and there is no other way.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [40],
  effect:
    'The table is read twice, to build the index and to look for rows that conflict, while ACCESS EXCLUSIVE keeps reads and writes out. An exclusion constraint cannot be NOT VALID, nor take over an index with USING INDEX.',
  workaround:
    'Create a new table with the constraint, keep it up to date with a trigger, copy the rows in batches, and exchange the names. Or take the wait, in a maintenance window and with lock_timeout set.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE',
    'https://www.postgresql.org/docs/current/sql-altertable.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE bookings (id bigint PRIMARY KEY, during int4range); INSERT INTO bookings SELECT i, int4range(i, i + 1) FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);',
      good: 'CREATE TABLE bookings_new (LIKE bookings INCLUDING ALL, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    AddConstraint({ constraint, table, span }, context) {
      if (constraint.type !== 'exclude' || !context.work.some((w) => w.what === 'index-build' && w.cause === 'exclude')) return;
      context.report({
        at: span,
        message: `${statementName(table)} takes ACCESS EXCLUSIVE, builds an index over all of ${sized(table, context)} and reads it once more: reads and writes wait for the whole build. An exclusion constraint cannot be NOT VALID: copy the rows in batches to a new table that has it, or choose a quiet hour.`,
      });
    },
  },
});
