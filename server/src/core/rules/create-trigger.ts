import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'create-trigger',
  summary: 'A new trigger blocks writes for an instant, and then runs inside the writes of every application.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [99],
  effect:
    'CREATE TRIGGER takes SHARE ROW EXCLUSIVE on the table and on every partition: writes wait, reads continue. ' +
    'It is instant once it has the lock. From then on its function runs inside the writes of every application, ' +
    'including applications that do not know about it.',
  workaround: 'Set lock_timeout. Write into the migration what the trigger is for and, if it is temporary, when it can be dropped.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createtrigger.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000); ' +
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';",
      bad: 'CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();',
      good: "SET lock_timeout = '2s'; CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();",
      // lock_timeout bounds the wait; the lock is the same.
      contrast: 'CREATE TABLE items (id bigint); CREATE TRIGGER touch BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch();',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false, scan: false },
    },
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); " +
        "INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i; " +
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';",
      bad: 'CREATE TRIGGER touch AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION touch();',
      good: "SET lock_timeout = '2s'; CREATE TRIGGER touch AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION touch();",
      contrast: 'CREATE TABLE items (id bigint); CREATE TRIGGER touch AFTER INSERT ON items FOR EACH ROW EXECUTE FUNCTION touch();',
      claim: { locks: { events: 'ShareRowExclusiveLock', events_1: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    creates: [
      'Takes SHARE ROW EXCLUSIVE on {table} for an instant.',
      'Writes wait while it waits for running writes, and until the transaction ends.',
      'From then on trigger {trigger} runs inside the writes of every application.',
      'Set lock_timeout. If the trigger is temporary, note when it can be dropped.',
    ],
  },
  on: {
    CreateTrigger({ span, name, table }, context) {
      if (context.effect.error || !context.lock || context.isNew(context.catalog.relationKey(table))) return;
      context.report({ messageId: 'creates', data: { trigger: code(name), table: nameOf(table) }, at: span });
    },
  },
});
