import { frameworkById } from '../migrations/index';
import type { Transaction } from '../syntax/change';
import { defineRule, type Messages, type RuleContext } from './engine/rule';

const messages = {
  beginInTransaction: [
    'Does nothing: a transaction is open already (warning 25001).',
    'The next `COMMIT` ends the whole transaction, and each statement after it commits by itself.',
    'Remove this `BEGIN`, or commit before it.',
  ],
  beginInToolTransaction: [
    'Does nothing: the tool has opened a transaction (warning 25001).',
    'The first `COMMIT` or `ROLLBACK` in the file ends it, and each statement after that commits by itself.',
    'A failure then leaves half of the migration applied.',
    'Leave `BEGIN` and `COMMIT` to the tool, or switch off its transaction for this file.',
  ],
  endsToolTransaction: [
    'Ends the transaction that the migration tool opened.',
    'Each statement after that commits by itself, so a failure leaves half of the migration applied.',
    'Leave `BEGIN` and `COMMIT` to the tool, or switch off its transaction for this file.',
  ],
  nothingToEnd: [
    'Does nothing: there is no transaction to end (warning 25P01).',
    'Each statement before it has committed by itself.',
    'Remove it, or add `BEGIN`.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'transaction-nesting',
  summary: 'BEGIN inside a transaction, or COMMIT of a transaction that the migration tool opened.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [153],
  effect:
    'PostgreSQL has no nested transactions. BEGIN inside a transaction gives warning 25001 and does nothing else. ' +
    'The first COMMIT or ROLLBACK ends the whole transaction. If the migration tool opened it, ' +
    'each statement after that commits by itself, ' +
    'and the tool records the migration outside the transaction. A failure then leaves half of the migration applied.',
  workaround:
    'Leave BEGIN and COMMIT to the tool, or switch off its transaction for this file with the setting of the tool. ' +
    'To undo only a part of a transaction, use SAVEPOINT.',
  sources: ['https://www.postgresql.org/docs/current/sql-begin.html', 'https://www.postgresql.org/docs/current/sql-commit.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; BEGIN; ALTER TABLE orders ADD COLUMN more text; COMMIT; ROLLBACK;',
      good: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ADD COLUMN more text; COMMIT;',
      contrast:
        'BEGIN; ALTER TABLE orders ADD COLUMN note text; SAVEPOINT inside; ALTER TABLE orders ADD COLUMN more text; ' +
        'RELEASE SAVEPOINT inside; ROLLBACK;',
      claim: {
        lock: 'AccessExclusiveLock',
        after: { query: "SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'note'", bad: '1', good: '0' },
      },
    },
  ],
  messages,
  on: {
    Transaction(change, context) {
      const { openedBy, number } = context.transaction;
      const messageId = problem(change, context);
      if (!messageId) return;
      context.report({
        messageId,
        at: change.span,
        // In the tool's transaction, BEGIN and its COMMIT are one mistake.
        once: openedBy === 'runner' ? 'file' : `${number} ${change.action}`,
        severity: messageId === 'nothingToEnd' ? 'information' : 'warning',
      });
    },
  },
});

function problem({ action, chain }: Transaction, context: RuleContext): keyof typeof messages | undefined {
  const { openedBy, inMessage, number } = context.transaction;
  if (action === 'begin') {
    if (openedBy === 'statement') return 'beginInTransaction';
    return openedBy === 'runner' ? 'beginInToolTransaction' : undefined;
  }
  if (action !== 'commit' && action !== 'rollback') return undefined;
  if (openedBy === 'runner') return chain ? undefined : 'endsToolTransaction';
  const alone = openedBy === 'none' && !inMessage && context.migration.executionModel === 'per-statement';
  // Where the tool is not known, it may have opened a transaction that only the file's own COMMIT
  // has certainly ended.
  const certain = number > 0 || !frameworkById(context.migration.framework)?.guessed;
  return alone && certain ? 'nothingToEnd' : undefined;
}
