import { span } from '../text';
import { defineRule, type FileContext, type Fix } from './engine/rule';

export default defineRule({
  id: 'uncommitted-transaction',
  summary: 'BEGIN without COMMIT rolls back everything after it when the session ends.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [154],
  effect:
    'A transaction without COMMIT is rolled back when its session ends, without an error. ' +
    'The tool records the migration as applied, but none of its changes exist. ' +
    'If the tool keeps the connection open, the locks stay, and its next statements run in the same transaction.',
  workaround: 'End the file with COMMIT.',
  sources: ['https://www.postgresql.org/docs/current/sql-begin.html', 'https://www.postgresql.org/docs/current/tutorial-transactions.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text;',
      good: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; COMMIT;',
      differs: 'The column exists after the session ends.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'SELECT txid_current_if_assigned() IS NOT NULL', bad: 'true', good: 'false' },
      },
    },
  ],
  messages: {
    rolledBack: [
      'Rolls back everything after it when the session ends.',
      'There is no `COMMIT`: PostgreSQL gives no error, and the transaction keeps its locks until then.',
      'End the file with `COMMIT`.',
    ],
  },
  onFile(context) {
    if (context.transaction.openedBy !== 'statement') return;
    const opener = context.statements.findLastIndex(
      ({ parsed, transaction }) =>
        transaction.openedBy !== 'statement' && parsed.changes.some((c) => c.kind === 'Transaction' && c.action === 'begin'),
    );
    // COMMIT AND CHAIN opened the transaction.
    if (opener < 0) return;
    context.report(opener, { messageId: 'rolledBack', fixes: commitAtEnd(opener, context) });
  },
});

function commitAtEnd(opener: number, { statements, migration }: FileContext): Fix[] {
  const [first, last] = [statements[opener], statements.at(-1)];
  // After an unfinished statement COMMIT would become part of it.
  if (!first || !last || last.parsed.error) return [];
  const end = last.end - first.start;
  const newText = `${last.terminated ? '' : ';'}\n\nCOMMIT;`;
  const inside = migration.body.some((part) => last.end >= part.start && last.end <= part.end);
  return inside ? [{ title: 'Add COMMIT at the end', kind: 'edit', edits: [{ span: span(end, end), newText }], preferred: true }] : [];
}
