import type { AddColumn, AlterColumnType, DropColumn } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'alter-composite-type',
  summary: 'A change of a composite type goes through every table of that type.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [126],
  effect:
    'ALTER TYPE ... CASCADE takes ACCESS EXCLUSIVE on every table that was created OF the type, and ALTER ATTRIBUTE ... TYPE rewrites each of them. Where a column has the type, ALTER ATTRIBUTE ... TYPE fails (0A000).',
  workaround: 'A new type and a new column or table of it, filled in batches.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertype.html',
    'src/backend/commands/tablecmds.c (ATTypedTableRecursion, find_composite_type_dependencies)',
  ],
  examples: [
    {
      setup:
        'CREATE TYPE item AS (id bigint, amount int); CREATE TABLE orders OF item; INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TYPE item ALTER ATTRIBUTE amount TYPE bigint CASCADE;',
      good: 'CREATE TYPE item2 AS (id bigint, amount bigint);',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  on: {
    AddColumn: check,
    DropColumn: check,
    AlterColumnType: check,
  },
});

function check(change: AddColumn | AlterColumnType | DropColumn, context: RuleContext & TextReports): void {
  const { lock } = context;
  if (change.objectType !== 'type' || !lock || lock.mode !== 'AccessExclusiveLock' || context.effect.error) return;
  const rewritten = context.work.some((w) => w.cause === 'composite-type');
  context.report({
    at: change.span,
    severity: rewritten ? 'warning' : 'information',
    message: `ALTER TYPE takes ACCESS EXCLUSIVE on ${relationName(lock.relation)}, a table of the type ${nameOf(change.table)}${rewritten ? ', and rewrites it: reads and writes wait for the whole rewrite. Make a new type and a new table, filled in batches.' : ': reads and writes wait for an instant. Set lock_timeout before it.'}`,
  });
}
