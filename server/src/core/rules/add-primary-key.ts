import { defineRule } from './engine/rule';
import { sized } from './engine/wording';
import { indexFirstFixes } from './shared/index-first';

export default defineRule({
  id: 'add-primary-key',
  summary: 'Adding a primary key builds its index, and may scan for NULL, under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [38, 39],
  effect:
    'ALTER TABLE holds ACCESS EXCLUSIVE while it builds the index. ' +
    'Where a column of the key is not NOT NULL yet, it also scans the table to make sure that no value is NULL. ' +
    'PRIMARY KEY USING INDEX builds nothing, but it still scans the table for a nullable column.',
  workaround:
    'First set NOT NULL with the help of a validated constraint. ' +
    'Build a unique index CONCURRENTLY in a migration that runs outside a transaction. ' +
    'Then run ADD CONSTRAINT ... PRIMARY KEY USING INDEX, which is instant.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX'],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint NOT NULL, email text); INSERT INTO users SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE users ADD PRIMARY KEY (id);',
      good:
        'CREATE UNIQUE INDEX CONCURRENTLY users_pkey ON users (id); ' +
        'ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
    {
      setup:
        'CREATE TABLE users (id bigint, email text); INSERT INTO users SELECT i, i::text FROM generate_series(1, 1000) i; ' +
        'CREATE UNIQUE INDEX users_pkey ON users (id);',
      bad: 'ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey;',
      good:
        'ALTER TABLE users ADD CONSTRAINT id_not_null CHECK (id IS NOT NULL) NOT VALID; ' +
        'ALTER TABLE users VALIDATE CONSTRAINT id_not_null; ' +
        'ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey; ' +
        'ALTER TABLE users DROP CONSTRAINT id_not_null;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: false },
    },
  ],
  messages: {
    builds: [
      'Builds an index on {table} under ACCESS EXCLUSIVE.',
      'Reads and writes wait until the build ends.',
      'Build a unique index CONCURRENTLY first, then add the key USING INDEX.',
    ],
    buildsAndScans: [
      'Builds an index on {table} under ACCESS EXCLUSIVE.',
      'It also scans the table for NULL, so reads and writes wait until both are done.',
      'First set NOT NULL with a validated constraint, then build a unique index CONCURRENTLY, then add the key USING INDEX.',
    ],
    scans: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'PostgreSQL looks for NULL in the key on every row, so reads and writes wait until the scan ends.',
      'Set NOT NULL with a validated constraint first.',
    ],
  },
  on: {
    AddConstraint(change, context) {
      if (change.constraint.type !== 'primary-key') return;
      const builds = context.work.some((w) => w.what === 'index-build' && w.cause === 'primary-key');
      const scans = context.work.some((w) => w.what === 'scan' && w.cause === 'primary-key-not-null');
      if (!builds && !scans) return;
      context.report({
        messageId: builds ? (scans ? 'buildsAndScans' : 'builds') : 'scans',
        data: { table: sized(change.table, context) },
        at: change.span,
        fixes: scans ? [] : indexFirstFixes(change, context),
        plannable: true,
      });
    },
  },
});
