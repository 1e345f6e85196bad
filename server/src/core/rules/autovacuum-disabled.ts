import type { CreateTable, SetStorageParameters } from '../syntax/change';
import type { ParsedStatement } from '../syntax/statement';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';

const messages = {
  disables: [
    'Stops autovacuum on {table}: it grows with every UPDATE and DELETE.',
    'Its statistics get old too, so query plans get worse.',
    'Tune autovacuum instead (`autovacuum_vacuum_cost_delay`), or switch it on again after the load.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'autovacuum-disabled',
  summary: 'Without autovacuum a table grows and its statistics get old.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [122],
  effect:
    'Dead rows are not removed, and statistics are not updated. ' +
    'The table grows with every UPDATE and DELETE and query plans get worse, until you run VACUUM by hand. ' +
    'Close to transaction ID wraparound autovacuum still runs, and then has all the work to do at once.',
  workaround:
    'Do not switch autovacuum off. Make it slower (autovacuum_vacuum_cost_delay) ' +
    'or let it start earlier (autovacuum_vacuum_scale_factor) for the table. ' +
    'If you switch it off for a bulk load, switch it on again at the end.',
  sources: [
    'https://www.postgresql.org/docs/current/runtime-config-autovacuum.html',
    'https://www.postgresql.org/docs/current/sql-createtable.html#RELOPTION-AUTOVACUUM-ENABLED',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders SET (autovacuum_enabled = false);',
      good: 'ALTER TABLE orders SET (autovacuum_vacuum_cost_delay = 10);',
      differs: 'Autovacuum stays on, and works more slowly.',
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
  messages,
  on: {
    SetStorageParameters: checkOptions,
    CreateTable(change, context) {
      // Autovacuum has no access to temporary tables in any case.
      if (change.persistence !== 'temporary') checkOptions(change, context);
    },
  },
  answered: (table, { later }) => later.some((statement) => switchesOn(statement, table)),
});

function checkOptions(change: SetStorageParameters | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error || !change.options?.some(({ name, value }) => name === 'autovacuum_enabled' && isFalse(value))) return;
  context.report({ messageId: 'disables', data: { table: nameOf(change.table) }, at: change.span, subject: change.table.name });
}

/** PostgreSQL docs, 19.1.1: a boolean may be shortened as long as it is unambiguous. */
function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^(?:f|fa|fal|fals|false|n|no|of|off|0)$/i.test(value);
}

function switchesOn({ changes }: ParsedStatement, table: string): boolean {
  return changes.some(
    (c) =>
      (c.kind === 'SetStorageParameters' || c.kind === 'ResetStorageParameters') &&
      c.table.name === table &&
      c.options.some((o) => o.name === 'autovacuum_enabled' && !isFalse(o.value)),
  );
}
