import { defineRule } from './engine/rule';
import { sized, statementName } from './engine/wording';
import { indexFirstFixes } from './shared/index-first';

export default defineRule({
  id: 'add-primary-key',
  summary: 'Adding a primary key builds its index, and verifies NOT NULL, under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [38, 39],
  effect:
    'ALTER TABLE holds ACCESS EXCLUSIVE while it reads the table to verify that the columns hold no NULL, where they are not NOT NULL yet, and builds the index. ' +
    'PRIMARY KEY USING INDEX builds nothing, but on a nullable column still reads the table.',
  workaround:
    'Set NOT NULL first by way of a validated constraint. Build a unique index CONCURRENTLY in a migration that runs outside a transaction, then ADD CONSTRAINT ... PRIMARY KEY USING INDEX: an instant.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX'],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint NOT NULL, email text); INSERT INTO users SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE users ADD PRIMARY KEY (id);',
      good: 'CREATE UNIQUE INDEX CONCURRENTLY users_pkey ON users (id); ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
    {
      setup:
        'CREATE TABLE users (id bigint, email text); INSERT INTO users SELECT i, i::text FROM generate_series(1, 1000) i; CREATE UNIQUE INDEX users_pkey ON users (id);',
      bad: 'ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey;',
      good: 'ALTER TABLE users ADD CONSTRAINT id_nn CHECK (id IS NOT NULL) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT id_nn; ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: false },
    },
  ],
  on: {
    AddConstraint(change, context) {
      if (change.constraint.type !== 'primary-key') return;
      const builds = context.work.some((w) => w.what === 'index-build' && w.cause === 'primary-key');
      const verifies = context.work.some((w) => w.what === 'scan' && w.cause === 'primary-key-not-null');
      if (!builds && !verifies) return;
      const does = builds
        ? `builds an index over all of ${sized(change.table, context)}`
        : `reads all of ${sized(change.table, context)} to verify that no key is NULL`;
      const first = verifies ? 'Set NOT NULL first by way of a validated constraint' : 'Build a unique index CONCURRENTLY first';
      const then = builds ? `${verifies ? ', build a unique index CONCURRENTLY' : ''}, then add the key USING INDEX.` : '.';
      context.report({
        at: change.span,
        message: `${statementName(change.table)} takes ACCESS EXCLUSIVE and ${does}: reads and writes wait ${builds ? 'for the whole build' : 'for the whole scan'}. ${first}${then}`,
        fixes: verifies ? [] : indexFirstFixes(change, context),
        plannable: true,
      });
    },
  },
});
