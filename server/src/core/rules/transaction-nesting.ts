import type { Transaction } from '../syntax/change';
import { defineRule, type RuleContext } from './engine/rule';

export default defineRule({
  id: 'transaction-nesting',
  summary: 'BEGIN inside a transaction, or COMMIT of a transaction that the migration tool opened.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [153],
  effect:
    'There are no nested transactions. BEGIN inside one gives warning 25001 and does nothing else; the first COMMIT or ROLLBACK ends the whole transaction. Where the migration tool opened it, what follows runs on its own, the tool notes the migration as applied outside of it, and a failure in between leaves half of it behind.',
  workaround: 'Leave BEGIN and COMMIT to the tool, or switch its transaction off for this file in the way of the tool.',
  sources: ['https://www.postgresql.org/docs/current/sql-begin.html', 'https://www.postgresql.org/docs/current/sql-commit.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; BEGIN; ALTER TABLE orders ADD COLUMN more text; COMMIT; ROLLBACK;',
      good: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; SAVEPOINT inside; ALTER TABLE orders ADD COLUMN more text; RELEASE SAVEPOINT inside; ROLLBACK;',
      claim: {
        lock: 'AccessExclusiveLock',
        after: { query: "SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'note'", bad: '1', good: '0' },
      },
    },
  ],
  on: {
    Transaction(change, context) {
      const { openedBy, number } = context.transaction;
      const found = problem(change, context);
      if (!found) return;
      context.report({
        at: change.span,
        // In a transaction of the tool's, BEGIN and its COMMIT are one mistake.
        once: openedBy === 'runner' ? 'file' : `${number} ${change.action}`,
        severity: found.harmless ? 'information' : 'warning',
        message: found.message,
      });
    },
  },
});

function problem(
  { action, chain }: Transaction,
  context: RuleContext,
): { readonly message: string; readonly harmless: boolean } | undefined {
  const { openedBy, inMessage } = context.transaction;
  if (action === 'begin' && openedBy === 'statement')
    return {
      harmless: false,
      message:
        '`BEGIN` inside a transaction that another `BEGIN` opened does nothing (warning 25001): the next `COMMIT` ends both, and what follows it stands alone. Remove it, or commit before it.',
    };
  if (openedBy === 'runner' && (action === 'begin' || ((action === 'commit' || action === 'rollback') && !chain)))
    return {
      harmless: false,
      message:
        'The migration tool runs this file in a transaction of its own, and the first `COMMIT` or `ROLLBACK` in the file ends that one: what follows runs by itself, and a failure leaves half of the migration behind. Leave `BEGIN` and `COMMIT` to the tool, or switch its transaction off for this file.',
    };
  if (
    (action === 'commit' || action === 'rollback') &&
    openedBy === 'none' &&
    !inMessage &&
    context.migration.executionModel === 'per-statement'
  )
    return {
      harmless: true,
      message: `There is no transaction to end here: ${action === 'commit' ? '`COMMIT`' : '`ROLLBACK`'} does nothing (warning 25P01), each statement has committed by itself.`,
    };
  return undefined;
}
