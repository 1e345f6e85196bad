import type { AlterTableOther, CreateTable } from '../syntax/change';
import type { ParsedStatement } from '../syntax/statement';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'autovacuum-disabled',
  summary: 'Autovacuum is switched off for a table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [122],
  effect:
    'Dead rows are not removed and statistics not renewed any more: the table grows with every UPDATE and DELETE, and plans get worse, until somebody runs VACUUM by hand. Close to transaction id wraparound autovacuum comes all the same, and then has all the work at once.',
  workaround:
    'Make autovacuum milder or keener for the table (autovacuum_vacuum_cost_delay, autovacuum_vacuum_scale_factor) instead of switching it off; for a bulk load, switch it on again at the end.',
  sources: [
    'https://www.postgresql.org/docs/current/runtime-config-autovacuum.html',
    'https://www.postgresql.org/docs/current/sql-createtable.html#RELOPTION-AUTOVACUUM-ENABLED',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders SET (autovacuum_enabled = false);',
      good: 'ALTER TABLE orders SET (autovacuum_vacuum_scale_factor = 0.01);',
      claim: {
        lock: 'ShareUpdateExclusiveLock',
        rewrite: false,
        after: {
          query: "SELECT reloptions @> '{autovacuum_enabled=false}' FROM pg_class WHERE oid = 'orders'::regclass",
          bad: 'true',
          good: 'false',
        },
      },
    },
  ],
  on: {
    AlterTableOther(change, context) {
      if (change.action === 'SetRelOptions') look(change, context);
    },
    CreateTable(change, context) {
      // Autovacuum has no access to temporary tables in any case.
      if (change.persistence !== 'temporary') look(change, context);
    },
  },
  answered: (table, { later }) => later.some((statement) => switchesOn(statement, table)),
});

function look(change: AlterTableOther | CreateTable, context: RuleContext & TextReports): void {
  if (context.effect.error || !change.options?.some(({ name, value }) => name === 'autovacuum_enabled' && isFalse(value))) return;
  context.report({
    at: change.span,
    subject: change.table.name,
    message: `Without autovacuum ${nameOf(change.table)} grows with every UPDATE and DELETE, and its statistics grow old. Tune it instead (\`autovacuum_vacuum_scale_factor\`), or switch it on again when the load is done.`,
  });
}

/** PostgreSQL docs, 19.1.1: booleans may be shortened as long as they are unambiguous. */
function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^(?:f|fa|fal|fals|false|n|no|of|off|0)$/i.test(value);
}

function switchesOn({ changes }: ParsedStatement, table: string): boolean {
  return changes.some(
    (c) =>
      c.kind === 'AlterTableOther' &&
      c.table.name === table &&
      (c.action === 'SetRelOptions' || c.action === 'ResetRelOptions') &&
      c.options.some((o) => o.name === 'autovacuum_enabled' && !isFalse(o.value)),
  );
}
