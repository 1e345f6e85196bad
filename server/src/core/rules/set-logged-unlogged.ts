import { defineRule } from './engine/rule';
import { sized } from './engine/wording';

export default defineRule({
  id: 'set-logged-unlogged',
  summary: 'SET LOGGED or SET UNLOGGED rewrites the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [119],
  effect:
    'The table is rewritten and all its indexes are rebuilt under ACCESS EXCLUSIVE, so reads and writes wait until the rewrite ends. ' +
    'SET LOGGED also writes the whole table to WAL. If the table is already so, nothing happens. ' +
    'An unlogged table is emptied after a crash, and it cannot be read on replicas.',
  workaround: 'Decide this when you create the table. To change it later, fill a new table in batches and swap the names.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-LOGGED-UNLOGGED',
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders SET UNLOGGED;',
      contrast: 'ALTER TABLE orders SET LOGGED;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  messages: {
    toLogged: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'The whole table is also written to WAL, and reads and writes wait until the rewrite ends.',
      'Instead, fill a new table in batches and swap the names.',
    ],
    toUnlogged: [
      'Rewrites {table} under ACCESS EXCLUSIVE.',
      'Reads and writes wait until the rewrite ends.',
      'A crash empties an unlogged table, and replicas cannot read it.',
      'Instead, fill a new table in batches and swap the names.',
    ],
  },
  on: {
    SetPersistence(change, context) {
      if (!context.work.some((w) => w.what === 'rewrite' && w.cause === 'persistence')) return;
      context.report({
        messageId: change.persistence === 'unlogged' ? 'toUnlogged' : 'toLogged',
        data: { table: sized(change.table, context) },
        at: change.span,
      });
    },
  },
});
