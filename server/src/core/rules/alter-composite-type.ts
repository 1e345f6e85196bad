import type { AddColumn, AlterColumnType, DropColumn } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf, sizedRelation } from './engine/wording';

const messages = {
  rewrites: [
    'Rewrites {table} under ACCESS EXCLUSIVE.',
    'The table has the type {type}, so reads and writes wait until the rewrite ends.',
    'Instead, create a new type and a new table of it, and fill the table in batches.',
  ],
  locks: [
    'Takes ACCESS EXCLUSIVE on {table} for an instant.',
    'The table has the type {type}. The statement waits for running queries, and later reads and writes wait behind it.',
    'Set lock_timeout.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'alter-composite-type',
  summary: 'A change of a composite type locks every table of that type, and may rewrite it.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [126],
  effect:
    'ALTER TYPE ... CASCADE takes ACCESS EXCLUSIVE on every table that was created OF the type. ' +
    'ALTER ATTRIBUTE ... TYPE also rewrites each of these tables. ' +
    'When a column of a table has the type, ALTER ATTRIBUTE ... TYPE fails (0A000).',
  workaround: 'Create a new type, and a new table or column of it. Fill it in batches.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertype.html',
    'src/backend/commands/tablecmds.c (ATTypedTableRecursion, find_composite_type_dependencies)',
  ],
  examples: [
    {
      setup:
        'CREATE TYPE item AS (id bigint, amount int); CREATE TABLE orders OF item; ' +
        'INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TYPE item ALTER ATTRIBUTE amount TYPE bigint CASCADE;',
      contrast: 'CREATE TYPE item2 AS (id bigint, amount bigint);',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  messages,
  on: {
    AddColumn: checkAttribute,
    DropColumn: checkAttribute,
    AlterColumnType: checkAttribute,
  },
});

function checkAttribute(change: AddColumn | AlterColumnType | DropColumn, context: RuleContext & Reports<typeof messages>): void {
  const { lock } = context;
  if (change.objectType !== 'type' || !lock || lock.mode !== 'AccessExclusiveLock' || context.effect.error) return;
  const rewrites = context.work.some((w) => w.what === 'rewrite');
  context.report({
    messageId: rewrites ? 'rewrites' : 'locks',
    data: { table: sizedRelation(lock.relation, context), type: nameOf(change.table) },
    at: change.span,
    severity: rewrites ? 'warning' : 'information',
  });
}
