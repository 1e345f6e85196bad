import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'create-rule',
  summary: 'A rewrite rule on a table takes ACCESS EXCLUSIVE, and changes what statements mean.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [102],
  effect:
    'CREATE RULE, and ENABLE or DISABLE RULE, take ACCESS EXCLUSIVE on the table for an instant. A rule rewrites the statement instead of running for each row: expressions of the statement are copied, so that nextval() or random() are called twice; COPY ignores rules; INSERT ... ON CONFLICT is refused, and row counts that applications read change.',
  workaround: 'A trigger: SHARE ROW EXCLUSIVE, and it sees the row as it is written.',
  sources: ['https://www.postgresql.org/docs/current/sql-createrule.html', 'https://www.postgresql.org/docs/current/rules-triggers.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE log (id bigint);',
      bad: 'CREATE RULE log_orders AS ON INSERT TO orders DO ALSO INSERT INTO log VALUES (NEW.id);',
      good: "CREATE FUNCTION log_order() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO log VALUES (NEW.id); RETURN NEW; END'; CREATE TRIGGER log_orders AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_order();",
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  on: {
    CreateRule({ span, name, table }, context) {
      if (context.effect.error) return;
      const key = context.catalog.relationKey(table);
      // INSTEAD rules are what makes an old view writable.
      if (context.isNew(key) || context.catalog.findView(table)) return;
      context.report({
        at: span,
        message: `Rule ${code(name)} takes ACCESS EXCLUSIVE on ${nameOf(table)} for an instant, and rewrites statements rather than seeing rows: volatile functions are called twice, and COPY passes it by. Use a trigger.`,
      });
    },
    SwitchRule({ span, state, table, rule }, context) {
      const word = state === 'disabled' ? 'Disabling' : 'Enabling';
      if (context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
      context.report({
        at: span,
        message: `${word} rule ${code(rule)} takes ACCESS EXCLUSIVE on ${nameOf(table)} for an instant: reads and writes wait behind it, and statements mean something else afterwards. Set lock_timeout.`,
      });
    },
  },
});
