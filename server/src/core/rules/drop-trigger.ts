import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const WAIT_BEHIND = 'While it waits for running queries, all reads and writes of the table wait behind it.';

export default defineRule({
  id: 'drop-trigger',
  summary: 'Dropping or renaming a trigger takes ACCESS EXCLUSIVE on its table.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [100],
  effect:
    'DROP TRIGGER and ALTER TRIGGER ... RENAME take ACCESS EXCLUSIVE on the table and on its partitions (RENAME since 15). ' +
    'They are instant once they have the lock. While they wait for running queries, all reads and writes wait behind them. ' +
    'After DROP TRIGGER the work of the trigger is no longer done.',
  workaround: 'Set lock_timeout. DISABLE TRIGGER takes only SHARE ROW EXCLUSIVE, and can be reverted.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-droptrigger.html',
    'https://www.postgresql.org/docs/current/sql-altertrigger.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); ' +
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; " +
        'CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();',
      bad: 'DROP TRIGGER touch ON orders;',
      good: "SET lock_timeout = '2s'; DROP TRIGGER touch ON orders;",
      // lock_timeout bounds the wait; the lock is the same.
      contrast: 'ALTER TABLE orders DISABLE TRIGGER touch;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  messages: {
    drops: ['Takes ACCESS EXCLUSIVE on {table} to drop trigger {trigger}.', WAIT_BEHIND, 'Set lock_timeout.'],
    renames: ['Takes ACCESS EXCLUSIVE on {table} to rename trigger {trigger}.', WAIT_BEHIND, 'Set lock_timeout.'],
  },
  on: {
    DropObjects({ span, objectType, names: [name], on: table }, context) {
      if (objectType !== 'trigger' || !table || !name || !context.lock || context.effect.error) return;
      if (context.isNew(context.catalog.relationKey(table))) return;
      context.report({ messageId: 'drops', data: { trigger: nameOf(name), table: nameOf(table) }, at: span });
    },
    Rename({ span, objectType, relation, name }, context) {
      if (objectType !== 'trigger' || !relation || name === undefined || context.effect.error) return;
      if (context.isNew(context.catalog.relationKey(relation))) return;
      context.report({ messageId: 'renames', data: { trigger: code(name), table: nameOf(relation) }, at: span });
    },
  },
});
