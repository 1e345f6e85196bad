import { defineRule } from './engine/rule';
import { code } from './engine/wording';

const FAILS = 'Fails: {command} cannot run inside a transaction (25001).';

export default defineRule({
  id: 'concurrently-in-transaction',
  summary: 'CONCURRENTLY, VACUUM and the like fail inside a transaction.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [64],
  effect:
    'PostgreSQL refuses statements that commit while they run: CREATE, DROP and REINDEX INDEX CONCURRENTLY, ' +
    'DETACH PARTITION CONCURRENTLY, VACUUM and a few others. It also refuses statements that it cannot roll back, such as DROP DATABASE. ' +
    'They fail with 25001 inside a transaction block. ' +
    'BEGIN or the migration tool opens such a block, or PostgreSQL itself when several statements arrive in one message. ' +
    'REFRESH MATERIALIZED VIEW CONCURRENTLY is allowed.',
  workaround: 'Put the statement into a separate migration, and switch off the transaction of that migration in your migration tool.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT',
    'src/backend/access/transam/xact.c, PreventInTransactionBlock',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      bad: 'BEGIN; CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status); COMMIT;',
      good: 'CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);',
      claim: { fails: '25001' },
    },
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      bad: 'BEGIN; VACUUM orders; COMMIT;',
      good: 'VACUUM orders;',
      claim: { fails: '25001' },
    },
  ],
  messages: {
    runner: [
      FAILS,
      'The migration tool runs this file in a transaction.',
      'Move the statement to a separate migration that runs outside a transaction.',
    ],
    message: [
      FAILS,
      'The migration tool sends the whole file as one message, which is one transaction when it holds two or more statements.',
      'Move the statement to a separate migration.',
    ],
    statement: [FAILS, 'BEGIN opened a transaction above.', 'Run the statement after COMMIT.'],
  },
  onStatement(context) {
    const { effect, statement } = context;
    if (effect.error ? effect.error.sqlstate !== '25001' : !effect.nonTransactional) return;
    const { openedBy } = context.transaction;
    if (openedBy === 'none') return;
    // VACUUM is a command in one word, CREATE DATABASE in two.
    const [verb = '', object = ''] = statement.text.split(/\s+/, 2);
    const words = /^VACUUM$/i.test(verb) ? verb : `${verb} ${object}`;
    const command = /CONCURRENTLY/i.test(statement.text) ? 'CONCURRENTLY' : words.toUpperCase();
    const at = statement.changes[0]?.span;
    context.report({ messageId: openedBy, data: { command: code(command) }, ...(at && { at }) });
  },
});
