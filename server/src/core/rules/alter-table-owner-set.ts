import type { TableAction } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { relationName } from './engine/wording';

const messages = {
  locks: [
    'Takes ACCESS EXCLUSIVE on {table} for an instant.',
    'It waits for running queries, and later reads and writes wait behind it.',
    'Set lock_timeout.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'alter-table-owner-set',
  summary: 'A change of owner, inheritance or storage parameters takes ACCESS EXCLUSIVE for an instant.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [127],
  effect:
    'OWNER TO takes ACCESS EXCLUSIVE on the table and its indexes. ' +
    'INHERIT takes ACCESS EXCLUSIVE on the table and SHARE UPDATE EXCLUSIVE on the parent. ' +
    'Most storage parameters need only SHARE UPDATE EXCLUSIVE, but user_catalog_table needs ACCESS EXCLUSIVE. ' +
    'Each change is instant once it has its lock. ' +
    'While it waits for the lock behind a running query, later reads and writes wait behind it.',
  workaround: 'Set lock_timeout before the statement, and run it again if it fails with 55P03.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html', 'src/backend/commands/tablecmds.c (AlterTableGetLockLevel)'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders OWNER TO current_user;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders OWNER TO current_user;",
      contrast: 'ALTER TABLE orders SET (fillfactor = 80);',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
    {
      setup: 'CREATE TABLE orders (id bigint); CREATE TABLE orders_2025 (id bigint);',
      bad: 'ALTER TABLE orders_2025 INHERIT orders;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders_2025 INHERIT orders;",
      contrast: 'ALTER TABLE orders_2025 SET (autovacuum_vacuum_scale_factor = 0.01);',
      claim: { locks: { orders_2025: 'AccessExclusiveLock', orders: 'ShareUpdateExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages,
  on: {
    ChangeOwner: reportLock,
    Inherit: reportLock,
    NoInherit: reportLock,
    OfType: reportLock,
    NotOfType: reportLock,
    SetStorageParameters: reportLock,
    ResetStorageParameters: reportLock,
  },
});

function reportLock({ span }: TableAction, context: RuleContext & Reports<typeof messages>): void {
  const { lock } = context;
  if (lock?.mode !== 'AccessExclusiveLock' || context.effect.error) return;
  context.report({ messageId: 'locks', data: { table: relationName(lock.relation) }, at: span });
}
