import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const LOCKS = 'Takes ACCESS EXCLUSIVE on {table} for an instant.';
const WAIT_BEHIND = 'Reads and writes wait while it waits for running queries, and until the transaction ends.';

export default defineRule({
  id: 'create-rule',
  summary: 'A rewrite rule takes ACCESS EXCLUSIVE on the table, and changes what statements do.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [102],
  effect:
    'CREATE RULE, and ENABLE or DISABLE RULE, take ACCESS EXCLUSIVE on the table for an instant. ' +
    'A rule does not run for each row: it rewrites the statement. ' +
    'Expressions of the statement are copied, so nextval() or random() are called twice. ' +
    'COPY ignores rules. INSERT ... ON CONFLICT is refused. Applications read other row counts.',
  workaround: 'Use a trigger. CREATE TRIGGER takes SHARE ROW EXCLUSIVE, so reads continue, and the trigger sees the row as it is written.',
  sources: ['https://www.postgresql.org/docs/current/sql-createrule.html', 'https://www.postgresql.org/docs/current/rules-triggers.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE log (id bigint);',
      bad: 'CREATE RULE log_orders AS ON INSERT TO orders DO ALSO INSERT INTO log VALUES (NEW.id);',
      good:
        "CREATE FUNCTION log_order() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO log VALUES (NEW.id); RETURN NEW; END'; " +
        'CREATE TRIGGER log_orders AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_order();',
      differs: 'A trigger and its function write the log, not a rule.',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  messages: {
    creates: [
      LOCKS,
      WAIT_BEHIND,
      'Rule {rule} then rewrites statements: volatile functions may be called twice, and COPY ignores it.',
      'Use a trigger.',
    ],
    enables: [LOCKS, WAIT_BEHIND, 'From then on rule {rule} rewrites statements on the table.', 'Set lock_timeout.'],
    disables: [LOCKS, WAIT_BEHIND, 'From then on rule {rule} no longer rewrites statements on the table.', 'Set lock_timeout.'],
  },
  on: {
    CreateRule({ span, name, table }, context) {
      if (context.effect.error) return;
      const key = context.catalog.relationKey(table);
      // An INSTEAD rule makes a view writable.
      if (context.isNew(key) || context.catalog.findView(table)) return;
      context.report({ messageId: 'creates', data: { rule: code(name), table: nameOf(table) }, at: span });
    },
    SwitchRule({ span, state, table, rule }, context) {
      const messageId = state === 'disabled' ? 'disables' : 'enables';
      if (context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
      context.report({ messageId, data: { rule: code(rule), table: nameOf(table) }, at: span });
    },
  },
});
