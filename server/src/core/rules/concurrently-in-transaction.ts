import type { TransactionState } from '../schema/session';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

const WHO: Readonly<Record<TransactionState['openedBy'], string>> = {
  runner: 'the migration tool runs this file in a transaction. Put it alone into a migration that runs outside one',
  message:
    'the migration tool sends the whole file as one message, which PostgreSQL runs as one transaction as soon as it holds two statements. Move it into a migration of its own',
  statement: 'BEGIN opened one above. Run it after COMMIT',
  none: 'there is one',
};

export default defineRule({
  id: 'concurrently-in-transaction',
  summary: 'CONCURRENTLY, VACUUM and the like fail inside a transaction.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [64],
  effect:
    'CREATE, DROP and REINDEX INDEX CONCURRENTLY, DETACH PARTITION CONCURRENTLY, VACUUM and a few others commit in between, so PostgreSQL refuses them with 25001 inside a transaction block: one opened by BEGIN, by the migration tool, ' +
    'or by itself when several statements arrive in one message. REFRESH MATERIALIZED VIEW CONCURRENTLY is allowed.',
  workaround: 'Put the statement alone into a migration, and switch its transaction off in the way of your tool.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT',
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
  onStatement(context) {
    const { effect, statement } = context;
    if (effect.error ? effect.error.sqlstate !== '25001' : !effect.nonTransactional) return;
    const { openedBy } = context.transaction;
    if (openedBy === 'none') return;
    // VACUUM orders, but CREATE DATABASE x.
    const [verb = '', object = ''] = statement.text.split(/\s+/, 2);
    const words = /^VACUUM$/i.test(verb) ? verb : `${verb} ${object}`;
    const at = statement.changes[0]?.span;
    context.report({
      ...(at && { at }),
      message: `${code(/CONCURRENTLY/i.test(statement.text) ? 'CONCURRENTLY' : words.toUpperCase())} fails with 25001: it cannot run inside a transaction, and ${WHO[openedBy]}.`,
    });
  },
});
