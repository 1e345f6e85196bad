import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';

export default defineRule({
  id: 'alter-table-owner-set',
  summary: 'A change of owner, inheritance or storage parameters that takes ACCESS EXCLUSIVE.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [127],
  effect:
    'OWNER TO takes ACCESS EXCLUSIVE on the table and its indexes, INHERIT on the table and SHARE UPDATE EXCLUSIVE on the parent; most storage parameters are content with SHARE UPDATE EXCLUSIVE, user_catalog_table is not. All are done in an instant, once they have their lock.',
  workaround: 'lock_timeout before it.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html', 'src/backend/commands/tablecmds.c (AlterTableGetLockLevel)'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders OWNER TO current_user;',
      good: 'ALTER TABLE orders SET (fillfactor = 80);',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
    {
      setup: 'CREATE TABLE orders (id bigint); CREATE TABLE orders_2025 (id bigint);',
      bad: 'ALTER TABLE orders_2025 INHERIT orders;',
      good: 'ALTER TABLE orders_2025 SET (autovacuum_vacuum_scale_factor = 0.01);',
      claim: { locks: { orders_2025: 'AccessExclusiveLock', orders: 'ShareUpdateExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  on: {
    AlterTableOther(change, context) {
      if (!ACTIONS.has(change.action)) return;
      const { lock } = context;
      if (lock?.mode !== 'AccessExclusiveLock' || context.effect.error) return;
      context.report({
        at: change.span,
        message: `This takes ACCESS EXCLUSIVE on ${relationName(lock.relation)} for an instant, and waits for it behind running queries, all later reads and writes behind it. Set lock_timeout before it.`,
      });
    },
  },
});

const ACTIONS: ReadonlySet<string> = new Set([
  'ChangeOwner',
  'AddInherit',
  'DropInherit',
  'AddOf',
  'DropOf',
  'SetRelOptions',
  'ResetRelOptions',
]);
