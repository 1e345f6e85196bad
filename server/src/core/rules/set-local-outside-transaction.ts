import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'set-local-outside-transaction',
  summary: 'SET LOCAL outside a transaction does nothing.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [152],
  effect:
    'SET LOCAL lasts to the end of the current transaction. Outside a transaction block that is the statement itself: PostgreSQL gives warning 25P01 (SET LOCAL can only be used in transaction blocks), and the statements after it run with the old value.',
  workaround: 'SET instead of SET LOCAL, or BEGIN before it and COMMIT at the end.',
  sources: ['https://www.postgresql.org/docs/current/sql-set.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: "SET LOCAL lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      good: "SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { lock_timeout: '0' } },
    },
  ],
  on: {
    SetParameter(change, context) {
      const { transaction, migration, statement } = context;
      // One statement is its own transaction: set_config in a query is seen by the rest of that query.
      if (!change.local || transaction.openedBy !== 'none') return;
      const set = /^SET\s+LOCAL\b/i.exec(statement.text);
      context.report({
        at: change.span,
        // Nobody knows for certain what feeds plain files to the server.
        severity: migration.framework === 'plain' ? 'information' : 'warning',
        message: `There is no transaction here, so ${code(`SET LOCAL ${change.name}`)} does nothing (warning 25P01): each statement of this file commits by itself. Use \`SET\`, or \`BEGIN\` and \`COMMIT\`.`,
        fixes: set
          ? [{ title: 'Use SET', kind: 'edit', edits: [{ span: { start: 0, end: set[0].length }, newText: 'SET' }], preferred: true }]
          : [],
      });
    },
  },
});
