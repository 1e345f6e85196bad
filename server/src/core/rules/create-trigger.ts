import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'create-trigger',
  summary: 'A trigger is put on a table in use.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [99],
  effect:
    'CREATE TRIGGER takes SHARE ROW EXCLUSIVE, on every partition too: writes wait, reads go on. Instant once it has the lock. From then on its function runs inside the writes of every application, those that do not know of it included.',
  workaround: 'Set lock_timeout. Say in the migration what the trigger is for and when it goes.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createtrigger.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000); CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';",
      bad: 'CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();',
      good: 'CREATE TABLE items (id bigint); CREATE TRIGGER touch BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch();',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false, scan: false },
    },
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); INSERT INTO events SELECT i, '2026-01-15' FROM generate_series(1, 1000) i; CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';",
      bad: 'CREATE TRIGGER touch AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION touch();',
      good: 'CREATE TABLE items (id bigint); CREATE TRIGGER touch AFTER INSERT ON items FOR EACH ROW EXECUTE FUNCTION touch();',
      claim: { locks: { events: 'ShareRowExclusiveLock', events_1: 'ShareRowExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  on: {
    CreateTrigger({ span, name, table }, context) {
      if (context.effect.error || !context.lock || context.isNew(context.catalog.relationKey(table))) return;
      context.report({
        at: span,
        message: `Trigger ${code(name)} takes SHARE ROW EXCLUSIVE on ${nameOf(table)} for an instant: writes wait. From then on it runs inside the writes of every application. Set lock_timeout, and say when it goes.`,
      });
    },
  },
});
