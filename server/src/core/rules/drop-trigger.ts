import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-trigger',
  summary: 'Dropping or renaming a trigger takes ACCESS EXCLUSIVE on its table.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [100],
  effect:
    'DROP TRIGGER and ALTER TRIGGER ... RENAME take ACCESS EXCLUSIVE on the table, and on its partitions (RENAME since 15): instant once they have the lock, but while they wait for running queries all reads and writes wait behind them. What the trigger kept up is no longer kept up.',
  workaround: 'Set lock_timeout. DISABLE TRIGGER takes SHARE ROW EXCLUSIVE only, and can be taken back.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-droptrigger.html',
    'https://www.postgresql.org/docs/current/sql-altertrigger.html',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();",
      bad: 'DROP TRIGGER touch ON orders;',
      good: 'ALTER TABLE orders DISABLE TRIGGER touch;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  on: {
    DropObjects({ span, objectType, names: [name], on: table }, context) {
      if (objectType !== 'trigger' || !table || !name || !context.lock || context.effect.error) return;
      if (context.isNew(context.catalog.relationKey(table))) return;
      context.report({
        at: span,
        message: `Dropping trigger ${nameOf(name)} takes ACCESS EXCLUSIVE on ${nameOf(table)} for an instant: reads and writes wait behind it while it waits for running queries. Set lock_timeout.`,
      });
    },
    Rename({ span, objectType, relation, name }, context) {
      if (objectType !== 'trigger' || !relation || name === undefined || context.effect.error) return;
      if (context.isNew(context.catalog.relationKey(relation))) return;
      context.report({
        at: span,
        message: `Renaming trigger ${code(name)} takes ACCESS EXCLUSIVE on ${nameOf(relation)} for an instant: reads and writes wait behind it while it waits for running queries. Set lock_timeout.`,
      });
    },
  },
});
